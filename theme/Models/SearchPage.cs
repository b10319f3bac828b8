namespace Theme.Models;

/// <summary>Search for those who have scripts, and the lists of the site for those who have none.</summary>
public sealed record SearchPage : PageModel;
