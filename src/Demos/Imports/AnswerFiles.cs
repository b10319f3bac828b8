using System.Collections.Immutable;
using Evidence.Answers;
using Evidence.Recordings;

namespace Demos.Imports;

/// <summary>Collects the answers of a pinned source, one file a model and setting.</summary>
/// <param name="name">The public output that the figures name.</param>
/// <param name="source">The pins.</param>
internal sealed class AnswerFiles(string name, PinnedSource source)
{
    private readonly Dictionary<(string Model, string Setting), Collected> _files = [];

    /// <summary>Adds an answer.</summary>
    /// <param name="model">The model's name in the source.</param>
    /// <param name="setting">The setting; empty where there is one only.</param>
    /// <param name="file">The file that it was read from.</param>
    /// <param name="answer">The answer; its <c>File</c> is set here, and <c>Before</c> and <c>Template</c> hold texts, not keys.</param>
    public void Add(string model, string setting, PinnedFile file, PublishedAnswer answer)
    {
        if (!_files.TryGetValue((model, setting), out var collected))
        {
            _files.Add((model, setting), collected = new());
        }

        collected.Answers.Add(answer with
        {
            File = collected.IndexOf(file),
            Before = collected.KeyOf(answer.Before),
            Template = collected.KeyOf(answer.Template),
        });
    }

    /// <summary>A message, with its digest.</summary>
    public static SaidText Said(string role, string text) => new(role, text, ContentDigest.Of(text));

    /// <summary>Everything that was added.</summary>
    public ImmutableArray<AnswerFile> All() =>
    [
        .. from pair in _files
           orderby pair.Key.Model, pair.Key.Setting
           select new AnswerFile
           {
               Format = AnswerFile.CurrentFormat,
               Source = name,
               Model = pair.Key.Model,
               Setting = pair.Key.Setting,
               Files = [.. pair.Value.Files.Select(file => new AnswerOrigin(source.Repository, source.Commit, file.Path, file.GitBlob, source.Licence))],
               Shared = pair.Value.Shared.ToImmutableSortedDictionary(StringComparer.Ordinal),
               Answers = [.. pair.Value.Answers],
           },
    ];

    private sealed class Collected
    {
        private const int KeyLength = 12;

        public List<PinnedFile> Files { get; } = [];

        public Dictionary<string, string> Shared { get; } = new(StringComparer.Ordinal);

        public List<PublishedAnswer> Answers { get; } = [];

        public int IndexOf(PinnedFile file)
        {
            if (!Files.Contains(file))
            {
                Files.Add(file);
            }

            return Files.IndexOf(file);
        }

        public string? KeyOf(string? text)
        {
            if (string.IsNullOrEmpty(text))
            {
                return null;
            }

            var key = ContentDigest.Of(text)[..KeyLength];
            Shared[key] = text;
            return key;
        }
    }
}
