using System.Text.Encodings.Web;

namespace NewsWatch.Worker.Commands;

/// <summary>
/// Escapes what JSON demands and no more, so that people can read and search every script. The encoders of .NET all escape
/// emoji and unusual spaces. Line ends of other alphabets stay escaped: some readers of lines would part there.
/// </summary>
internal sealed class PlainJsonEncoder : JavaScriptEncoder
{
    public override int MaxOutputCharactersPerInputCharacter => UnsafeRelaxedJsonEscaping.MaxOutputCharactersPerInputCharacter;

    public override bool WillEncode(int unicodeScalar) => unicodeScalar is < 0x20 or '"' or '\\' or 0x7f or 0x85 or 0x2028 or 0x2029;

    public override unsafe int FindFirstCharacterToEncode(char* text, int textLength)
    {
        for (var i = 0; i < textLength; i++)
        {
            if (WillEncode(text[i])) return i;
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 >= textLength || !char.IsSurrogatePair(text[i], text[i + 1])) return i;
            i++;
        }

        return -1;
    }

    public override unsafe bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        UnsafeRelaxedJsonEscaping.TryEncodeUnicodeScalar(unicodeScalar, buffer, bufferLength, out numberOfCharactersWritten);
}
