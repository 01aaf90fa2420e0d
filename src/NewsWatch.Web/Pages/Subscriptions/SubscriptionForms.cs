using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions;

/// <summary>What the page of a subscription does about it.</summary>
internal static class SubscriptionForms
{
    private const int MaxText = 500;

    public static void MapSubscriptionForms(this RouteGroupBuilder pages)
    {
        Map(pages, "pause", (listed, context) => PauseAsync(listed, paused: true, context));
        Map(pages, "resume", (listed, context) => PauseAsync(listed, paused: false, context));
        Map(pages, "mute", MuteAsync);
        Map(pages, "unmute", UnmuteAsync);
        Map(pages, "reopen", ReopenAsync);
        Map(pages, "test", TestAsync);
        Map(pages, "erase", EraseAsync);
    }

    private static void Map(RouteGroupBuilder pages, string action, Func<ListedSubscription, HttpContext, Task<IResult>> act) =>
        pages.MapForm($"/subscriptions/{{id}}/{action}", ApiKeyScope.Subscribe, async (string id, HttpContext context) =>
            await SubscriptionVisit.FindAsync(id, context) is { } listed ? await act(listed, context) : Results.NotFound());

    private static async Task<IResult> PauseAsync(ListedSubscription listed, bool paused, HttpContext context)
    {
        if (listed.Declared) return await ProblemAsync(listed, "sub.problem.declared", context);
        var changed = listed.Stored with { Subscription = listed.Stored.Subscription with { Paused = paused } };
        var saved = await SubscriptionPages.Get<ISubscriptionDesk>(context).SaveAsync(changed, context.RequestAborted);
        return saved.Saved is not null
            ? Page.Done(PathOf(listed), paused ? "sub.pause" : "sub.resume")
            : await ProblemAsync(listed, saved.Errors.Count > 0 ? "sub.problem.errors" : "sub.problem.changed", context);
    }

    private static async Task<IResult> MuteAsync(ListedSubscription listed, HttpContext context)
    {
        var desk = SubscriptionPages.Get<ISubscriptionDesk>(context);
        var now = SubscriptionPages.Get<TimeProvider>(context).GetUtcNow();
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var entry = new MuteEntry { Kind = form["kind"].ToString(), What = Short(form["what"]), Days = DaysOf(form["days"]) };
        var (mute, error) = await ReadAsync(entry, now, context);
        if (error is not null) return await SubscriptionPages.ShowAsync(listed.Stored.Subscription.Id, context, model => model with { Mute = entry with { Error = error } });
        return await desk.MuteAsync(listed.Stored.Subscription.Id, now, mutes => [.. mutes.Where(other => !IsOf(other, mute)), mute], context.RequestAborted) is not null
            ? Page.Done(PathOf(listed), "sub.mute")
            : await ProblemAsync(listed, "sub.problem.changed", context);
    }

    /// <summary>The mute, or the key of why there can be none.</summary>
    private static async Task<(Mute Mute, string? Error)> ReadAsync(MuteEntry entry, DateTimeOffset now, HttpContext context)
    {
        var mute = new Mute { UntilUtc = now.AddDays(entry.Days) };
        switch (entry.Kind)
        {
            case MuteEntry.Everything:
                return (mute, null);
            case MuteEntry.Company:
                var name = SubscriptionPages.Get<ISubscriptionTerms>(context).NameOf(entry.What);
                return (mute with { Party = name }, name is null ? "sub.mute.nocompany" : null);
            case MuteEntry.Story:
                var story = await SubscriptionPages.FindStoryAsync(entry.What, context);
                return (mute with { StoryId = story?.Id }, story is null ? "sub.mute.nostory" : null);
            default:
                return (mute, "sub.mute.nokind");
        }
    }

    private static async Task<IResult> UnmuteAsync(ListedSubscription listed, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var now = SubscriptionPages.Get<TimeProvider>(context).GetUtcNow();
        var ended = new Mute
        {
            Party = form["party"].ToString() is { Length: > 0 } party ? party : null,
            StoryId = Guid.TryParse(form["story"], out var story) ? story : null,
            UntilUtc = now,
        };
        return await SubscriptionPages.Get<ISubscriptionDesk>(context).MuteAsync(
            listed.Stored.Subscription.Id, now, mutes => [.. mutes.Where(other => !IsOf(other, ended))], context.RequestAborted) is not null
            ? Page.Done(PathOf(listed), "sub.unmute")
            : await ProblemAsync(listed, "sub.problem.changed", context);
    }

    private static async Task<IResult> ReopenAsync(ListedSubscription listed, HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var reopened = Guid.TryParse(form["destination"], out var id)
            ? await SubscriptionPages.Get<ISubscriptionDesk>(context).ReopenAsync(listed, id, context.RequestAborted)
            : null;
        return reopened is { } consent
            ? Page.Done(PathOf(listed), consent == ConsentState.Asked ? "sub.reopen.asked" : "sub.reopen")
            : await ProblemAsync(listed, "sub.problem.reopen", context);
    }

    private static async Task<IResult> TestAsync(ListedSubscription listed, HttpContext context)
    {
        var tested = await SubscriptionPages.Get<ISubscriptionTest>(context).RunAsync(listed, context.RequestAborted);
        return await SubscriptionPages.ShowAsync(listed.Stored.Subscription.Id, context, model => model with { Tested = tested });
    }

    private static async Task<IResult> EraseAsync(ListedSubscription listed, HttpContext context)
    {
        await SubscriptionPages.Get<ISubscriptionDesk>(context).EraseAsync(listed, context.RequestAborted);
        return listed.Declared ? Page.Done(PathOf(listed), "sub.erase.declared") : Page.Done(SubscriptionPages.Path, "sub.erase");
    }

    private static Task<IResult> ProblemAsync(ListedSubscription listed, string problem, HttpContext context) =>
        SubscriptionPages.ShowAsync(listed.Stored.Subscription.Id, context, model => model with { Problem = problem });

    private static bool IsOf(Mute one, Mute other) => one.StoryId == other.StoryId && string.Equals(one.Party, other.Party, StringComparison.OrdinalIgnoreCase);

    private static int DaysOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && MuteEntry.Lengths.Contains(days) ? days : MuteEntry.Lengths[0];

    private static string Short(string? text) => text is null ? "" : text.Trim()[..Math.Min(text.Trim().Length, MaxText)];

    private static string PathOf(ListedSubscription listed) => SubscriptionPages.PathOf(listed.Stored.Subscription.Id);
}
