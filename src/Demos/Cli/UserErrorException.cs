namespace Demos.Cli;

/// <summary>Something that the person at the command line can mend.</summary>
/// <param name="problem">What is wrong, with the value in quotes.</param>
/// <param name="remedy">What to do, as an instruction.</param>
internal sealed class UserErrorException(string problem, string remedy) : Exception($"{problem} {remedy}");
