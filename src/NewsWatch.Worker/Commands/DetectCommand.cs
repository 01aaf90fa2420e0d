using System.CommandLine;
using NewsWatch.Core.Detection;

namespace NewsWatch.Worker.Commands;

/// <summary>Judges articles from JSON lines, so that the detector can be measured from outside.</summary>
public static class DetectCommand
{
    public static Command Create(CommandContext context)
    {
        var input = ArticleStream.Input();
        var command = new Command("detect", "Judge articles: a line of JSON in, a line of JSON out.") { input };
        command.SetAction(async (arguments, cancellationToken) =>
        {
            using var detector = PartnershipDetector.CreateDefault();
            return await ArticleStream.RunAsync(
                context,
                arguments.GetRequiredValue(input),
                article => JsonLine.Of(DetectedLine.Of(article.Id, detector.Detect(article.ToArticleText()))),
                cancellationToken);
        });
        return command;
    }
}
