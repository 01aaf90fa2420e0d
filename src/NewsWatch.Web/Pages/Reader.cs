using Microsoft.AspNetCore.Http;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Text;
using NewsWatch.Web.Pages.Access;
using NewsWatch.Web.Pages.Frame;

namespace NewsWatch.Web.Pages;

/// <summary>Who reads a page, and in which language and colours. One a request; components inject it.</summary>
internal sealed class Reader
{
    private Reader(HttpContext context, Preferences preferences)
    {
        Context = context;
        Preferences = preferences;
        Texts = preferences.Texts;
        Visitor = Visitor.Of(context.User);
        var request = context.Request;
        Address = HttpMethods.IsPost(request.Method)
            ? FormPage.PathOf(context)
            : $"{request.Path.ToUriComponent()}{request.QueryString.ToUriComponent()}";
        Done = Texts.Find($"done.{DoneResult.Of(request)}");
    }

    public HttpContext Context { get; }

    public Preferences Preferences { get; }

    public WordTable Texts { get; }

    /// <summary>Two letters.</summary>
    public string Language => Texts.Language;

    /// <summary>Null for whoever has not signed in.</summary>
    public Visitor? Visitor { get; }

    /// <summary>Path and query of the page, to come back to it; where a form was sent, of the page on which it stands.</summary>
    public string Address { get; }

    /// <summary>What the form that led here did; null where none did.</summary>
    public string? Done { get; }

    public static Reader Of(HttpContext context) => new(context, Preferences.Of(context.Request));

    public bool May(ApiKeyScope scope) => Visitor?.Scope >= scope;
}
