namespace Demos.Models;

/// <summary>Whether a program may use the network.</summary>
public enum NetworkUse
{
    /// <summary>It may.</summary>
    Allowed,

    /// <summary>It may not; what needs it is refused, with the command to run elsewhere.</summary>
    Offline,
}
