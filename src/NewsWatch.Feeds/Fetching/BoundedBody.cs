namespace NewsWatch.Feeds.Fetching;

/// <summary>Reads a body in pieces while it keeps to size and rate. The length that a server announces is not relied upon.</summary>
internal sealed class BoundedBody(FetchLimits limits, TimeProvider clock)
{
    private const int PieceSize = 32 * 1024;

    public async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var piece = new byte[PieceSize];
        var windowStart = clock.GetTimestamp();
        long windowBytes = 0;
        while (true)
        {
            var left = limits.RateWindow - clock.GetElapsedTime(windowStart);
            if (left <= TimeSpan.Zero)
            {
                if (windowBytes < limits.MinBytesPerWindow) throw TooSlow();
                (windowStart, windowBytes) = (clock.GetTimestamp(), 0);
                continue;
            }

            var read = await ReadPieceAsync(stream, piece, left, cancellationToken);
            if (read == 0) return body.GetBuffer().AsMemory(0, (int)body.Length);
            body.Write(piece, 0, read);
            windowBytes += read;
            if (body.Length > limits.MaxBytes) throw new FetchException($"larger than {Size(limits.MaxBytes)}");
        }
    }

    // A read cannot be taken up again once it was given up, so a server that is silent to the window's end has had its chance.
    private async Task<int> ReadPieceAsync(Stream stream, byte[] piece, TimeSpan left, CancellationToken cancellationToken)
    {
        using var window = new CancellationTokenSource(left, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, window.Token);
        try
        {
            return await stream.ReadAsync(piece, both.Token);
        }
        catch (OperationCanceledException) when (window.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw TooSlow();
        }
    }

    private FetchException TooSlow() =>
        new($"slower than {Size(limits.MinBytesPerWindow)} in {limits.RateWindow.TotalSeconds:0.##} s");

    private static string Size(long bytes) => bytes switch
    {
        >= 1024 * 1024 => $"{bytes / (1024 * 1024)} MB",
        >= 1024 => $"{bytes / 1024} KB",
        _ => $"{bytes} bytes",
    };
}
