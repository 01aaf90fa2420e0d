namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>Somebody pasted "Research &amp; Development" into a template that does not escape.</summary>
internal sealed class BareAmpersands : IFeedQuirk
{
    public string Name => "bare-ampersands";

    public bool BreaksXml => true;

    public string Spoil(string xml) => xml.Replace(" &amp; ", " & ", StringComparison.Ordinal);
}
