namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>A web server appends its visitor counter to every answer.</summary>
internal sealed class TrailingScript : IFeedQuirk
{
    public string Name => "trailing-script";

    public bool BreaksXml => true;

    public string Spoil(string xml) => $"{xml}<script>if (window.counter && 1 < 2) counter.visit();</script>\n";
}
