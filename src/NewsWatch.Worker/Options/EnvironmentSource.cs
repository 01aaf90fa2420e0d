using System.Text.RegularExpressions;

namespace NewsWatch.Worker.Options;

/// <summary>Settings from environment variables: NEWSWATCH_BUS__PREFETCH, and for secrets NEWSWATCH_BUS__URL_FILE too.</summary>
public static partial class EnvironmentSource
{
    public const string Prefix = "NEWSWATCH_";

    // The settings of this repository's tests share the prefix; a shell that holds them may start the program too.
    private const string TestPrefix = "NEWSWATCH_TEST_";
    private const string FileSuffix = "_FILE";
    private const int MaxSecretBytes = 64 * 1024;

    public static string NameOf(string key) => Prefix + key.Replace(":", "__", StringComparison.Ordinal).ToUpperInvariant();

    public static OptionLayer Read(IReadOnlyDictionary<string, string> environment)
    {
        var layer = new OptionLayer();
        foreach (var (name, value) in environment.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!name.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase)) continue;
            if (OptionTable.Resolve(KeyOf(name)) is not null) layer.Add(new OptionSetting(KeyOf(name), value, name));
            else if (IsForeign(name)) continue;
            else if (SecretKey(name) is { } key) ReadFile(layer, key, new OptionSetting(key, value, name));
            else layer.Errors.Add(Unknown(name));
        }

        return layer;
    }

    private static bool IsForeign(string name) =>
        name.StartsWith(TestPrefix, StringComparison.OrdinalIgnoreCase) || FromKubernetes().IsMatch(name);

    private static string KeyOf(string name) => name[Prefix.Length..].Replace("__", ":", StringComparison.Ordinal);

    private static string? SecretKey(string name)
    {
        if (!name.EndsWith(FileSuffix, StringComparison.OrdinalIgnoreCase)) return null;
        var key = KeyOf(name[..^FileSuffix.Length]);
        return OptionTable.Resolve(key)?.Definition.Attribute.Secret == true ? key : null;
    }

    private static void ReadFile(OptionLayer layer, string key, OptionSetting setting)
    {
        try
        {
            if (new FileInfo(setting.Text) is { Length: > MaxSecretBytes })
                layer.Errors.Add(new OptionError(setting.Source, $"the file {setting.Text} is larger than 64 KB; it should hold the secret alone"));
            else
                layer.Add(setting with { Key = key, Text = File.ReadAllText(setting.Text).Trim() });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException)
        {
            layer.Errors.Add(new OptionError(setting.Source, $"the file \"{setting.Text}\" cannot be read; it should hold the secret alone"));
        }
    }

    private static OptionError Unknown(string name)
    {
        var secrets = OptionTable.All.Where(option => option.Attribute.Secret).Select(option => option.EnvironmentName + FileSuffix);
        var closest = Spelling.Closest(name, OptionTable.All.Select(option => option.EnvironmentName).Concat(secrets));
        return new OptionError(name, closest is null ? "no option has this environment name" : $"no option has this environment name; did you mean {closest}?");
    }

    // Kubernetes gives every pod such variables for a service that is called newswatch or begins so; they are nobody's mistake. An option may
    // end like one of them (Email:Port), which is why what is an option is read first.
    [GeneratedRegex("_SERVICE_HOST$|_SERVICE_PORT(_[A-Z0-9_]+)?$|_PORT(_[0-9]+_(TCP|UDP)(_(ADDR|PORT|PROTO))?)?$", RegexOptions.NonBacktracking)]
    private static partial Regex FromKubernetes();
}
