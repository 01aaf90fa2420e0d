namespace NewsWatch.Core.Detection.Reading;

public enum ArticleField
{
    Title,
    Summary,
    Text,
}
