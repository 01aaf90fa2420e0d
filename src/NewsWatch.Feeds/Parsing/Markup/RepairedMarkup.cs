using System.Text;

namespace NewsWatch.Feeds.Parsing.Markup;

/// <summary>Well-formed text, and every prefix used in it, since some may never have been declared.</summary>
internal sealed record RepairedMarkup(StringBuilder Text, IReadOnlyCollection<string> Prefixes);
