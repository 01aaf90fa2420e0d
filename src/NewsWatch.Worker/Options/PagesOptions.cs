namespace NewsWatch.Worker.Options;

/// <summary>Reading the pages of articles whose feed says too little.</summary>
public sealed record PagesOptions
{
    [Option("Read the page of an article that may be news of a deal where its feed gives too little text; once, as robots.txt allows.")]
    public bool Fetch { get; init; } = true;

    [Option("Time that one page may take from connecting to the last byte.", Min = "1s", Max = "2m")]
    public TimeSpan FetchTimeout { get; init; } = TimeSpan.FromSeconds(20);

    [Option("Size of a page, unpacked, beyond which it is left unread.", Min = "1KB", Max = "15MB", Bytes = true)]
    public int MaxBytes { get; init; } = 5 * 1024 * 1024;
}
