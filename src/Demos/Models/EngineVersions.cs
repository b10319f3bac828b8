using System.Reflection;

namespace Demos.Models;

/// <summary>Versions of the packages that answer, as this program was built with them.</summary>
internal static class EngineVersions
{
    /// <summary>Version of a package that the project file names for this purpose.</summary>
    /// <exception cref="InvalidOperationException">The project file does not name it.</exception>
    public static string Of(string package) =>
        typeof(EngineVersions).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
            .FirstOrDefault(attribute => attribute.Key == package)?.Value
        ?? throw new InvalidOperationException($"The target 'NameEngines' of Demos.csproj does not name '{package}'.");

    /// <summary>Version that stands in an assembly.</summary>
    public static string Of(Assembly assembly) =>
        assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0] ?? "unknown";
}
