using System.Xml.Linq;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>
/// A feed's elements under canonical names. <see cref="Head"/> is the channel or feed without its items; every item
/// stands alone and carries the base address and language it inherits.
/// </summary>
internal sealed record FeedDocument(XElement Head, IReadOnlyList<XElement> Items)
{
    public bool IsAtom => Head.Name.Namespace == Namespaces.Atom;
}
