namespace SiteGen.Engine;

/// <summary>One piece of work of a build. Its type is named as an order: <c>ReadPages</c>, <c>CheckLinks</c>.</summary>
public interface IStep
{
    /// <summary>The phase it belongs to. Steps of one phase may run at the same time.</summary>
    Phase Phase { get; }

    /// <summary>What it is called where a build says how far it is.</summary>
    string Name => GetType().Name;

    /// <summary>Does the work.</summary>
    /// <param name="context">What earlier phases made, and where findings go.</param>
    /// <returns>New documents; none for a check.</returns>
    IEnumerable<Document> Run(StepContext context);
}
