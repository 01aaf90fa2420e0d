using System.Diagnostics;

namespace NewsWatch.Benchmarks.Fuzzing;

/// <summary>Looks for the input behind each rise of this process's peak: each of the last ones is read again in a process of its own.</summary>
internal sealed class MemoryWatch
{
    private const int Interval = 200;

    private const long MaxResidentBytes = 256L * 1024 * 1024;

    private readonly List<FuzzInput> _last = [];

    /// <summary>The most that this process had resident, in bytes: seeds, uncollected garbage and all.</summary>
    public long Peak { get; private set; }

    /// <summary>The most that one input took in a process of its own, in bytes; 0 while none was under suspicion.</summary>
    public long LonePeak { get; private set; }

    /// <summary>How many inputs were read again alone.</summary>
    public int Suspects { get; private set; }

    /// <summary>The inputs that take more memory by themselves than a feed may.</summary>
    public IReadOnlyList<FuzzInput> Note(FuzzInput input)
    {
        _last.Add(input);
        if (_last.Count < Interval) return [];
        var suspects = _last.ToList();
        _last.Clear();
        using var process = Process.GetCurrentProcess();
        if (process.PeakWorkingSet64 <= Peak) return [];
        Peak = process.PeakWorkingSet64;
        return Peak <= MaxResidentBytes ? [] : [.. suspects.Where(suspect => ReadAlone(suspect) > MaxResidentBytes)];
    }

    private long ReadAlone(FuzzInput input)
    {
        var peak = LoneInput.PeakResidentBytes(input);
        Suspects++;
        LonePeak = Math.Max(LonePeak, peak);
        return peak;
    }
}
