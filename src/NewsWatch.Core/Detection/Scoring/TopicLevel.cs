namespace NewsWatch.Core.Detection.Scoring;

/// <summary>How near a text comes to the topic, the nearest first.</summary>
public enum TopicLevel
{
    /// <summary>Names the subject itself, such as an AI accelerator.</summary>
    Subject,

    /// <summary>Names capacity built of it.</summary>
    Capacity,

    /// <summary>Names goods and the field: a chip, and AI.</summary>
    GoodsOfField,

    /// <summary>Names goods alone.</summary>
    Goods,

    /// <summary>Names the field alone.</summary>
    Field,

    Nothing,
}
