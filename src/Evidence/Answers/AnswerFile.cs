using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Evidence.Answers;

/// <summary>The texts of one model in one setting of a public output.</summary>
/// <remarks>
/// <para>Stored at <c>cache/texts/{source}/{model}/{setting}.jsonl</c>, UTF-8, LF: a line with everything but the answers, then a line an answer, by item.</para>
/// <para>It is no recording: of a run of others neither the time, nor the engine, nor what its prompt depends on is known.</para>
/// </remarks>
public sealed record AnswerFile
{
    /// <summary>The version of this shape that the program writes and reads.</summary>
    public const int CurrentFormat = 1;

    /// <summary>The folder of all such files, below the cache.</summary>
    public const string Folder = "texts";

    /// <summary>Version of this shape.</summary>
    public required int Format { get; init; }

    /// <summary>The public output, such as <c>mint</c>.</summary>
    public required string Source { get; init; }

    /// <summary>The model's name in the source.</summary>
    public required string Model { get; init; }

    /// <summary>The setting; empty where there is one only.</summary>
    public required string Setting { get; init; }

    /// <summary>The files that the answers were read from.</summary>
    public required ImmutableArray<AnswerOrigin> Files { get; init; }

    /// <summary>Texts that many answers share, by key.</summary>
    public required ImmutableSortedDictionary<string, string> Shared { get; init; }

    /// <summary>The answers, by item.</summary>
    [JsonIgnore]
    public ImmutableArray<PublishedAnswer> Answers { get; init; } = [];

    /// <summary>Whether a text can be a part of a path and of an address: letters, digits, dots, hyphens and underscores, no dot first.</summary>
    public static bool IsName(string text) => text.Length > 0 && text[0] != '.' && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_');

    /// <summary>Where such a file stands below the cache.</summary>
    public static string PathOf(string source, string model, string setting) => $"{Folder}/{source}/{model}/{(setting.Length == 0 ? "all" : setting)}.jsonl";
}

/// <summary>A file that answers were read from.</summary>
/// <param name="Repository">Repository on GitHub, <c>owner/name</c>.</param>
/// <param name="Commit">The commit, 40 hex digits.</param>
/// <param name="Path">Path in the repository.</param>
/// <param name="GitBlob">The id that git gives its content, 40 hex digits.</param>
/// <param name="Licence">Licence, in words.</param>
public sealed record AnswerOrigin(string Repository, string Commit, string Path, string GitBlob, string Licence);
