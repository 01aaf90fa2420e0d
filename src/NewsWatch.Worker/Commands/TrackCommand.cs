using System.CommandLine;
using NewsWatch.Core.Detection;
using NewsWatch.Core.Stories;
using NewsWatch.Worker.Roles;

namespace NewsWatch.Worker.Commands;

/// <summary>Groups articles from JSON lines into stories, so that the tracker can be measured from outside.</summary>
public static class TrackCommand
{
    public static Command Create(CommandContext context, ConfigurationSwitches switches)
    {
        var input = ArticleStream.Input();
        var command = new Command("track", "Group articles, in order of arrival, into stories: a line of JSON in, a line of JSON out.") { input };
        switches.AddTo(command);
        command.SetAction(async (arguments, cancellationToken) =>
        {
            var options = switches.Require(arguments, context);
            using var detector = PartnershipDetector.CreateDefault();
            var stories = new StoryRegistry(TrackerRole.SettingsOf(options.Tracker));
            var arrivals = new ArrivalClock(context.Clock);
            return await ArticleStream.RunAsync(
                context,
                arguments.GetRequiredValue(input),
                line =>
                {
                    var article = arrivals.ToArticle(line);
                    var decision = stories.Track(new TrackedArticle(article, detector.Detect(line.ToArticleText())));
                    return JsonLine.Of(TrackedLine.Of(line.Id, decision));
                },
                cancellationToken);
        });
        return command;
    }
}
