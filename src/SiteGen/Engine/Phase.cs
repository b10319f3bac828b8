namespace SiteGen.Engine;

/// <summary>The phases of a build, in order. A step sees what all earlier phases made and nothing of its own.</summary>
public enum Phase
{
    /// <summary>Files become typed values.</summary>
    Read,

    /// <summary>Values become page models, each with an address.</summary>
    Assemble,

    /// <summary>Page models become the bytes of files.</summary>
    Render,

    /// <summary>What was rendered is looked over; nothing is made but the index for search.</summary>
    Check,

    /// <summary>Files reach the disk; begins only when no error was found.</summary>
    Write,
}
