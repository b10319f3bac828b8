using SiteGen.Checks;

namespace SiteGen.Tests.Checks;

public sealed class CheckAddressesTests
{
    [Theory]
    [InlineData("models/a/index.html")]
    [InlineData("models/A/index.html")]
    public void Two_files_at_one_address_are_both_named(string second)
    {
        var found = Checked.By(
            new CheckAddresses(),
            Checked.File("models/a/index.html", "", "data/models.yaml"),
            Checked.File("index.html", "", "pages/index.md"),
            Checked.File(second, "", "pages/models/a.md"));

        Assert.Equal(
            $"pages/models/a.md: error SG0401: Two want the address '{second}': pages/models/a.md ('{second}') and data/models.yaml ('models/a/index.html'). Give one of them another id, DestinationPath or RedirectFrom.",
            Assert.Single(found));
    }

    [Theory]
    [InlineData("old/../../escaped/index.html")]
    [InlineData("a//index.html")]
    [InlineData("a\\index.html")]
    public void Path_out_of_the_output_folder_is_an_error(string path) =>
        Assert.Contains("error SG0405", Assert.Single(Checked.By(new CheckAddresses(), Checked.File(path, "", "pages/a.md"))), StringComparison.Ordinal);

    [Fact]
    public void File_at_the_address_of_a_folder_is_found()
    {
        var found = Checked.By(new CheckAddresses(), Checked.File("a", "", "assets/a"), Checked.File("a/index.html", "", "pages/a.md"));

        Assert.StartsWith("pages/a.md: error SG0401: Two want the address 'a'", Assert.Single(found), StringComparison.Ordinal);
    }
}
