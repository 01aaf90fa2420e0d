using System.Xml.Linq;
using NewsWatch.UnitTests.Commands;
using NewsWatch.Worker.Options;
using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Docs;

public sealed class ReadmeTests
{
    private const string ProgramProject = "dotnet run --project src/NewsWatch.Worker";

    private static readonly string[] Folders = ["src", "tests", "deploy", "benchmarks", ".ci"];

    /// <summary>What a reader types after the program's name, from code blocks and from prose.</summary>
    public static TheoryData<string> CommandLines =>
    [
        .. Readme.Commands.Concat(Readme.Quotes)
            .Where(line => line.StartsWith("newswatch ", StringComparison.Ordinal) || line.StartsWith(ProgramProject, StringComparison.Ordinal))
            .Select(line => line.StartsWith("newswatch ", StringComparison.Ordinal) ? line["newswatch ".Length..] : line[ProgramProject.Length..].Replace(" -- ", ""))
            .Select(line => line.Trim())
            .Distinct(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Switches =>
        [.. Readme.Quotes.Where(quote => quote.StartsWith("--", StringComparison.Ordinal)).Select(quote => quote.Split(' ')[0]).Distinct(StringComparer.Ordinal)];

    [Fact]
    public void Links_WithinTheRepository_LeadToFiles()
    {
        Readme.Links.ShouldNotBeEmpty();
        Readme.Links.Where(link => !Exists(link)).ShouldBeEmpty();
    }

    [Fact]
    public void Quotes_ThatArePaths_NameWhatExists()
    {
        var paths = Readme.Quotes.Where(quote => Folders.Any(folder => quote.StartsWith($"{folder}/", StringComparison.Ordinal)) && !quote.EndsWith("src/", StringComparison.Ordinal))
            .Select(quote => quote.Split(' ')[0])
            .ToList();

        paths.ShouldNotBeEmpty();
        paths.Where(path => !Exists(path)).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(CommandLines))]
    public async Task CommandLines_All_AreOnesThatTheProgramKnows(string line)
    {
        var run = await CommandRun.OfAsync("", [.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);

        run.ExitCode.ShouldBe(0, run.Error);
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Switches))]
    public async Task Switches_All_StandInTheHelpOfACommand(string name)
    {
        var help = await Task.WhenAll(new[] { "run", "demo", "subscriptions add" }.Select(command => CommandRun.OfAsync("", [.. command.Split(' '), "--help"])));

        help.ShouldContain(run => run.Out.Contains($"{name} ", StringComparison.Ordinal));
    }

    [Fact]
    public void Configuration_Example_IsValid()
    {
        using var folder = new TemporaryFolder();
        folder.Write(OptionsRequest.DefaultFile, Readme.Blocks("json").ShouldHaveSingleItem());

        var loaded = OptionsLoader.Load(new OptionsRequest { Folder = folder.Path });

        loaded.Errors.ShouldBeEmpty();
        loaded.Options.ShouldNotBeNull().Subscriptions.ShouldHaveSingleItem();
    }

    [Fact]
    public void Commands_OfDotnetAndShell_NameProjectsAndScriptsThatExist()
    {
        var named = Readme.Commands.Concat(Readme.Quotes)
            .SelectMany(line => line.Split(' ').Zip(line.Split(' ').Skip(1).Append(""), (word, next) => word switch
            {
                "--project" or "publish" => next,
                "tests/run" => word,
                _ => "",
            }))
            .Where(path => path.Length > 0)
            .ToList();

        named.ShouldContain("tests/run");
        named.Where(path => !Exists(path)).ShouldBeEmpty();
        named.Where(path => path != "tests/run").ShouldAllBe(path => IsExecutable(path));
    }

    private static bool Exists(string path) => Path.Exists(Path.Combine(Readme.Root, path));

    private static bool IsExecutable(string project) =>
        XDocument.Load(Directory.GetFiles(Path.Combine(Readme.Root, project), "*.csproj").Single()).Descendants("OutputType").Single().Value == "Exe";
}
