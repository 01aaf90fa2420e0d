namespace NewsWatch.Feeds.Fetching;

/// <summary>Reads a body in pieces while it keeps to size and rate. The length that a server announces is not relied upon.</summary>
internal sealed class BoundedBody(FetchLimits limits, TimeProvider clock)
{
    private const int PieceSize = 32 * 1024;

    /// <param name="stream">Whatever comes.</param>
    /// <param name="firstBytes">Where the rest is ignored; null throws where there is more than the limit.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public async Task<ReadOnlyMemory<byte>> ReadAsync(Stream stream, int? firstBytes, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var rate = new RateWindow(limits, clock);
        var piece = new byte[PieceSize];
        while (true)
        {
            var read = await ReadPieceAsync(stream.ReadAsync(piece, stop.Token), rate, stop);
            if (read == 0) return body.GetBuffer().AsMemory(0, (int)body.Length);
            body.Write(piece, 0, read);
            rate.Count(read);
            if (body.Length >= firstBytes) return body.GetBuffer().AsMemory(0, firstBytes.Value);
            if (firstBytes is null && body.Length > limits.MaxBytes) throw new FetchException($"larger than {Size(limits.MaxBytes)}");
        }
    }

    // A read cannot be taken up again once it was given up, so one goes on over the ends of windows that brought enough.
    private async ValueTask<int> ReadPieceAsync(ValueTask<int> reading, RateWindow rate, CancellationTokenSource stop)
    {
        if (reading.IsCompletedSuccessfully) return reading.Result;
        var task = reading.AsTask();
        while (true)
        {
            try
            {
                return await task.WaitAsync(rate.Left, clock, stop.Token);
            }
            catch (TimeoutException)
            {
                if (rate.Turn()) continue;
                await stop.CancelAsync();
                throw TooSlow();
            }
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
