using System.Collections.Frozen;
using System.Collections.Immutable;
using Evidence.Answers;
using Evidence.Figures;
using Evidence.Scenarios;
using SiteGen.Assembling.Answers;
using SiteGen.Data;
using SiteGen.Engine;
using SiteGen.Reading;
using Survey;
using Theme.Models;

namespace SiteGen.Assembling;

/// <summary>Everything that was read, and the pieces that several kinds of page make of it.</summary>
internal sealed class SiteFacts
{
    private readonly Lazy<ImmutableArray<OutputTexts>> _texts;
    private readonly Lazy<FrozenDictionary<string, Link>> _targets;

    private SiteFacts(StepContext context, SiteModel site)
    {
        Survey = context.All<SurveyFacts>().SingleOrDefault() ?? SurveyFacts.Empty;
        Differences = [.. context.All<Difference>()];
        DifferencesOf = DifferenceSides.Of(Differences);
        Updates = [.. context.All<Update>()];
        Links = context.All<SurveyLinks>().SingleOrDefault() ?? SurveyLinks.None;
        LengthControl = context.All<LengthControl>().SingleOrDefault() ?? LengthControl.None;
        Catalogue = context.All<ModelCatalogue>().SingleOrDefault() ?? ModelCatalogue.Empty;
        Pages = [.. Editions.PagesOf(site.Edition, context)];
        HasChangelog = context.All<PageSource>().Any(page => page.Path == ReadChangelog.File);
        Scenarios = [.. context.All<Scenario>().OrderBy(scenario => scenario.Id, StringComparer.Ordinal)];
        Recordings =
        [
            .. context.All<RecordedFile>()
                .OrderBy(file => file.Recording.Scenario, StringComparer.Ordinal)
                .ThenBy(file => file.Recording.Model, StringComparer.Ordinal)
                .ThenBy(file => file.Recording.Sample, StringComparer.Ordinal)
                .ThenBy(file => file.Recording.Repeat),
        ];
        Figures = [.. context.All<FigureTable>().OrderBy(table => table.Source, StringComparer.Ordinal)];
        var answers = context.All<AnswerFile>();
        _texts = new(() => TextsOf(answers));
        _targets = new(() => CrossReferences.TargetsOf(this));
        Site = site; // The navigation says its words in the language of the edition.
        Site = site with
        {
            Navigation = Navigation.For(this),
            FootNavigation = Navigation.Foot(this),
            HasFeed = site.Origin is not null && FeedEntries.Exist(context),
            HasHome = Pages.Any(page => PageAddress.InEdition(page) == "/"),
        };
    }

    public SurveyFacts Survey { get; }

    /// <summary>How entries of the survey hang together.</summary>
    public SurveyLinks Links { get; }

    /// <summary>Where the survey's tables and their sources differ, in the order of the file.</summary>
    public ImmutableArray<Difference> Differences { get; }

    /// <summary>What changed for readers, newest first.</summary>
    public ImmutableArray<Update> Updates { get; }

    /// <summary>The differences that a result is one side of, by its id.</summary>
    public ILookup<string, DifferenceLink> DifferencesOf { get; }

    /// <summary>Win rates with and without the length of answers.</summary>
    public LengthControl LengthControl { get; }

    /// <summary>Models that scenarios can be put to.</summary>
    public ModelCatalogue Catalogue { get; }

    public SiteModel Site { get; }

    public ImmutableArray<PageSource> Pages { get; }

    /// <summary>Whether the repository has a changelog, which all editions share.</summary>
    public bool HasChangelog { get; }

    public ImmutableArray<Scenario> Scenarios { get; }

    public ImmutableArray<RecordedFile> Recordings { get; }

    public ImmutableArray<FigureTable> Figures { get; }

    /// <summary>The texts of public outputs that the cache has; only of sources with figures.</summary>
    public ImmutableArray<OutputTexts> Texts => _texts.Value;

    /// <summary>What an <c>xref:</c> can name, by id.</summary>
    public FrozenDictionary<string, Link> Targets => _targets.Value;

    /// <summary>The facts of an edition, made once for all steps.</summary>
    public static SiteFacts Of(StepContext context, SiteModel site) => context.Share((nameof(SiteFacts), site.Edition.Language), site, part => new SiteFacts(part, site));

    /// <summary>A phrase in the language of the edition.</summary>
    public string Say(string english, params ReadOnlySpan<object?> values) => Site.Edition.Phrases.Say(english, values);

    /// <summary>A number with the names and the address that it is shown with.</summary>
    public QuotedNumber Quote(Result result) =>
        new(result, Survey.ModelById[result.Model].Name, Survey.BenchmarkById[result.Benchmark].Name, EntryAddresses.Result(result))
        {
            Differences = [.. DifferencesOf[result.Id]],
        };

    /// <summary>A work as it is cited; null where the list does not have it.</summary>
    public CitedWork? Cite(string? key) => key is not null && Survey.ReferenceByKey.TryGetValue(key, out var work) ? Citations.Of(work) : null;

    /// <summary>The works that numbers were read in, each once, by author and year.</summary>
    public ImmutableArray<CitedWork> SourcesOf(IEnumerable<Result> results) => CiteAll(results.Select(result => result.Source.Bib));

    /// <summary>Works by key, each once, by author and year.</summary>
    public ImmutableArray<CitedWork> CiteAll(IEnumerable<string> keys) =>
    [
        .. keys.Distinct(StringComparer.Ordinal)
            .Select(Cite)
            .OfType<CitedWork>()
            .OrderBy(work => work.Authors, StringComparer.OrdinalIgnoreCase)
            .ThenBy(work => work.Year, StringComparer.Ordinal)
            .ThenBy(work => work.Key, StringComparer.Ordinal),
    ];

    /// <summary>The survey's model that figures or recordings mean by a name; null where it is none of the survey's.</summary>
    public LanguageModel? ModelOf(string name) =>
        Survey.ModelById.GetValueOrDefault(Catalogue.Models.FirstOrDefault(model => model.Id == name)?.SurveyModel ?? Links.ModelOf(name));

    public Link ModelLink(string id) => new(Survey.ModelById[id].Name, EntryAddresses.Model(id));

    /// <summary>A claim by its sentence, with a word of doubt where nobody read it in the survey.</summary>
    public Link ClaimLink(Claim claim) =>
        new(claim.Basis is ClaimBasis.Recalled ? Say("{0} (recalled)", claim.Text) : claim.Text, EntryAddresses.Claim(claim.Id));

    public Link BenchmarkLink(string id) => new(Survey.BenchmarkById[id].Name, EntryAddresses.Benchmark(id));

    /// <summary>Whether there is anything that was recorded, is to be recorded, or was counted from public outputs.</summary>
    public bool HasEvidence => !(Scenarios.IsEmpty && Recordings.IsEmpty && Figures.IsEmpty);

    /// <summary>Whether figures are of scenarios of ours, and not of a public output.</summary>
    public bool IsOfScenarios(string source) => Scenarios.Any(scenario => scenario.Id == source || FigureSources.Passages(scenario.Id) == source);

    /// <summary>An area with its page, or with a list that has it where nobody wrote one.</summary>
    public Link AreaLink(Area area)
    {
        var list = !Survey.Claims.IsEmpty ? Addresses.ClaimsOf(area) : !Survey.Benchmarks.IsEmpty ? "/benchmarks/" : "/scenarios/";
        return new(Say(AreaNames.Name(area)), AreaPage(area) is { } page ? PageAddress.InEdition(page) : list);
    }

    /// <summary>The page that somebody wrote about the area; null where there is none.</summary>
    public PageSource? AreaPage(Area area) =>
        Pages.FirstOrDefault(page => page.FrontMatter.Layout == FrontMatter.AreaLayout && AreaNames.Find(page.FrontMatter.Area) == area);

    private ImmutableArray<OutputTexts> TextsOf(ImmutableArray<AnswerFile> answers)
    {
        var files = answers.ToLookup(file => file.Source, StringComparer.Ordinal);
        return [.. Figures.Where(table => files.Contains(table.Source)).Select(table => new OutputTexts(this, table, files[table.Source]))];
    }
}
