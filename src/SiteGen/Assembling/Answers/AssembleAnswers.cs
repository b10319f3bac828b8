using SiteGen.Engine;
using Theme.Models;

namespace SiteGen.Assembling.Answers;

/// <summary>Makes the pages of the texts of public outputs, where the cache has them: models, items, runs, lists, shared requests.</summary>
/// <param name="site">What all pages share.</param>
internal sealed class AssembleAnswers(SiteModel site) : IStep
{
    /// <inheritdoc/>
    public Phase Phase => Phase.Assemble;

    /// <inheritdoc/>
    public IEnumerable<Document> Run(StepContext context)
    {
        var facts = SiteFacts.Of(context, site);
        return
            from texts in facts.Texts
            let makers = new AnswerPages(facts, texts).Makers()
            from page in InParallel.Map(makers, make => make(), context.CancellationToken)
            select new Document(page.Source, page);
    }
}
