using System.Collections.Immutable;
using System.Text;

namespace Theme.Models;

/// <summary>A piece of a text whose gaps have been filled.</summary>
public abstract record Fragment;

/// <summary>HTML that is ready; may be unbalanced on its own.</summary>
/// <param name="Utf8">The markup, made from our own pages, in UTF-8: most of what a build holds is this.</param>
public sealed record HtmlFragment(ReadOnlyMemory<byte> Utf8) : Fragment
{
    /// <summary>The markup as text.</summary>
    public string Html => Encoding.UTF8.GetString(Utf8.Span);
}

/// <summary>A quoted number.</summary>
/// <param name="Number">The number.</param>
public sealed record CellFragment(QuotedNumber Number) : Fragment;

/// <summary>A measured number.</summary>
/// <param name="Number">The number.</param>
public sealed record MeasuredFragment(MeasuredNumber Number) : Fragment;

/// <summary>How far two models are apart on the same items.</summary>
/// <param name="Number">The difference.</param>
public sealed record DifferenceFragment(PairedNumber Number) : Fragment;

/// <summary>A count of entries.</summary>
/// <param name="Count">How many.</param>
/// <param name="Address">Where they are listed; null where there are none.</param>
public sealed record CountFragment(int Count, string? Address) : Fragment;

/// <summary>A citation.</summary>
/// <param name="Works">The works, in order.</param>
/// <param name="IsInText">Whether the authors are part of the sentence.</param>
public sealed record CitationFragment(ImmutableArray<CitedWork> Works, bool IsInText) : Fragment;

/// <summary>A link to another page of the site.</summary>
/// <param name="Address">Its address.</param>
/// <param name="Html">The link text, made from our own pages.</param>
public sealed record CrossReferenceFragment(string Address, string Html) : Fragment;

/// <summary>A table of results.</summary>
/// <param name="Table">The table.</param>
/// <param name="Caption">Text beneath, from the page; may be empty.</param>
public sealed record ResultTableFragment(ResultTable Table, ImmutableArray<Fragment> Caption) : Fragment
{
    /// <summary>Its number on the page.</summary>
    public FigureNumber? Number { get; init; }
}

/// <summary>The number of a figure or a table.</summary>
/// <param name="Id">Its anchor.</param>
/// <param name="Text">What it is called, such as <c>Figure 2</c>.</param>
public sealed record FigureNumber(string Id, string Text);

/// <summary>A reference to a figure or a table of the same page.</summary>
/// <param name="Number">Its number.</param>
public sealed record FigureReferenceFragment(FigureNumber Number) : Fragment;

/// <summary>Claims, one card each.</summary>
/// <param name="Cards">The cards.</param>
public sealed record ClaimsFragment(ImmutableArray<ClaimCard> Cards) : Fragment;

/// <summary>Differences between the survey's tables and their sources, one card each.</summary>
/// <param name="Cards">The cards.</param>
public sealed record DifferencesFragment(ImmutableArray<DifferenceCard> Cards) : Fragment;

/// <summary>A part of a recording, with the way to the whole.</summary>
/// <param name="Excerpt">The part.</param>
public sealed record RecordingFragment(RecordingExcerpt Excerpt) : Fragment;

/// <summary>Scenarios, one entry each.</summary>
/// <param name="Cards">The entries.</param>
public sealed record ScenariosFragment(ImmutableArray<ScenarioCard> Cards) : Fragment;

/// <summary>What changed for readers.</summary>
/// <param name="Updates">The entries, newest first.</param>
public sealed record UpdatesFragment(ImmutableArray<Survey.Update> Updates) : Fragment;

/// <summary>Pages of a folder, one entry each.</summary>
/// <param name="Entries">The entries, in the order that the page asked for.</param>
public sealed record PagesFragment(ImmutableArray<PageEntry> Entries) : Fragment;

/// <summary>A page in a list.</summary>
/// <param name="Link">Its title and its address within the edition.</param>
/// <param name="Day">Day of publication, or of the last change where only that is known; null where neither is.</param>
/// <param name="Description">One sentence; null where there is none.</param>
public sealed record PageEntry(Link Link, DateOnly? Day, string? Description);

/// <summary>A chart.</summary>
/// <param name="Chart">Its model.</param>
/// <param name="Caption">Text beneath, from the page; may be empty.</param>
public sealed record FigureFragment(ChartModel Chart, ImmutableArray<Fragment> Caption) : Fragment
{
    /// <summary>Its number on the page.</summary>
    public FigureNumber? Number { get; init; }
}

/// <summary>A remark that stands beside the text.</summary>
/// <param name="Kind">What kind of remark.</param>
/// <param name="Body">The text.</param>
public sealed record CalloutFragment(CalloutKind Kind, ImmutableArray<Fragment> Body) : Fragment;

/// <summary>What models answered to the same instruction, side by side.</summary>
/// <param name="Answers">The answers.</param>
public sealed record AnswersFragment(SideBySide Answers) : Fragment;

/// <summary>Evidence that is not there yet, and the command that makes it.</summary>
/// <param name="What">What is missing, as a sentence.</param>
/// <param name="Command">The command line that makes it.</param>
public sealed record MissingFragment(string What, string Command) : Fragment;

/// <summary>A number that is not measured yet, in a sentence.</summary>
/// <param name="Command">The command line that makes it.</param>
public sealed record MissingNumberFragment(string Command) : Fragment;

/// <summary>Kinds of remark.</summary>
public enum CalloutKind
{
    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>A reason for doubt.</summary>
    Caution,

    /// <summary>Beside the argument: stands in the margin where there is room.</summary>
    Aside,
}
