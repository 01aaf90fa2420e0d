namespace NewsWatch.Core.Text;

/// <summary>A piece of markup: how many characters it takes, and the character that stands for it.</summary>
public readonly record struct Markup(int Length, char Replacement);
