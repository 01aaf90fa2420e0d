namespace NewsWatch.Worker.Demo;

internal enum FeedFormat
{
    Rss20,
    Rss10,
    Atom10,
}
