namespace NewsWatch.Worker.Options;

public sealed record TrackerOptions
{
    [Option("Age beyond which an article opens no story.", Min = "1h", Max = "365d")]
    public TimeSpan MaxArticleAge { get; init; } = TimeSpan.FromHours(72);
}
