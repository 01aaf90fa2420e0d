using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.Data.Sqlite;
using NewsWatch.EndToEndTests.Programs;
using NewsWatch.IntegrationTests.Servers;
using Shouldly;
using Xunit;

namespace NewsWatch.EndToEndTests;

/// <summary>What keeps the program from starting is one line on standard error that names the thing, and an exit code.</summary>
public sealed class StartFaultTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("newswatch-e2e-");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string DatabaseFile => Path.Combine(_folder.FullName, "newswatch.db");

    [Fact(Timeout = 60_000)]
    public async Task Run_FolderOfAnotherProgram_SaysThatItIsInUse()
    {
        await using var first = NewsWatchProgram.Start(new Uri($"http://127.0.0.1:{FreePorts.Take(1)[0]}"), Settings("run"));
        await first.WaitUntilReadyAsync(Token);

        await ShouldFailAsync(Settings("run"), $"Data:Folder '{_folder.FullName}' is in use by another newswatch");
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_FileInPlaceOfTheFolder_SaysThatItCannotBeMade()
    {
        var file = Path.Combine(_folder.FullName, "file");
        await File.WriteAllTextAsync(file, "", Token);

        await ShouldFailAsync(Settings("run", "--data", file), $"Data:Folder '{file}' cannot be made");
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_FolderInPlaceOfTheDatabase_SaysThatAFileIsWanted()
    {
        Directory.CreateDirectory(DatabaseFile);

        await ShouldFailAsync(Settings("run"), $"The database file {DatabaseFile} is a folder; name a file.");
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_DatabaseIsNone_SaysThatItIsDamaged()
    {
        await File.WriteAllBytesAsync(DatabaseFile, RandomNumberGenerator.GetBytes(8192), Token);

        await ShouldFailAsync(Settings("run"), $"The database file {DatabaseFile} is damaged or no SQLite database");
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_DatabaseReadOnly_SaysThatItMustBeWritten()
    {
        await HoldAsync("CREATE TABLE other (id)");

        // The mode of the file would not stop a test that runs as root.
        var settings = Settings("run").With("NEWSWATCH_STORE__CONNECTION", $"Data Source={DatabaseFile};Mode=ReadOnly");

        await ShouldFailAsync(settings, $"The database file {DatabaseFile} is read-only");
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_DatabaseLocked_SaysThatAnotherProgramHoldsIt()
    {
        await using var other = await HoldAsync("CREATE TABLE other (id); BEGIN EXCLUSIVE");

        await ShouldFailAsync(Settings("run"), $"The database file {DatabaseFile} is locked by another program");
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_PortInUse_NamesTheAddress()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://{other.LocalEndpoint}";

        var program = await FinishedProgram.RunAsync(Settings("run", "--set", $"Web:Url={url}"), Token);

        program.ExitCode.ShouldBe(1, program.Errors);
        program.ErrorLines[^1].ShouldContain($"Failed to bind to address {url}: address already in use");
        program.Errors.ShouldNotContain("   at ");
    }

    [Fact(Timeout = 60_000)]
    public async Task Run_AddressOfAnotherMachine_NamesTheOption()
    {
        var program = await FinishedProgram.RunAsync(Settings("run", "--set", "Web:Url=http://192.0.2.1:8080"), Token);

        program.ExitCode.ShouldBe(1, program.Errors);
        program.ErrorLines[^1].ShouldStartWith("Web:Url cannot be listened on");
        program.Errors.ShouldNotContain("   at ");
    }

    [Theory(Timeout = 60_000)]
    [InlineData("run --roles poler", "\"poler\"", "poller, detector, tracker, notifier, web")]
    [InlineData("run --rols all", "\"--rols\"", "--roles")]
    [InlineData("run --set Poler:Interval=1h", "Poler:Interval", "Poller:Interval")]
    [InlineData("run --set Poller:Interval=soon", "\"soon\"", "1s to 7d")]
    [InlineData("run --config missing.json", "missing.json", "a JSON file that exists")]
    [InlineData("run --roles poller", "\"poller\"", "Bus:Transport=rabbitmq")]
    [InlineData("wach", "\"wach\"", "run, demo")]
    [InlineData("dead-letters replay", "ID", "or all")]
    [InlineData("demo --keep --url here", "\"here\"", "http or https")]
    [InlineData("deploy-topology", "Bus:Transport", "rabbitmq")]
    public async Task CommandLine_Wrong_NamesItAndWhatIsAllowed(string commandLine, string named, string allowed)
    {
        var program = await FinishedProgram.RunAsync(Settings(commandLine.Split(' ')), Token);

        program.ExitCode.ShouldBe(2, program.Errors);
        program.ErrorLines.ShouldHaveSingleItem().ShouldContain(named);
        program.Errors.ShouldContain(allowed);
        program.Output.ShouldBeEmpty();
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _folder.Delete(recursive: true);
    }

    private static async Task ShouldFailAsync(ProgramSettings settings, string reason)
    {
        var program = await FinishedProgram.RunAsync(settings, Token);

        program.ExitCode.ShouldBe(1, program.Errors);
        program.ErrorLines.ShouldHaveSingleItem().ShouldStartWith(reason);
        program.Output.ShouldBeEmpty();
    }

    private ProgramSettings Settings(params string[] arguments) => ProgramSettings.For(arguments)
        .With("NEWSWATCH_FEEDS__DEFAULTS", "false")
        .With("NEWSWATCH_DATA__FOLDER", _folder.FullName);

    private async Task<SqliteConnection> HoldAsync(string sql)
    {
        var connection = new SqliteConnection($"Data Source={DatabaseFile}");
        await connection.OpenAsync(Token);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Token);
        return connection;
    }
}
