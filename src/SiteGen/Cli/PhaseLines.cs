using SiteGen.Engine;

namespace SiteGen.Cli;

/// <summary>Says each phase once, on a line.</summary>
internal sealed class PhaseLines(TextWriter writer) : IProgress<StepProgress>
{
    private Phase? _said;

    public void Report(StepProgress value)
    {
        if (_said != value.Phase)
        {
            _said = value.Phase;
            writer.WriteLine($"{value.Phase} …");
        }
    }
}
