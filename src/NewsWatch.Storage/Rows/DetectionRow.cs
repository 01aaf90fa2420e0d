using System.ComponentModel.DataAnnotations;
using System.ComponentModel.DataAnnotations.Schema;
using NewsWatch.Core.Detection;

namespace NewsWatch.Storage.Rows;

[Table("detections")]
internal sealed class DetectionRow
{
    [Key]
    public Guid ArticleId { get; init; }

    public bool Partnership { get; init; }

    public double Score { get; init; }

    /// <summary>The whole judgement as JSON; the columns beside it are there to be asked for.</summary>
    public required string Detection { get; init; }

    public static DetectionRow From(Guid articleId, DetectionResult detection) => new()
    {
        ArticleId = articleId,
        Partnership = detection.Partnership,
        Score = detection.Score,
        Detection = Facts.Write(detection),
    };

    public DetectionResult ToDetection() => Facts.ReadDetection(Detection);
}
