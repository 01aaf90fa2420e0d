using System.Diagnostics;
using System.Globalization;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>
/// Feeds the parser changed documents for as long as it is told to. A finding is an input that makes it throw anything but
/// its one format error, take longer than any reader would wait, give what no caller may get, or hold too much memory.
/// </summary>
internal sealed class FuzzParser
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly FuzzOptions options;
    private readonly Mutator mutator;
    private readonly MemoryWatch memory = new();
    private readonly List<string> findings = [];
    private TimeSpan slowest;
    private FuzzInput? slowestInput;
    private long inputs;
    private long read;

    private FuzzParser(FuzzOptions options)
    {
        this.options = options;
        mutator = new Mutator(new Random(options.Seed), FuzzSeeds.All(options.Corpus));
    }

    /// <summary>Exit code 1 where something was found.</summary>
    public static int Run(string[] arguments)
    {
        if (FuzzOptions.TryRead(arguments) is not { } options)
        {
            Console.Error.WriteLine("fuzz-parser --minutes N [--corpus DIR] [--seed N]");
            return 2;
        }

        return new FuzzParser(options).Run();
    }

    private int Run()
    {
        var clock = Stopwatch.StartNew();
        for (; clock.Elapsed < options.Duration; inputs++)
        {
            var input = mutator.Next();
            Try(input);
            foreach (var heavy in memory.Note(input)) Report(heavy, "more than 256 MB resident, alone in its process");
        }

        var rate = (inputs / clock.Elapsed.TotalSeconds).ToString("0", CultureInfo.InvariantCulture);
        Console.WriteLine($"seed {options.Seed}: {inputs} inputs in {clock.Elapsed:hh\\:mm\\:ss} ({rate} a second), {read} of them read as feeds");
        Console.WriteLine($"slowest {slowest.TotalMilliseconds:0} ms <- {Save(slowestInput!)}");
        Console.WriteLine($"resident at most {memory.Peak / 1024 / 1024} MB with all that went before; of {memory.Suspects} inputs read alone, "
            + $"the heaviest took {memory.LonePeak / 1024 / 1024} MB; findings: {findings.Count}");
        foreach (var finding in findings) Console.WriteLine(finding);
        return findings.Count == 0 ? 0 : 1;
    }

    private void Try(FuzzInput input)
    {
        // Time of the processor, since a busy machine makes any input wait.
        var start = Environment.CpuUsage.TotalTime;
        var fault = Parse(input);
        var elapsed = Environment.CpuUsage.TotalTime - start;
        if (elapsed > slowest) (slowest, slowestInput) = (elapsed, input);
        if (elapsed > Patience) fault ??= $"took {elapsed.TotalSeconds:0} s";
        if (fault is not null) Report(input, fault);
    }

    private string? Parse(FuzzInput input)
    {
        try
        {
            var feed = FeedParser.Parse(input.Body, input.ContentType, input.Address);
            read++;
            return FeedPromises.FirstBroken(feed);
        }
        catch (FeedFormatException error) when (!error.IsFault)
        {
            return error.Message.AsSpan().ContainsAny('\r', '\n') ? "an error of several lines" : null;
        }
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return $"{error.GetType().Name}: {error.Message}";
        }
    }

    private void Report(FuzzInput input, string fault)
    {
        findings.Add($"{fault} <- {Save(input)} ({input.ContentType ?? "no content type"})");
        Console.WriteLine(findings[^1]);
    }

    private static string Save(FuzzInput input)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("newswatch-fuzz-").FullName, "input");
        File.WriteAllBytes(file, input.Body);
        return file;
    }
}
