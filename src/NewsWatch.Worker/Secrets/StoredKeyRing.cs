using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.Repositories;
using NewsWatch.Storage;

namespace NewsWatch.Worker.Secrets;

/// <summary>
/// Keeps the keys of data protection in the store, so that a cookie or form of one replica is good at another. The framework asks for them
/// rarely, and only without waiting in the modern way.
/// </summary>
internal sealed class StoredKeyRing(IStore store) : IXmlRepository
{
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. store.ReadAsync(session => session.Sessions.KeyRingAsync(CancellationToken.None), CancellationToken.None).GetAwaiter().GetResult().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => store.TransactAsync(
        session => session.Sessions.AddToKeyRingAsync(friendlyName, element.ToString(SaveOptions.DisableFormatting), CancellationToken.None),
        CancellationToken.None).GetAwaiter().GetResult();
}
