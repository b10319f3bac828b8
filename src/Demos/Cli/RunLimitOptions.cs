using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Demos.Cli;

/// <summary>The options of <c>demos run</c> that say how much is run.</summary>
internal sealed class RunLimitOptions
{
    private readonly Option<int?> _samples = Whole("--samples", "Only the first samples of each scenario, each in all its conditions.", "count", "-n");
    private readonly Option<int?> _repeat = Whole("--repeat", "Ask each sample so often, each time with the next seed; gives pass@k and pass^k.", "count", "-k");
    private readonly Option<int?> _parallel = Whole("--parallel", "Most samples that one endpoint is asked at once. The default is 4.", "count");
    private readonly Option<int?> _tokens = Whole("--max-tokens", "Begin no sample after so many tokens were read and written.", "count");

    private readonly Option<Shard?> _shard = new("--shard")
    {
        Description = "Do only part i of n of the work, such as 2/5; the recordings of all parts make the whole, and 'demos score' counts them.",
        HelpName = "i/n",
        CustomParser = result => Read(result, Shard.Parse, "a part and the number of parts, such as 2/5"),
    };

    private readonly Option<double?> _cost = new("--max-cost")
    {
        Description = "Begin no sample after so many US dollars, by the prices in input/models.yaml.",
        HelpName = "dollars",
        CustomParser = result => Read<double>(result, text => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var dollars) && dollars > 0 ? dollars : null, "a number of dollars above 0"),
    };

    private readonly Option<TimeSpan?> _time = new("--max-time")
    {
        Description = "Begin no sample after this time, such as 90s, 20m or 2h.",
        HelpName = "time",
        CustomParser = result => Read<TimeSpan>(result, Time, "a time such as 90s, 20m or 2h"),
    };

    /// <summary>Adds the options to the command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[_samples, _repeat, _shard, _parallel, _tokens, _cost, _time])
        {
            command.Options.Add(option);
        }
    }

    /// <summary>What they say.</summary>
    public RunOptions Of(ParseResult parsed)
    {
        var defaults = new RunOptions();
        return new()
        {
            MostItems = parsed.GetValue(_samples) ?? defaults.MostItems,
            Repeats = parsed.GetValue(_repeat) ?? defaults.Repeats,
            Shard = parsed.GetValue(_shard) ?? defaults.Shard,
            Parallel = parsed.GetValue(_parallel) ?? defaults.Parallel,
            Limits = new(parsed.GetValue(_tokens), parsed.GetValue(_cost), parsed.GetValue(_time)),
        };
    }

    private static Option<int?> Whole(string name, string description, string help, params string[] aliases)
    {
        var option = new Option<int?>(name, aliases) { Description = description, HelpName = help };
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() is < 1)
            {
                result.AddError($"'{name}' takes a number from 1.");
            }
        });
        return option;
    }

    private static T? Read<T>(ArgumentResult result, Func<string, T?> read, string wanted)
        where T : struct
    {
        if (result.Tokens is [var token] && read(token.Value) is { } value)
        {
            return value;
        }

        result.AddError($"'{string.Join(' ', result.Tokens.Select(token => token.Value))}' is not {wanted}.");
        return null;
    }

    private static Shard? Read(ArgumentResult result, Func<string, Shard?> read, string wanted)
    {
        if (result.Tokens is [var token] && read(token.Value) is { } value)
        {
            return value;
        }

        result.AddError($"'{string.Join(' ', result.Tokens.Select(token => token.Value))}' is not {wanted}.");
        return null;
    }

    private static TimeSpan? Time(string text) =>
        text.Length > 1 && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && number > 0
            ? text[^1] switch
            {
                's' => TimeSpan.FromSeconds(number),
                'm' => TimeSpan.FromMinutes(number),
                'h' => TimeSpan.FromHours(number),
                _ => null,
            }
            : null;
}
