namespace NewsWatch.IntegrationTests.Servers;

/// <summary>The user a throwaway server runs as: servers refuse root, or leave files that only root can read.</summary>
public sealed class SystemUser
{
    private readonly string[] _prefix;

    private SystemUser(string[] prefix) => _prefix = prefix;

    /// <summary>The named user where the tests run as root and it exists, nobody where it does not, otherwise ourselves.</summary>
    public static SystemUser InsteadOfRoot(string preferred)
    {
        if (!Environment.IsPrivilegedProcess)
        {
            return new SystemUser([]);
        }

        var (user, group) = FindIds(preferred) ?? FindIds("nobody") ?? throw new InvalidOperationException($"There is no user {preferred} nor nobody.");
        return new SystemUser(["setpriv", $"--reuid={user}", $"--regid={group}", "--clear-groups", "--"]);
    }

    /// <summary>The command line that runs this command as the user; it becomes the command, so that it keeps the process id.</summary>
    public IReadOnlyList<string> Run(params IEnumerable<string> command) => [.. _prefix, .. command];

    private static (string User, string Group)? FindIds(string name) =>
        File.ReadLines("/etc/passwd")
            .Select(line => line.Split(':'))
            .Where(fields => fields.Length > 3 && string.Equals(fields[0], name, StringComparison.Ordinal))
            .Select(fields => ((string, string)?)(fields[2], fields[3]))
            .FirstOrDefault();
}
