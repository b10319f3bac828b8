using LLama;
using LLama.Common;
using LLama.Exceptions;
using LLama.Native;

namespace Demos.Models;

/// <summary>llama.cpp in this process: its version, and its log, which is silent.</summary>
internal static class NativeEngine
{
    /// <summary>Name of the engine, for recordings.</summary>
    public const string Name = "LLamaSharp";

    // The log can be set only before the library is loaded, and once: a static constructor is that moment.
    static NativeEngine() => NativeLibraryConfig.All.WithLogCallback((_, _) => { });

    /// <summary>Version of the package, such as <c>0.30.0</c>.</summary>
    public static string Version { get; } = EngineVersions.Of(Name);

    /// <summary>How weights are run: on the processor alone, with a memory from which any part can be forgotten.</summary>
    /// <param name="path">Path of a GGUF file.</param>
    /// <param name="threads">At least 1.</param>
    public static ModelParams Parameters(string path, int threads) => new(path)
    {
        Threads = threads,
        BatchThreads = threads,
        BatchSize = 512,
        UBatchSize = 512,
        GpuLayerCount = 0,
        SwaFull = true,
    };

    /// <summary>Loads weights, without a word on the console.</summary>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="UnusableWeightsException">It is no GGUF file, or one of a kind that the engine does not know.</exception>
    public static LLamaWeights Load(ModelParams parameters)
    {
        var path = parameters.ModelPath;
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There are no weights at '{path}'. Correct the path, or get them with 'demos models get'.", path);
        }

        try
        {
            return LLamaWeights.LoadFromFile(parameters);
        }
        catch (LoadWeightsFailedException failure)
        {
            throw new UnusableWeightsException(path, $"{Name} {Version} cannot read the file: it is broken, or no GGUF, or of a newer kind. Get it again.", failure);
        }
    }
}
