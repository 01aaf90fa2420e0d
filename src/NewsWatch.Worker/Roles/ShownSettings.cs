using NewsWatch.Web.Pages.SystemState;
using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>The options in force as they may be shown: what is secret is hidden as --print-config hides it. Lists of sections are left out.</summary>
internal sealed class ShownSettings(NewsWatchOptions options)
{
    private readonly Lazy<IReadOnlyList<Setting>> _all = new(() =>
    [
        .. OptionTable.All
            .Where(option => !option.Key.Contains($":{OptionDefinition.Index}:", StringComparison.Ordinal))
            .Select(option => Show(option, ValueOf(options, option.Key))),
    ]);

    public IReadOnlyList<Setting> All => _all.Value;

    public string Roles => options.Roles;

    private static Setting Show(OptionDefinition option, object? value)
    {
        var text = OptionText.Format(option, value);
        return new Setting(option.Key, Redaction.Show(option, text), text == option.Default || (text.Length == 0 && option.Attribute.DefaultText is not null));
    }

    private static object? ValueOf(object section, string key) =>
        key.Split(':').Aggregate<string, object?>(section, (owner, name) => owner?.GetType().GetProperty(name)?.GetValue(owner));
}
