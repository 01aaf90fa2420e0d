using System.Text;
using NewsWatch.Delivery.Rendering;

namespace NewsWatch.Delivery.Channels.Email;

/// <summary>A story in the HTML body: what happened first, then the facts, then the words that state them, then the sources.</summary>
internal static class MailStory
{
    private const string Ink = "color:#15191d";
    private const string Muted = "color:#5b6470";

    public static void Append(StringBuilder html, StoryText story, Bulletin bulletin)
    {
        var inDigest = bulletin.Stories.Count > 1;
        if (inDigest) html.Append("""<div class="line" style="margin-top:20px;padding-top:20px;border-top:1px solid #dfe3e8">""");
        Head(html, story);
        Changes(html, story, bulletin.Words);
        if (!inDigest) Facts(html, story);
        if (!inDigest) Quotes(html, story, bulletin.Words);
        Sources(html, story);
        if (story.Link is { } link)
        {
            html.Put($"""<p style="margin:16px 0 0;font-size:15px"><a class="link" style="color:#1a56db;font-weight:600" """)
                .Put($"""href="{MailHtml.Plain(link.AbsoluteUri)}">{MailHtml.Plain(bulletin.Words["link.story"])}</a></p>{"\n"}""");
        }

        if (inDigest) html.Append("</div>\n");
    }

    private static void Head(StringBuilder html, StoryText story)
    {
        var (kind, colours) = story.IsUpdate ? ("update", "background:#fdf0d2;color:#7a4d00") : ("new", "background:#e0f3e6;color:#14532d");
        html.Put($"""<p style="margin:0 0 8px"><span class="{kind}" style="display:inline-block;padding:2px 8px;border-radius:4px;""")
            .Put($"""font-size:12px;font-weight:700;letter-spacing:.04em;{colours}">{MailHtml.Plain(story.Label)}</span></p>{"\n"}""")
            .Put($"""<h1 class="ink" style="margin:0 0 8px;font-size:20px;line-height:1.3;{Ink}">{MailHtml.Plain(story.Headline)}</h1>{"\n"}""")
            .Put($"""<p class="ink" style="margin:0;font-size:16px;line-height:1.5;{Ink}">{MailHtml.Plain(story.Happened)}</p>{"\n"}""");
    }

    private static void Changes(StringBuilder html, StoryText story, Words words)
    {
        if (story.Changes.Count == 0) return;
        Heading(html, words["heading.changes"]);
        var items = string.Concat(story.Changes.Select(change => $"<li>{MailHtml.Plain(change)}</li>"));
        html.Put($"""<ul class="ink" style="margin:0;padding-left:20px;font-size:15px;line-height:1.6;{Ink}">{items}</ul>{"\n"}""");
    }

    private static void Facts(StringBuilder html, StoryText story)
    {
        html.Append("""<table role="presentation" cellpadding="0" cellspacing="0" """)
            .Append("""style="margin:16px 0 0;border-collapse:collapse;font-size:15px;line-height:1.5">""");
        foreach (var fact in story.Facts)
        {
            html.Put($"""<tr><td class="muted" style="padding:3px 16px 3px 0;vertical-align:top;white-space:nowrap;{Muted}">""")
                .Put($"""{MailHtml.Plain(fact.Title)}</td>""")
                .Put($"""<td class="ink" style="padding:3px 0;{Ink}">{MailHtml.Plain(fact.Value)}</td></tr>{"\n"}""");
        }

        html.Append("</table>\n");
    }

    private static void Quotes(StringBuilder html, StoryText story, Words words)
    {
        if (story.Quotes.Count == 0) return;
        Heading(html, words["heading.evidence"]);
        foreach (var quote in story.Quotes)
        {
            html.Append("""<blockquote class="quote" style="margin:0 0 10px;padding:2px 0 2px 12px;border-left:3px solid #1a56db;""")
                .Put($"""font-size:15px;line-height:1.5;color:#30363d">{MailHtml.Plain(quote.Text)}""")
                .Put($""" <span class="muted" style="font-size:13px;{Muted}">({MailHtml.Plain(quote.Fields)})</span></blockquote>{"\n"}""");
        }
    }

    private static void Sources(StringBuilder html, StoryText story)
    {
        if (story.Sources.Count == 0) return;
        html.Put($"""<p class="muted" style="margin:16px 0 0;font-size:14px;line-height:1.6;{Muted}">""")
            .AppendJoin("<br>", story.Sources.Select(Source).Append(MailHtml.Plain(story.MoreSources ?? "")).Where(line => line.Length > 0))
            .Append("</p>\n");
    }

    private static string Source(SourceText source)
    {
        var title = MailHtml.Plain($"{source.Publisher}: {source.Title}");
        var language = source.Language.Length > 0 ? $" ({MailHtml.Plain(source.Language)})" : "";
        return source.Url.Length > 0
            ? $"""<a class="link" style="color:#1a56db" href="{MailHtml.Plain(source.Url)}">{title}</a>{language}"""
            : $"{title}{language}";
    }

    private static void Heading(StringBuilder html, string text) => html.Put($"""<h2 class="ink" style="margin:20px 0 8px;font-size:14px;{Ink}">{MailHtml.Plain(text)}</h2>{"\n"}""");
}
