namespace Evidence.Figures;

/// <summary>Names of tables of figures that belong to a scenario beside its own.</summary>
public static class FigureSources
{
    /// <summary>How good the passages of a scenario are.</summary>
    /// <param name="scenario">Id of the scenario.</param>
    public static string Passages(string scenario) => $"{scenario}-passages";
}
