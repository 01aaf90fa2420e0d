using NewsWatch.Worker.Secrets;

namespace NewsWatch.Worker.Options;

/// <summary>A key that processes share has to be given to each of them; a short one could be guessed.</summary>
internal static class SecretsRules
{
    public static IEnumerable<OptionError> Errors(NewsWatchOptions options)
    {
        if (options.Secrets.Key is { } key)
        {
            var keys = MasterKeys.Split(key);
            if (keys.Length == 0 || keys.Any(one => one.Length < MasterKeys.MinLength))
                yield return new OptionError("Secrets:Key", "a key is too short; allowed: 32 characters or more, as 'openssl rand -hex 24' makes them");
        }
        else if (options.Store.Provider == StoreProvider.Postgresql)
        {
            yield return new OptionError(
                "Secrets:Key",
                "missing; with Store:Provider=postgresql all processes need the same key, 32 characters or more, as 'openssl rand -hex 24' makes them");
        }
    }
}
