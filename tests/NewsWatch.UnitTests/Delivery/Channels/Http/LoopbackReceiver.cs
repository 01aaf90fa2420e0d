using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsWatch.UnitTests.Delivery.Channels.Http;

/// <summary>A real HTTP server on loopback that answers each request as a test says, well or badly.</summary>
internal sealed class LoopbackReceiver : IAsyncDisposable
{
    private const string Ok = "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n";
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stopping = new();
    private readonly Lock gate = new();
    private readonly List<ReceivedRequest> requests = [];
    private readonly TaskCompletionSource firstRequest = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task accepting;

    public LoopbackReceiver()
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        accepting = AcceptAsync();
    }

    /// <summary>Writes the answer; the connection is closed when it returns.</summary>
    public Func<Socket, CancellationToken, Task> Answer { get; set; } = (socket, stop) => WriteAsync(socket, Ok, stop);

    /// <summary>What the service finds wrong with a request; it answers 400 with it, and nothing else happens.</summary>
    public Func<ReceivedRequest, string?> Objection { get; set; } = _ => null;

    public int Port { get; }

    public Uri Root => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    public Task FirstRequest => firstRequest.Task;

    public IReadOnlyList<ReceivedRequest> Requests
    {
        get
        {
            lock (gate) return [.. requests];
        }
    }

    /// <summary>Answers with this status, these header lines and this body.</summary>
    public void AnswerWith(string status, string headers = "", string body = "")
    {
        var response = Response(status, headers, body);
        Answer = (socket, stop) => WriteAsync(socket, response, stop);
    }

    public static async Task WriteAsync(Socket socket, string response, CancellationToken cancellationToken) =>
        await socket.SendAsync(Encoding.UTF8.GetBytes(response), cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await stopping.CancelAsync();
        await accepting;
        listener.Stop();
        listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (!stopping.IsCancellationRequested) serving.Add(ServeAsync(await listener.AcceptSocketAsync(stopping.Token)));
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await Task.WhenAll(serving);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        using (socket)
        {
            try
            {
                var request = await ReadAsync(socket);
                lock (gate) requests.Add(request);
                firstRequest.TrySetResult();
                if (Objection(request) is { } objection) await WriteAsync(socket, Response("400 Bad Request", "", objection), stopping.Token);
                else await Answer(socket, stopping.Token);
            }
            catch (Exception exception) when (exception is OperationCanceledException or SocketException or IOException)
            {
                // The client went away or the test is over: either way nobody waits for the rest of the answer.
            }
        }
    }

    private async Task<ReceivedRequest> ReadAsync(Socket socket)
    {
        await using var stream = new NetworkStream(socket);
        var head = new List<byte>();
        var one = new byte[1];
        while (!EndsHead(head))
        {
            await stream.ReadExactlyAsync(one, stopping.Token);
            head.Add(one[0]);
        }

        var lines = Encoding.ASCII.GetString([.. head]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(line => line.Split(": ", 2)).ToDictionary(pair => pair[0], pair => pair[1], StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers["Content-Length"], CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stopping.Token);
        return new ReceivedRequest(lines[0], headers, body);
    }

    private static string Response(string status, string headers, string body)
    {
        var length = Encoding.UTF8.GetByteCount(body).ToString(CultureInfo.InvariantCulture);
        return $"HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n{headers}\r\n{body}";
    }

    private static bool EndsHead(List<byte> head) => head.Count >= 4 && head[^4..].SequenceEqual("\r\n\r\n"u8.ToArray());
}
