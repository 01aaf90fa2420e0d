namespace NewsWatch.Core.Detection.Reading;

/// <summary>Where a sentence stands; a title says what the news is, the lead mostly, the body rarely.</summary>
public enum Place
{
    Title,
    Lead,
    Body,
}
