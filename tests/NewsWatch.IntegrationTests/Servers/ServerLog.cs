using Xunit;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>Tells whoever runs the tests, in one line each, where a server comes from.</summary>
public static class ServerLog
{
    public static void Say(string line)
    {
        // A fixture starts outside of any test, where only diagnostic messages are shown; a test has an output of its own.
        TestContext.Current.SendDiagnosticMessage("{0}", line);
        TestContext.Current.TestOutputHelper?.WriteLine(line);
    }
}
