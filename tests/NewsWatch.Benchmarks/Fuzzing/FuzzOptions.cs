using System.Globalization;

namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>How long to fuzz, from which documents, and the seed that makes a run repeatable.</summary>
internal sealed record FuzzOptions(TimeSpan Duration, string? Corpus, int Seed)
{
    /// <summary>Null where the arguments make no sense.</summary>
    public static FuzzOptions? TryRead(string[] arguments)
    {
        var options = new FuzzOptions(TimeSpan.FromMinutes(1), Corpus: null, Seed: 1);
        for (var i = 0; i + 1 < arguments.Length; i += 2)
        {
            var value = arguments[i + 1];
            var isNumber = double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number);
            switch (arguments[i])
            {
                case "--minutes" when isNumber:
                    options = options with { Duration = TimeSpan.FromMinutes(number) };
                    break;
                case "--seed" when isNumber:
                    options = options with { Seed = (int)number };
                    break;
                case "--corpus" when Directory.Exists(value):
                    options = options with { Corpus = value };
                    break;
                default:
                    return null;
            }
        }

        return arguments.Length % 2 == 0 ? options : null;
    }
}
