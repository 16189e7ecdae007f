using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Score out of range.</summary>
public sealed class ScoreOutOfRange() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0022", DiagnosticSeverity.Error,
        title: new("Score out of range", "範囲外のスコア"),
        message: new("A score is 1 to 5, not {0}", "スコアは 1〜5 です。{0} は付けられません"),
        advice: new("What is not done at all is a 1; for a side decided against, write .NotApplicable(…); where nobody is assigned, .Unassigned().", "行っていなければ 1、その側で行わないと決めたなら .NotApplicable(…)、担い手がいなければ .Unassigned() と書きます。"));

    /// <summary>A score or target that the rubric does not have (clause 9.4, table 3).</summary>
    public static Finding At(Origin at, int score) => Find(Text, at, score);
}
