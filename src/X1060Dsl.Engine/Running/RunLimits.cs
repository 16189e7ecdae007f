using X1060Dsl.Reading;

namespace X1060Dsl.Running;

/// <summary>What a run may say at most. Whoever runs a definition keeps to it, and whoever reads an answer insists on it.</summary>
internal static class RunLimits
{
    public const int Entries = 20_000;
    public const int Calls = 200_000;
    public const int OneText = Budget.OneText;
    public const int AllTexts = Budget.AllTexts;
    public const int Items = Budget.Items;
    public const int Findings = 200;
    public const int Related = 16;

    /// <summary>The most bytes of an answer; all texts at three bytes a sign, and their places, stay below.</summary>
    public const int AnswerBytes = 64 << 20;
}
