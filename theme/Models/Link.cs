namespace Theme.Models;

/// <summary>A text that leads somewhere.</summary>
/// <param name="Text">Plain text.</param>
/// <param name="Address">Address below the link root, or a whole address elsewhere.</param>
public sealed record Link(string Text, string Address);
