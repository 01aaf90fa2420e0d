using Npgsql;

namespace NewsWatch.EndToEndTests.Programs;

/// <summary>What the settings of a program hold that must stand in no log, no error, no answer and no database.</summary>
internal static class KnownSecrets
{
    private const int ShortestToken = 16;

    public static IReadOnlyList<string> In(ProgramSettings settings) =>
        [.. settings.Environment.SelectMany(setting => Of(setting.Key, setting.Value)).Distinct(StringComparer.Ordinal)];

    private static IEnumerable<string> Of(string name, string value) => name switch
    {
        "NEWSWATCH_SECRETS__KEY" => [value],
        "NEWSWATCH_BUS__URL" => [new Uri(value).UserInfo.Split(':')[^1]],
        "NEWSWATCH_STORE__CONNECTION" => [new NpgsqlConnectionStringBuilder(value).Password ?? value],

        // The prefix of a signing secret says what it is and may be read.
        _ when name.EndsWith("__SECRET", StringComparison.Ordinal) => [value[(value.IndexOf('_', StringComparison.Ordinal) + 1)..]],
        _ when name.EndsWith("__ADDRESS", StringComparison.Ordinal) => value.Split('/').Where(part => part.Length >= ShortestToken && !part.Contains(':', StringComparison.Ordinal)),
        _ => [],
    };
}
