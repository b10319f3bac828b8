using System.Collections.Immutable;

namespace Theme.Models;

/// <summary>The site in one language.</summary>
/// <param name="Language">Language tag, such as <c>ja</c>.</param>
/// <param name="Root">What its addresses begin with: empty for English, <c>/ja</c> for Japanese.</param>
/// <param name="Shared">Beginnings of addresses that all editions share, in English: <c>/scenarios/</c> and the like.</param>
public sealed record Edition(string Language, string Root, ImmutableArray<string> Shared)
{
    /// <summary>The edition that every other falls back to.</summary>
    public static Edition English { get; } = new("en", "", []);

    /// <summary>What the theme says in this language.</summary>
    public Phrases Phrases { get; } = Phrases.Of(Language);

    /// <summary>The name of the language in the language.</summary>
    public string Name => Phrases.Say("English");

    /// <summary>Where a page of this edition stands on the site; a file, and a page that all editions share, stays where it is.</summary>
    /// <param name="address">Address within the edition, such as <c>/models/#open</c>.</param>
    public string Place(string address) => Root.Length > 0 && Has(address) ? Root + address : address;

    /// <summary>Whether an address is one of a page that each edition has for itself.</summary>
    public bool Has(string address) =>
        address.StartsWith('/') && address.Split('#')[0].EndsWith('/') && !Shared.Any(beginning => address.StartsWith(beginning, StringComparison.Ordinal));
}

/// <summary>A page in another edition.</summary>
/// <param name="Edition">The edition.</param>
/// <param name="Address">Address on the site; that of the edition's first page where all editions share this page.</param>
/// <param name="IsTranslated">Whether the page says the same in the language of the edition.</param>
public sealed record EditionLink(Edition Edition, string Address, bool IsTranslated);
