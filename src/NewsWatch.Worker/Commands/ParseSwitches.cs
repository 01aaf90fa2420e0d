using System.CommandLine;

namespace NewsWatch.Worker.Commands;

/// <summary>What can be said to parse.</summary>
internal sealed class ParseSwitches
{
    public Argument<string[]> Files { get; } = new("FILE") { Description = "Feed documents.", Arity = ArgumentArity.ZeroOrMore };

    public Option<string?> Root { get; } = new("--root")
    {
        Description = "Folder that files are named from; without it the working directory.",
        HelpName = "DIR",
    };

    public Option<string?> List { get; } = new("--list")
    {
        Description = "More files, a JSON line each: {\"file\",\"content_type\"?,\"base_url\"?}.",
        HelpName = "LIST.jsonl",
    };

    public Option<string?> BaseUrl { get; } = new("--base-url") { Description = "Address that relative links start from.", HelpName = "URL" };

    public Option<string?> ContentType { get; } = new("--content-type") { Description = "What the server called the body.", HelpName = "CT" };

    public void AddTo(Command command)
    {
        command.Add(Files);
        foreach (var option in new[] { Root, List, BaseUrl, ContentType }) command.Add(option);
    }
}
