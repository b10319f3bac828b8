namespace Fuzzing;

/// <summary>A reader did not throw, but what it said or made is not what it promises.</summary>
internal sealed class BrokenPromiseException(string promise) : Exception(promise);
