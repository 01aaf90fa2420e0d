using System.Net;
using System.Net.Sockets;
using System.Text;

namespace NewsWatch.UnitTests.Feeds.Fetching;

/// <summary>Accepts one connection after another and writes whatever it is told, HTTP or not.</summary>
internal sealed class RawServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task loop;

    public RawServer(Func<NetworkStream, CancellationToken, Task> answer)
    {
        listener.Start();
        loop = RunAsync(answer);
    }

    public RawServer(string answer)
        : this((stream, ct) => stream.WriteAsync(Encoding.Latin1.GetBytes(answer), ct).AsTask())
    {
    }

    public Uri Url => new($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/feed");

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        await loop;
        stop.Dispose();
    }

    private async Task RunAsync(Func<NetworkStream, CancellationToken, Task> answer)
    {
        try
        {
            while (!stop.IsCancellationRequested)
            {
                using var client = await listener.AcceptTcpClientAsync(stop.Token);
                await using var stream = client.GetStream();
                var request = new byte[8192];
                if (await stream.ReadAsync(request, stop.Token) > 0) await AnswerAsync(answer, stream);
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or SocketException or InvalidOperationException)
        {
            // The test is over.
            return;
        }
    }

    private async Task AnswerAsync(Func<NetworkStream, CancellationToken, Task> answer, NetworkStream stream)
    {
        try
        {
            await answer(stream, stop.Token);
        }
        catch (IOException)
        {
            // The reader had enough and left, which is what these tests are about.
            return;
        }
    }
}
