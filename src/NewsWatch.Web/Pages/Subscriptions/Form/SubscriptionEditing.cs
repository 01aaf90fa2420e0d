using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NewsWatch.Core.Alerts;

namespace NewsWatch.Web.Pages.Subscriptions.Form;

/// <summary>Making a subscription and changing one. Its form goes back and forth until it is saved; nothing that was written is lost on the way.</summary>
internal static class SubscriptionEditing
{
    /// <summary>The name of the buttons of the form; each says what is to be done with it.</summary>
    public const string ButtonName = "do";
    public const string Save = "save";
    public const string Preview = "preview";
    public const string More = "more";

    public static void MapSubscriptionEditing(this RouteGroupBuilder pages)
    {
        pages.MapPage(SubscriptionPages.CreatePath, (HttpContext context) =>
            Show(new FormModel { Form = FormWriting.Blank(Get<ISubscriptionTerms>(context), Get<Reader>(context).Language), IsNew = true, IsUntouched = true }, context)).Needs(ApiKeyScope.Subscribe);
        pages.MapPage("/subscriptions/{id}/edit", EditAsync).Needs(ApiKeyScope.Subscribe);
        pages.MapForm(SubscriptionPages.CreatePath, ApiKeyScope.Subscribe, (HttpContext context) => TakeAsync(null, context));
        pages.MapForm("/subscriptions/{id}/edit", ApiKeyScope.Subscribe, async (string id, HttpContext context) => await FindAsync(id, context) is { } known
            ? await TakeAsync(known, context)
            : Results.NotFound());
    }

    public static string PathOf(string id) => $"{SubscriptionPages.PathOf(id)}/edit";

    /// <summary>The page of one that is declared says why it cannot be changed here.</summary>
    private static async Task<IResult> EditAsync(string id, HttpContext context) => await SubscriptionVisit.FindAsync(id, context) switch
    {
        null => Results.NotFound(),
        { Declared: true } => TypedResults.LocalRedirect($"~{SubscriptionPages.PathOf(id)}"),
        { } known => Show(new FormModel { Form = FormWriting.Of(known.Stored, Get<Reader>(context).Texts), IsNew = false }, context),
    };

    /// <summary>Null also for one that the configuration declares, which alone can change it.</summary>
    private static async Task<ListedSubscription?> FindAsync(string id, HttpContext context) =>
        await SubscriptionVisit.FindAsync(id, context) is { Declared: false } known ? known : null;

    /// <summary>What a button of the form asks for; without one, as where somebody pressed Enter in a field, it is looked at.</summary>
    private static async Task<IResult> TakeAsync(ListedSubscription? known, HttpContext context)
    {
        var sent = await context.Request.ReadFormAsync(context.RequestAborted);
        var form = FormRequest.Of(sent, known?.Stored.Subscription, SealOf(context));
        var model = new FormModel { Form = form, IsNew = known is null };
        var read = new FormReading(Get<ISubscriptionTerms>(context), Get<Reader>(context).Texts).Read(form, known?.Stored.Subscription);
        return sent[ButtonName].ToString() switch
        {
            Save => await SaveAsync(model, read, known, context),
            More => Show(model with { Form = form with { Destinations = [.. form.Destinations, new DestinationEntry()] } }, context),
            _ => await PreviewAsync(model, read, context),
        };
    }

    private static async Task<IResult> PreviewAsync(FormModel model, ReadForm read, HttpContext context)
    {
        if (read.FilterErrors.Count > 0) return Show(model with { Errors = read.FilterErrors }, context);
        var filter = read.Subscription.Filter;
        return Show(model with { Preview = await Get<ISubscriptionTrial>(context).PreviewAsync(filter, context.RequestAborted), Tried = filter }, context);
    }

    private static async Task<IResult> SaveAsync(FormModel model, ReadForm read, ListedSubscription? known, HttpContext context)
    {
        if (read.Errors.Count > 0) return Show(model with { Errors = read.Errors }, context);
        var (desk, texts) = (Get<ISubscriptionDesk>(context), Get<Reader>(context).Texts);
        var taken = new FieldError("id", texts.Fill("form.error.taken", model.Form.Id));
        if (known is null && await desk.FindAsync(model.Form.Id, context.RequestAborted) is not null) return Show(model with { Errors = [taken] }, context);
        var now = Get<TimeProvider>(context).GetUtcNow();
        var stored = known is null
            ? new StoredSubscription { Subscription = read.Subscription, Owner = SubscriptionVisit.NameFor(context), CreatedUtc = now, UpdatedUtc = now }
            : known.Stored with { Subscription = read.Subscription, Version = model.Form.Version };
        var result = await desk.SaveAsync(stored, context.RequestAborted);
        if (result.Errors.Count > 0) return Show(model with { Errors = [.. result.Errors.Select(error => new FieldError("", texts["form.error.other"], error))] }, context);
        if (result.Saved is not null) return Page.Done(SubscriptionPages.PathOf(stored.Subscription.Id), known is null ? "sub.create" : "sub.change");
        return known is null ? Show(model with { Errors = [taken] }, context) : await ConflictAsync(model, context);
    }

    /// <summary>The form stays as it was written; sent once more, it takes the place of what its reader has now been told of.</summary>
    private static async Task<IResult> ConflictAsync(FormModel model, HttpContext context) =>
        await FindAsync(model.Form.Id, context) is { } now
            ? Show(model with { Form = model.Form with { Version = now.Stored.Version }, Meanwhile = now }, context)
            : Results.NotFound();

    private static IResult Show(FormModel model, HttpContext context)
    {
        var (seal, entries) = (SealOf(context), model.Form.Destinations);
        var hidden = Enumerable.Range(0, entries.Count).Where(place => entries[place].Secret.Length > 0).ToDictionary(place => place, place => seal.Seal(entries[place].Secret));
        var status = model.Meanwhile is not null ? StatusCodes.Status409Conflict : model.Errors.Count > 0 ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return Page.Show<FormPage>(model with { Sealed = hidden }, status);
    }

    private static SecretSeal SealOf(HttpContext context) => new(Get<IDataProtectionProvider>(context), SubscriptionVisit.VisitorOf(context).Name);

    private static T Get<T>(HttpContext context)
        where T : notnull => SubscriptionPages.Get<T>(context);
}
