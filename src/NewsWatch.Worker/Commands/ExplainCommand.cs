using System.CommandLine;
using NewsWatch.Core.Alerts;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Worker.Options;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>Takes one article through every stage and says what each makes of it.</summary>
public static class ExplainCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var input = new Argument<string>("URL|FILE|-") { Description = "A page, an article as text, or a line of JSON as detect reads it." };
        var json = new Option<bool>("--json") { Description = "One line of JSON instead of text." };
        var command = new Command("explain", "Take one article through every stage and say what each makes of it, and why.") { input, json };
        switches.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var options = switches.Require(arguments, context);
            var article = await new ArticleSource(context, options.Network).ReadAsync(arguments.GetRequiredValue(input), cancellationToken);
            var explanation = Explain(article, options, context.Clock);

            // What was read of a page is all there is to be had.
            if (ArticleSource.IsWebAddress(arguments.GetRequiredValue(input))) explanation = explanation with { PageNeed = null };
            if (arguments.GetValue(json)) await context.Out.WriteLineAsync(JsonLine.Of(ExplainedLine.Of(explanation)));
            else foreach (var line in ExplanationText.Lines(explanation)) await context.Out.WriteLineAsync(line);
            return ExitCode.Success;
        });
        return command;
    }

    private static Explanation Explain(ArticleLine article, NewsWatchOptions options, TimeProvider clock)
    {
        using var detector = PartnershipDetector.CreateDefault();
        var detection = detector.Detect(article.ToArticleText());
        var stories = new StoryRegistry(TrackerRole.SettingsOf(options.Tracker));
        var decision = stories.Track(new TrackedArticle(new ArrivalClock(clock).ToArticle(article), detection));
        return new Explanation
        {
            Article = article,
            Detection = detection,
            PageNeed = options.Pages.Fetch ? PageNeed.Of(article.ToArticleText(), detection) : null,
            Decision = decision,
            Subscriptions = decision is { Alert: true, Story: { } story }
                ? [.. SubscriptionList.From(options).All.Select(subscription => Verdict(subscription, story, decision, clock))]
                : [],
        };
    }

    private static SubscriptionVerdict Verdict(Subscription subscription, Story story, TrackDecision decision, TimeProvider clock)
    {
        var match = new AlertMatcher(clock).Match(subscription, story, decision.Changes);
        return new SubscriptionVerdict { Subscription = subscription.Id, Matches = match.Matches, Reason = match.Reason };
    }
}
