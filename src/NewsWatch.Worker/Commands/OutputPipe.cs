using Microsoft.Win32.SafeHandles;

namespace NewsWatch.Worker.Commands;

/// <summary>Standard output that notices when nobody reads any more.</summary>
internal static class OutputPipe
{
    // EPIPE, and what Windows calls it; .NET has no exception of its own for it.
    private static readonly int[] BrokenPipe = [32, unchecked((int)0x8007006D), unchecked((int)0x800700E8)];

    public static bool IsBroken(IOException error) => BrokenPipe.Contains(error.HResult);

    /// <summary>
    /// The console's own stream swallows a broken pipe, so that a stream of lines into a closed pipe would run for ever.
    /// Files keep the console's stream: it shares its position with other writers to the same file.
    /// </summary>
    public static Stream Open()
    {
        if (OperatingSystem.IsWindows()) return Console.OpenStandardOutput();
        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }
}
