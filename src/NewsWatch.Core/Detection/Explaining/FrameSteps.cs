using NewsWatch.Core.Detection.Frames;
using NewsWatch.Core.Detection.Reading;

namespace NewsWatch.Core.Detection.Explaining;

/// <summary>The steps that tell of the frame: its sentence, its parties, and whom the sentence names by the way.</summary>
public static class FrameSteps
{
    public static void Add(ReadArticle article, Frame frame, List<DetectionStep> steps)
    {
        steps.Add(new DetectionStep("frame", article.Quote(frame.Sentence.Field, frame.Sentence.Start, frame.Sentence.End)));
        foreach (var party in frame.Parties)
        {
            steps.Add(new DetectionStep(party.Organisation < 0 ? "party, in no list" : "party", article.NameOf(party.Organisation)));
        }

        foreach (var (mention, rule) in frame.SetAside)
        {
            steps.Add(new DetectionStep("set aside", $"{article.NameOf(mention.Organisation)}: {rule}"));
        }
    }
}
