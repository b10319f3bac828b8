namespace SiteGen.Serving;

/// <summary>A change that was seen on the disk.</summary>
/// <param name="Path">Full path of the file or folder; null where more changed than the system could name.</param>
/// <param name="IsText">Whether only the text of a file changed, so that no name came or went.</param>
public readonly record struct FileChange(string? Path, bool IsText);
