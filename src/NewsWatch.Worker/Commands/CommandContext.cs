using System.Collections;
using System.Text;

namespace NewsWatch.Worker.Commands;

/// <summary>What a command has of the world around it, so that tests can stand in for it.</summary>
public sealed record CommandContext
{
    public required TextReader In { get; init; }

    /// <summary>What is written goes out at once: a reader at the other end of a pipe waits for nothing.</summary>
    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    /// <summary>The working directory.</summary>
    public required string Folder { get; init; }

    public required IReadOnlyDictionary<string, string> Environment { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public static CommandContext FromProcess() => new()
    {
        In = new StreamReader(Console.OpenStandardInput(), Encoding.UTF8),
        Out = new StreamWriter(OutputPipe.Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true, NewLine = "\n" },
        Error = Console.Error,
        Folder = Directory.GetCurrentDirectory(),
        Environment = System.Environment.GetEnvironmentVariables()
            .Cast<DictionaryEntry>()
            .ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!, StringComparer.Ordinal),
    };

    /// <summary>The path as the user meant it: relative to the working directory.</summary>
    public string PathOf(string path) => Path.Combine(Folder, path);
}
