using LLama;
using LLama.Common;
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
    public static LLamaWeights Load(ModelParams parameters) => File.Exists(parameters.ModelPath)
        ? LLamaWeights.LoadFromFile(parameters)
        : throw new FileNotFoundException($"There are no weights at '{parameters.ModelPath}'. Correct the path, or get them with 'demos models get'.", parameters.ModelPath);
}
