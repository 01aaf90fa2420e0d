using System.Diagnostics;
using System.Globalization;
using NewsWatch.Feeds.Parsing;

namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>
/// What one input takes in a process that reads nothing else. The fuzzer's own process holds its seeds and whatever the collector
/// has not yet taken back of the thousands of inputs before, so its peak accuses nobody.
/// </summary>
internal static class LoneInput
{
    /// <summary>The most memory that a process of its own had resident, in bytes.</summary>
    public static long PeakResidentBytes(FuzzInput input)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(file, input.Body);
            return PeakResidentBytes(file, input);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Reads one input and prints the peak: 'fuzz-input FILE CONTENT_TYPE ADDRESS', the last two may be empty.</summary>
    public static int Run(string file, string contentType, string address)
    {
        try
        {
            FeedParser.Parse(File.ReadAllBytes(file), contentType is "" ? null : contentType, address is "" ? null : new Uri(address));
        }
        catch (FeedFormatException)
        {
            // An input that is no feed may take memory as well as any other.
        }

        using var process = Process.GetCurrentProcess();
        Console.WriteLine(process.PeakWorkingSet64.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static long PeakResidentBytes(string file, FuzzInput input)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet") start.ArgumentList.Add(typeof(LoneInput).Assembly.Location);
        foreach (var word in (string[])["fuzz-input", file, input.ContentType ?? "", input.Address?.OriginalString ?? ""]) start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var peak = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? long.Parse(peak, CultureInfo.InvariantCulture)
            : throw new InvalidOperationException($"The input {file} ended its process with exit code {process.ExitCode}.");
    }
}
