using System.Text;

namespace NewsWatch.Core.Articles;

/// <summary>
/// A feed's place in the operator's list as one text: names parted by a slash; a backslash before a slash of a name's own.
/// </summary>
public static class FeedFolder
{
    /// <summary>Null at the top.</summary>
    public static string? Join(IReadOnlyList<string> names)
    {
        var path = names.Where(name => name.Length > 0)
            .Select(name => name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("/", "\\/", StringComparison.Ordinal));
        var joined = string.Join('/', path);
        return joined.Length == 0 ? null : joined;
    }

    /// <summary>The names, the outermost first.</summary>
    public static IReadOnlyList<string> Split(string? path)
    {
        if (string.IsNullOrEmpty(path)) return [];
        var names = new List<string>();
        var name = new StringBuilder();
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '/')
            {
                names.Add(name.ToString());
                name.Clear();
                continue;
            }

            if (path[i] == '\\' && i + 1 < path.Length) i++;
            name.Append(path[i]);
        }

        names.Add(name.ToString());
        return names;
    }
}
