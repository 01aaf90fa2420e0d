namespace NewsWatch.IntegrationTests.Servers;

/// <summary>No way to get a server led anywhere; the message says what to install.</summary>
public sealed class ServerMissingException(string server, string variable, string package)
    : Exception(
        $"No {server} for the tests: {variable} is not set, no Docker engine could run one, and the machine has none of its own. "
        + $"Install it with: apt-get install {package}");
