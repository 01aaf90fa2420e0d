using System.Globalization;
using System.Net.Sockets;

namespace NewsWatch.IntegrationTests.Servers;

/// <summary>A mail server of the machine's own packages (aiosmtpd) in a process of its own, which keeps what it takes in a Maildir.</summary>
internal sealed class MailServer : IServerHost
{
    private const string Python = "/usr/bin/python3";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("newswatch-mail-");
    private readonly LeashedProcess process;

    private MailServer(int port)
    {
        Port = port;
        string[] line = [Python, "-m", "aiosmtpd", "-n", "-l", $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}", "-c", "aiosmtpd.handlers.Mailbox", Maildir];
        process = LeashedProcess.Start(new LeashedCommand(line, Path.Combine(folder.FullName, "log")));
    }

    public int Port { get; }

    public bool CanRestart => false;

    public string? LastWords => process.HasExited ? process.LastWords() : null;

    private string Maildir => Path.Combine(folder.FullName, "mail");

    public static async Task<MailServer> StartAsync(CancellationToken cancellationToken)
    {
        if (!File.Exists("/usr/lib/python3/dist-packages/aiosmtpd/__init__.py"))
            throw new ServerMissingException("mail server", "no variable", "python3-aiosmtpd");
        var server = new MailServer(FreePorts.Take(1)[0]);
        await Readiness.WaitAsync("aiosmtpd", server, server.AnswersAsync, cancellationToken);
        return server;
    }

    /// <summary>Each mail as it came, oldest first.</summary>
    public IReadOnlyList<string> Mails() =>
        [.. new DirectoryInfo(Path.Combine(Maildir, "new")).GetFiles().OrderBy(file => file.LastWriteTimeUtc).Select(file => File.ReadAllText(file.FullName))];

    public Task StopAsync(CancellationToken cancellationToken) => process.StopAsync();

    public Task StartAgainAsync(CancellationToken cancellationToken) => throw new NotSupportedException("A mail server is started once.");

    public async ValueTask DisposeAsync()
    {
        await process.DisposeAsync();
        folder.Delete(recursive: true);
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port, cancellationToken);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
