using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Stories;
using NewsWatch.Web.Pages.Subscriptions.Form;
using NewsWatch.Web.Pull;
using NewsWatch.Web.Requests;
using NewsWatch.Web.Responses;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>Who is told of what: to whoever holds a key their own subscriptions, to operators all.</summary>
internal static class SubscriptionPages
{
    public const string Path = "/subscriptions";

    /// <summary>Not below the others, where it would hide the subscription of that id.</summary>
    public const string CreatePath = "/subscribe";
    public const string StoryName = "story";
    private const int PerPage = 25;
    private const int Logged = 5;

    public static void MapSubscriptionPages(this RouteGroupBuilder pages)
    {
        pages.MapPage(Path, ListAsync).Needs(ApiKeyScope.Subscribe);
        pages.MapPage("/subscriptions/{id}", (string id, HttpContext context) => ShowAsync(id, context)).Needs(ApiKeyScope.Subscribe);
        pages.MapPage("/subscriptions/{id}/log", LogAsync).Needs(ApiKeyScope.Subscribe);
        pages.MapPage("/subscriptions/{id}/export", ExportAsync).Needs(ApiKeyScope.Subscribe);
        pages.MapPage("/subscriptions/{id}/erase", async (string id, HttpContext context) =>
            await SubscriptionVisit.FindAsync(id, context) is { } listed ? Page.Show<ErasePage>(listed) : Results.NotFound()).Needs(ApiKeyScope.Subscribe);
        pages.MapSubscriptionForms();
        pages.MapSubscriptionEditing();
    }

    public static string PathOf(string id) => $"{Path}/{Uri.EscapeDataString(id)}";

    /// <summary>A subscription's page; again where a form about it was sent that says more than "done".</summary>
    public static async Task<IResult> ShowAsync(string id, HttpContext context, Func<SubscriptionModel, SubscriptionModel>? with = null)
    {
        if (await SubscriptionVisit.FindAsync(id, context) is not { } listed) return Results.NotFound();
        var files = Get<ISubscriptionFiles>(context);
        var log = await files.LogAsync(id, 0, Logged + 1, context.RequestAborted);
        var model = new SubscriptionModel
        {
            File = (await files.OpenAsync([listed], context.RequestAborted))[0],
            Log = [.. log.Take(Logged)],
            HasMore = log.Count > Logged,
            Pull = PullOf(listed, context),
            Muted = await MutedAsync(listed, context),
            NowUtc = Get<TimeProvider>(context).GetUtcNow(),
            Asked = context.Request.Query[StoryName].ToString().Trim() is { Length: > 0 } story ? await AskAsync(listed, story, context) : null,
        };
        if (with is not null) model = with(model);
        var isBad = model.Problem is not null || model.Mute is not null || model.Asked is { Story: null };
        return Page.Show<SubscriptionPage>(model, isBad ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK);
    }

    /// <summary>A story by its identity or by the address of its page; null where there is none.</summary>
    public static async Task<Story?> FindStoryAsync(string written, HttpContext context)
    {
        var named = written.Split('?', '#')[0].TrimEnd('/').Split('/')[^1];
        return Guid.TryParse(named, out var id) ? await Get<IStoredNews>(context).FindStoryAsync(id, context.RequestAborted) : null;
    }

    public static T Get<T>(HttpContext context)
        where T : notnull => context.RequestServices.GetRequiredService<T>();

    private static async Task<IResult> ListAsync(HttpContext context, ISubscriptionDesk desk)
    {
        var skip = SkipOf(context);
        var found = await desk.ListAsync(SubscriptionVisit.OwnerOf(context), skip, PerPage + 1, context.RequestAborted);
        return Page.Show<SubscriptionsPage>(new SubscriptionsModel
        {
            Files = await Get<ISubscriptionFiles>(context).OpenAsync([.. found.Take(PerPage)], context.RequestAborted),
            Previous = skip > 0 ? $"{Path}?skip={Math.Max(0, skip - PerPage)}" : null,
            Next = found.Count > PerPage && skip + PerPage <= PageParameters.MaxPageSkip ? $"{Path}?skip={skip + PerPage}" : null,
        });
    }

    private static async Task<IResult> LogAsync(string id, HttpContext context, ISubscriptionFiles files)
    {
        if (await SubscriptionVisit.FindAsync(id, context) is null) return Results.NotFound();
        var (skip, path) = (SkipOf(context), $"{PathOf(id)}/log");
        var log = await files.LogAsync(id, skip, PerPage + 1, context.RequestAborted);
        return Page.Show<LogPage>(new LogModel(id, [.. log.Take(PerPage)])
        {
            Previous = skip > 0 ? $"{path}?skip={Math.Max(0, skip - PerPage)}" : null,
            Next = log.Count > PerPage && skip + PerPage <= PageParameters.MaxPageSkip ? $"{path}?skip={skip + PerPage}" : null,
        });
    }

    private static async Task<IResult> ExportAsync(string id, HttpContext context, ISubscriptionDesk desk, IPullTokens tokens)
    {
        if (await SubscriptionVisit.FindAsync(id, context) is not { } listed) return Results.NotFound();
        var text = SubscriptionExport.Write(await desk.HeldAsync(listed, context.RequestAborted), tokens.TokenOf(listed));
        context.Response.Headers.CacheControl = "no-store";
        return Results.File(Encoding.UTF8.GetBytes(text), "application/json", $"newswatch-{id}.json");
    }

    private static async Task<AskedStory> AskAsync(ListedSubscription listed, string written, HttpContext context) =>
        await FindStoryAsync(written, context) is { } story
            ? new AskedStory(written, story, await Get<ISubscriptionTrial>(context).WhyAsync(listed, story.Id, context.RequestAborted))
            : new AskedStory(written, null, null);

    private static async Task<IReadOnlyDictionary<Guid, Story>> MutedAsync(ListedSubscription listed, HttpContext context)
    {
        var stories = new Dictionary<Guid, Story>();
        foreach (var id in listed.Stored.Subscription.Mutes.Select(mute => mute.StoryId).OfType<Guid>().Distinct())
        {
            if (await Get<IStoredNews>(context).FindStoryAsync(id, context.RequestAborted) is { } story) stories[id] = story;
        }

        return stories;
    }

    private static IReadOnlyList<PullAddress> PullOf(ListedSubscription listed, HttpContext context)
    {
        var request = context.Request;
        var site = Get<ISubscriptionTerms>(context).PublicUrl?.ToString() ?? $"{request.Scheme}://{request.Host}";
        var pull = PullAddresses.Of(listed.Stored.Subscription.Id, Get<IPullTokens>(context).TokenOf(listed));
        return [Address("atom", pull.Atom), Address("json", pull.Json), Address("events", pull.Events)];

        PullAddress Address(string kind, string path) => new(kind, site.TrimEnd('/') + path);
    }

    private static int SkipOf(HttpContext context) => PageParameters.PageSkip(context.Request.Query);
}
