using Demos.Models.Local;

namespace Demos.Tests.Models;

public class StopTextsTests
{
    [Theory]
    [InlineData("one|two", "STOP", "onetwo", false)]
    [InlineData("one ST|OP two", "STOP", "one ", true)]
    [InlineData("one ST|ART", "STOP", "one START", false)]
    [InlineData("one S|T", "STOP", "one ST", false)]          // held back to the end, then shown
    [InlineData("ab|bc", "bbc,abb", "", true)]                // the one that begins first
    [InlineData("text", "", "text", false)]
    public void Pass_shows_what_stands_before_the_stop(string pieces, string stops, string shown, bool isReached)
    {
        var texts = new StopTexts(stops.Split(','));

        var passed = string.Concat(pieces.Split('|').TakeWhile(_ => !texts.IsReached).Select(texts.Pass)) + texts.Rest();

        Assert.Equal((shown, isReached), (passed, texts.IsReached));
    }
}
