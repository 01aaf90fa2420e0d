namespace NewsWatch.Worker.Options;

/// <summary>The roles that a process can take, in the order in which an item meets them.</summary>
public static class RoleNames
{
    public const string Everything = "all";
    public const string Poller = "poller";
    public const string Detector = "detector";
    public const string Tracker = "tracker";
    public const string Notifier = "notifier";
    public const string Web = "web";

    public static IReadOnlyList<string> All { get; } = [Poller, Detector, Tracker, Notifier, Web];

    /// <summary>The named roles in pipeline order; names that are no role are left out, see <see cref="Unknown"/>.</summary>
    public static IReadOnlyList<string> Parse(string roles)
    {
        var named = Split(roles);
        return named.Contains(Everything, StringComparer.OrdinalIgnoreCase)
            ? All
            : [.. All.Where(role => named.Contains(role, StringComparer.OrdinalIgnoreCase))];
    }

    public static IReadOnlyList<string> Unknown(string roles) =>
        [.. Split(roles).Except([.. All, Everything], StringComparer.OrdinalIgnoreCase)];

    public static bool IsEmpty(string roles) => Split(roles).Length == 0;

    private static string[] Split(string roles) =>
        roles.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
