using System.Security.Cryptography;
using System.Text;

namespace NewsWatch.Benchmarks.Detection;

/// <summary>Parts labelled items into thirds by the SHA-256 of their story, so that no story stands on both sides of a measurement.</summary>
public static class StoryFolds
{
    public const int Count = 3;

    /// <summary>The third whose items nobody reads while rules and words are tuned.</summary>
    public const int Unread = 0;

    /// <summary>Another parting, into tenths: what a model does that has seen nine tenths of the stories, nearly as many as the one shipped.</summary>
    public const int Tenths = 10;

    public static int TenthOf(LabelledItem item) => SHA256.HashData(Encoding.UTF8.GetBytes(item.StoryId ?? item.Id))[1] % Tenths;

    public static int Of(LabelledItem item) => SHA256.HashData(Encoding.UTF8.GetBytes(item.StoryId ?? item.Id))[0] % Count;
}
