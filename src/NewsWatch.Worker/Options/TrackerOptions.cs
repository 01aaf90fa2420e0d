namespace NewsWatch.Worker.Options;

public sealed record TrackerOptions
{
    [Option("Age beyond which an article opens no story.", Min = "1h", Max = "365d")]
    public TimeSpan MaxArticleAge { get; init; } = TimeSpan.FromHours(72);

    [Option("Time between opening and telling a story that a party has announced.", Min = "0s", Max = "1d")]
    public TimeSpan AnnouncedWait { get; init; } = TimeSpan.Zero;

    [Option("The same for a story that is only reported; a second publisher ends the wait.", Min = "0s", Max = "1d")]
    public TimeSpan ReportedWait { get; init; } = TimeSpan.FromMinutes(10);

    [Option("Least time between two revisions of a story that are told.", Min = "0s", Max = "7d")]
    public TimeSpan RevisionInterval { get; init; } = TimeSpan.FromHours(2);

    [Option("Time within which the same parties are the same story.", Min = "1d", Max = "365d")]
    public TimeSpan LinkWithin { get; init; } = TimeSpan.FromDays(30);

    [Option("Time for which stories are remembered: the same parties with the same figure are the same story.", Min = "1d", Max = "3650d")]
    public TimeSpan RememberFor { get; init; } = TimeSpan.FromDays(400);

    [Option("Time within which similar words attach an article to a story.", Min = "1h", Max = "60d")]
    public TimeSpan SimilarWithin { get; init; } = TimeSpan.FromDays(7);
}
