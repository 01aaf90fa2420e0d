using NewsWatch.Worker.Options;

namespace NewsWatch.Worker.Roles;

/// <summary>All roles in the order in which an item meets them.</summary>
internal static class RoleRegistry
{
    public static IReadOnlyList<Role> All { get; } =
    [
        new PollerRole(),
        new DetectorRole(),
        new TrackerRole(),
        new NotifierRole(),
        new WebRole(),
    ];

    public static IReadOnlyList<Role> Parse(string names)
    {
        var wanted = RoleNames.Parse(names);
        return [.. All.Where(role => wanted.Contains(role.Name, StringComparer.Ordinal))];
    }
}
