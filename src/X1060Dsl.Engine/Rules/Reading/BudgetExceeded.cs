using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Definition over a limit.</summary>
public sealed class BudgetExceeded() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0005", DiagnosticSeverity.Error,
        title: new("Definition over a limit", "上限を超えた定義"),
        message: new("{0}: the limit is {1}", "{0}。上限は {1} です"),
        advice: new("Split the definition with #load, or write it flatter. The limits are there so that no input can hang the tool.", "#load で分けるか、入れ子を浅くしてください。どのような入力でもツールが止まらないように、上限を設けています。"));

    /// <summary>More of something than the tool takes on, and the limit.</summary>
    public static Finding At(Origin at, Bilingual what, int limit) => Find(Text, at, what, limit);
}
