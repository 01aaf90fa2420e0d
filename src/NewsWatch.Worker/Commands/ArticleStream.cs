using System.CommandLine;
using System.Text;

namespace NewsWatch.Worker.Commands;

/// <summary>What detect and track have in common: a line of JSON in, a line of JSON out, in order and at once.</summary>
public static class ArticleStream
{
    public static Argument<string> Input() => new("FILE")
    {
        Description = "JSON lines {\"id\",\"title\",\"summary\"?,\"text\"?,\"lang\"?,\"published\"?}; - reads standard input.",
        Arity = ArgumentArity.ZeroOrOne,
        DefaultValueFactory = _ => "-",
    };

    /// <summary>Writes what <paramref name="judge"/> makes of each article. A line that cannot be read costs that line and the exit code.</summary>
    public static async Task<int> RunAsync(CommandContext context, string path, Func<ArticleLine, string> judge, CancellationToken cancellationToken)
    {
        using var input = Open(context, path);
        var exitCode = ExitCode.Success;
        await foreach (var line in InputLines.ReadAsync(input, cancellationToken))
        {
            if (line.Text is not null && string.IsNullOrWhiteSpace(line.Text)) continue;
            if (Judge(line, judge, out var answer))
            {
                await context.Out.WriteLineAsync(answer);
                continue;
            }

            exitCode = ExitCode.Failed;
            await context.Error.WriteLineAsync($"line {line.Number}: {answer}");
        }

        return exitCode;
    }

    private static bool Judge(InputLine line, Func<ArticleLine, string> judge, out string answer)
    {
        try
        {
            answer = line.Text is null
                ? $"longer than {InputLines.MaxLength / 1024 / 1024} million characters, which is the limit"
                : judge(ArticleLineReader.Read(line.Text));
            return line.Text is not null;
        }
        catch (FormatException error)
        {
            answer = error.Message;
            return false;
        }
    }

    private static TextReader Open(CommandContext context, string path)
    {
        if (path == "-") return context.In;
        try
        {
            return new StreamReader(context.PathOf(path), Encoding.UTF8);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw CommandException.BadArgument($"\"{path}\" cannot be read; allowed: a file of JSON lines, or - for standard input");
        }
    }
}
