using System.Net;
using System.Text;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>
/// The HTML body. Styles stand on the elements, since many programs drop all others; the style sheet has only what they
/// cannot say, the colours of a dark screen. Nothing is loaded from elsewhere, so nobody learns that the mail was opened.
/// </summary>
internal static class MailHtml
{
    private const string Card = "max-width:600px;margin:0 auto;padding:24px;background:#ffffff;border:1px solid #dfe3e8;border-radius:8px;"
        + "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif";

    private const string Ink = "color:#15191d";
    private const string Muted = "color:#5b6470;font-size:13px;line-height:1.5";

    private const string Sheet = """
        :root { color-scheme: light dark; supported-color-schemes: light dark; }
        @media (prefers-color-scheme: dark) {
          .page { background: #14171a !important; }
          .card { background: #1e2226 !important; border-color: #343a40 !important; }
          .ink { color: #eceff1 !important; }
          .muted { color: #a9b2bb !important; }
          .line { border-color: #343a40 !important; }
          .quote { border-color: #5b8def !important; color: #d5dae0 !important; }
          .link { color: #8ab4f8 !important; }
          .new { background: #1d3b25 !important; color: #8fd6a2 !important; }
          .update { background: #45330d !important; color: #f3cd7a !important; }
        }
        """;

    public static string Of(Bulletin bulletin)
    {
        var body = new StringBuilder();
        if (bulletin.Stories.Count != 1) Opening(body, bulletin);
        foreach (var story in bulletin.Stories) MailStory.Append(body, story, bulletin);
        if (bulletin.MoreStories is { } more) body.Put($"""<p class="muted" style="{Muted};margin:16px 0 0">{Plain(more)}</p>""");
        Foot(body, bulletin);
        return $"""
            <!DOCTYPE html>
            <html lang="{bulletin.Words.Language}">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <meta name="supported-color-schemes" content="light dark">
            <title>{Plain(bulletin.Title)}</title>
            <style>
            {Sheet}
            </style>
            </head>
            <body class="page" style="margin:0;padding:24px 12px;background:#f2f4f6">
            <div class="card" style="{Card}">
            {body}
            </div>
            </body>
            </html>

            """.ReplaceLineEndings("\n");
    }

    /// <summary>Text of strangers as text, in elements and in attributes.</summary>
    internal static string Plain(string text) => WebUtility.HtmlEncode(text);

    /// <summary>Appends finished markup; a handler that formats values by a culture is not wanted here.</summary>
    internal static StringBuilder Put(this StringBuilder html, string markup) => html.Append(markup);

    private static void Opening(StringBuilder body, Bulletin bulletin)
    {
        body.Put($"""<h1 class="ink" style="margin:0 0 12px;font-size:20px;line-height:1.3;{Ink}">{Plain(bulletin.Title)}</h1>{"\n"}""");
        if (bulletin.Text.Length > 0)
            body.Put($"""<p class="ink" style="margin:0 0 16px;font-size:16px;line-height:1.5;{Ink}">{Plain(bulletin.Text)}</p>{"\n"}""");
        if (bulletin.Stories.Count > 0 || bulletin.Links.Count == 0) return;
        foreach (var link in bulletin.Links)
        {
            body.Put($"""<p style="margin:0"><a href="{Plain(link.Url.AbsoluteUri)}" style="display:inline-block;padding:11px 18px;border-radius:6px;""")
                .Put($"""background:#1a56db;color:#ffffff;font-size:15px;font-weight:600;text-decoration:none">{Plain(link.Label)}</a></p>{"\n"}""");
        }
    }

    private static void Foot(StringBuilder body, Bulletin bulletin)
    {
        if (bulletin.Reason.Length == 0) return;
        body.Put($"""<p class="muted line" style="{Muted};margin:24px 0 0;padding-top:16px;border-top:1px solid #dfe3e8">""")
            .Append(Plain(bulletin.Why))
            .AppendJoin("", bulletin.Links.Select(Link))
            .Append("</p>\n");
    }

    private static string Link(LinkText link) =>
        $"""<br><a class="link" style="color:#1a56db" href="{Plain(link.Url.AbsoluteUri)}">{Plain(link.Label)}</a>""";
}
