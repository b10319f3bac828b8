using Theme.Layouts;
using Theme.Models;

namespace Theme;

/// <summary>Knows the component that shows each kind of page.</summary>
public static class Templates
{
    /// <summary>The component; it takes the page as its parameter <c>Model</c>.</summary>
    /// <exception cref="NotSupportedException">The theme has no component for this kind of page.</exception>
    public static Type For(PageModel page) => page switch
    {
        HomePage => typeof(HomeLayout),
        AreaPage => typeof(AreaLayout),
        ArticlePage => typeof(ArticleLayout),
        ClaimsPage => typeof(ClaimsLayout),
        ClaimPage => typeof(ClaimLayout),
        ModelsPage => typeof(ModelsLayout),
        ModelPage => typeof(ModelLayout),
        BenchmarksPage => typeof(BenchmarksLayout),
        BenchmarkPage => typeof(BenchmarkLayout),
        ComparisonsPage => typeof(ComparisonsLayout),
        ComparisonPage => typeof(ComparisonLayout),
        MatrixPage => typeof(MatrixLayout),
        ScenariosPage => typeof(ScenariosLayout),
        ScenarioPage => typeof(ScenarioLayout),
        RecordingPage => typeof(RecordingLayout),
        ItemPage => typeof(ItemLayout),
        TrajectoryPage => typeof(TrajectoryLayout),
        AnsweringModelPage => typeof(AnsweringModelLayout),
        ItemListPage => typeof(ItemListLayout),
        SharedTextPage => typeof(SharedTextLayout),
        FiguresPage => typeof(FiguresLayout),
        DataPage => typeof(DataLayout),
        ChangesPage => typeof(ChangesLayout),
        ReferencesPage => typeof(ReferencesLayout),
        SearchPage => typeof(SearchLayout),
        NotFoundPage => typeof(NotFoundLayout),
        _ => throw new NotSupportedException($"The theme cannot show a {page.GetType().Name}."),
    };
}
