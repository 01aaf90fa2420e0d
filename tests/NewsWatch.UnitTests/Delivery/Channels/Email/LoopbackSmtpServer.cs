using System.Net;
using System.Net.Security;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

namespace NewsWatch.UnitTests.Delivery.Channels.Email;

/// <summary>A real SMTP server on loopback (RFC 5321) that behaves as a script says.</summary>
internal sealed class LoopbackSmtpServer : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = SelfSigned();
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly List<ReceivedMail> mails = [];
    private readonly List<string> commands = [];
    private readonly TaskCompletionSource waiting = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task accepting;

    public LoopbackSmtpServer()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    public int Port { get; }

    public SmtpScript Script { get; set; } = new();

    /// <summary>Ends when a command is left without an answer.</summary>
    public Task Waiting => waiting.Task;

    public IReadOnlyList<ReceivedMail> Mails
    {
        get
        {
            lock (gate) return [.. mails];
        }
    }

    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (gate) return [.. commands];
        }
    }

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true) serving.Add(ServeAsync(await listener.AcceptTcpClientAsync(stopping.Token)));
        }
        catch (OperationCanceledException)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                Stream stream = client.GetStream();
                if (Script.TlsFromTheStart) stream = await SecureAsync(stream);
                await SendAsync(stream, "220 loopback ESMTP");
                while (await ReadLineAsync(stream) is { } line)
                {
                    lock (gate) commands.Add(line);
                    if (await AnswerAsync(stream, line) is not { } next) return;
                    stream = next;
                }
            }
            catch (Exception exception) when (exception is OperationCanceledException or IOException or SocketException)
            {
                // The client went away or the test is over.
            }
        }
    }

    /// <summary>The stream to go on with; null to close the connection.</summary>
    private async Task<Stream?> AnswerAsync(Stream stream, string line)
    {
        foreach (var (command, reply) in Script.Replies.Where(pair => line.StartsWith(pair.Key, StringComparison.OrdinalIgnoreCase)))
        {
            if (reply is null)
            {
                waiting.TrySetResult();
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, stopping.Token);
            }

            if (reply!.Length == 0) return null;
            await SendAsync(stream, reply);
            return stream;
        }

        var verb = line.Split(' ')[0].ToUpperInvariant();
        switch (verb)
        {
            case "EHLO":
                await SendAsync(stream, Capabilities(stream));
                break;
            case "STARTTLS":
                await SendAsync(stream, "220 go ahead");
                return await SecureAsync(stream);
            case "AUTH":
                var given = Encoding.UTF8.GetString(Convert.FromBase64String(line.Split(' ')[2])).Split('\0');
                await SendAsync(stream, $"{given[1]}:{given[2]}" == Script.Credentials ? "235 2.7.0 welcome" : $"535 5.7.8 wrong: {given[2]}");
                break;
            case "DATA":
                await SendAsync(stream, "354 go on");
                await TakeAsync(stream);
                break;
            case "QUIT":
                await SendAsync(stream, "221 bye");
                return null;
            default:
                await SendAsync(stream, "250 2.1.0 fine");
                break;
        }

        return stream;
    }

    private string Capabilities(Stream stream)
    {
        string[] offered =
        [
            "loopback", .. Script.Starttls && stream is not SslStream ? new[] { "STARTTLS" } : [],
            .. Script.Credentials is null ? [] : new[] { "AUTH PLAIN" }, "ENHANCEDSTATUSCODES", "8BITMIME",
        ];
        return string.Join("\r\n", offered.Select((text, i) => $"250{(i == offered.Length - 1 ? ' ' : '-')}{text}"));
    }

    private async Task TakeAsync(Stream stream)
    {
        var lines = new List<string>();
        while (await ReadLineAsync(stream) is { } line && line != ".") lines.Add(line.StartsWith('.') ? line[1..] : line);
        var reply = Script.Replies.GetValueOrDefault(".", "250 2.0.0 queued as 42")!;
        if (reply.StartsWith("250", StringComparison.Ordinal))
        {
            var raw = Encoding.Latin1.GetBytes(string.Join("\r\n", lines));
            lock (gate) mails.Add(new ReceivedMail(Last("MAIL FROM:"), Last("RCPT TO:"), raw));
        }

        await SendAsync(stream, reply);
    }

    private string Last(string command) => commands.Last(line => line.StartsWith(command, StringComparison.OrdinalIgnoreCase))[command.Length..];

    private async Task<Stream> SecureAsync(Stream stream)
    {
        var secure = new SslStream(stream);
        await secure.AuthenticateAsServerAsync(new SslServerAuthenticationOptions { ServerCertificate = Certificate }, stopping.Token);
        return secure;
    }

    private async Task SendAsync(Stream stream, string text) => await stream.WriteAsync(Encoding.UTF8.GetBytes($"{text}\r\n"), stopping.Token);

    private async Task<string?> ReadLineAsync(Stream stream)
    {
        var (line, one) = (new List<byte>(), new byte[1]);
        while (await stream.ReadAsync(one, stopping.Token) == 1)
        {
            if (one[0] == '\n') return Encoding.Latin1.GetString([.. line]).TrimEnd('\r');
            line.Add(one[0]);
        }

        return null;
    }

    private static X509Certificate2 SelfSigned()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(150));
        return X509CertificateLoader.LoadPkcs12(certificate.Export(X509ContentType.Pfx), null);
    }
}
