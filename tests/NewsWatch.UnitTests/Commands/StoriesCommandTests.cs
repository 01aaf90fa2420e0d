using Shouldly;
using Xunit;

namespace NewsWatch.UnitTests.Commands;

public sealed class StoriesCommandTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public async Task List_NoStories_PrintsNothing()
    {
        await MigrateAsync();

        var run = await RunAsync("stories", "list");

        run.ExitCode.ShouldBe(0);
        run.OutLines.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("stories mute nonsense", "\"nonsense\" is no identity of a story")]
    [InlineData("stories mute 0199a2f0-0000-7000-8000-000000000001", "there is no story 0199a2f0-0000-7000-8000-000000000001")]
    [InlineData("stories merge 0199a2f0-0000-7000-8000-000000000001 0199a2f0-0000-7000-8000-000000000001", "is named twice")]
    [InlineData("stories rename 0199a2f0-0000-7000-8000-000000000001", "rename needs HEADLINE")]
    public async Task Correct_WhatCannotBe_IsOneLineAndExitCodeTwo(string command, string expected)
    {
        await MigrateAsync();

        var run = await RunAsync(command.Split(' '));

        run.ExitCode.ShouldBe(2);
        run.ErrorLines.ShouldHaveSingleItem().ShouldContain(expected);
    }

    public void Dispose() => folder.Dispose();

    private Task<CommandRun> MigrateAsync() => RunAsync("migrate");

    private Task<CommandRun> RunAsync(params string[] arguments) => CommandRun.OfAsync("", [.. arguments, "--data", folder.Path]);
}
