using System.Text;

namespace NewsWatch.Worker.Demo.Quirks;

/// <summary>The declaration says UTF-8, the bytes are windows-1252.</summary>
internal sealed class Windows1252Bytes : IFeedQuirk
{
    public string Name => "windows-1252-bytes";

    public bool BreaksXml => true;

    // A letter that the code page lacks must fail loudly: a question mark in its place would lose text that no reader can bring back.
    public Encoding Encode(Encoding encoding) =>
        CodePagesEncodingProvider.Instance.GetEncoding(1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)
        ?? throw new PlatformNotSupportedException("This platform has no windows-1252.");
}
