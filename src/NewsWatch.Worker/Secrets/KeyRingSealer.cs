using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;

namespace NewsWatch.Worker.Secrets;

/// <summary>Seals the keys of data protection with the program's own key, as the addresses of destinations are.</summary>
internal sealed class KeyRingSealer(TextSealer sealer) : IXmlEncryptor, IXmlDecryptor
{
    private const string Element = "sealed";

    /// <summary>The framework makes the one that opens by this constructor, from the type's name in the stored key.</summary>
    public KeyRingSealer(IServiceProvider services)
        : this(new TextSealer(services.GetRequiredService<MasterKeys>()))
    {
    }

    public EncryptedXmlInfo Encrypt(XElement plaintextElement) =>
        new(new XElement(Element, sealer.Seal(plaintextElement.ToString(SaveOptions.DisableFormatting))), typeof(KeyRingSealer));

    public XElement Decrypt(XElement encryptedElement) => XElement.Parse(sealer.Open(encryptedElement.Value));
}
