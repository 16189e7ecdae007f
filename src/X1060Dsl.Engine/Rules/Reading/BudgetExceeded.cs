using System.Globalization;
using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Definition over a limit.</summary>
public sealed class BudgetExceeded() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0005", DiagnosticSeverity.Error,
        title: new("Definition over a limit", "上限を超えた定義"),
        message: new("{0}: the limit is {1}", "{0}。上限は {1} です"),
        advice: new("Repeat, nest or load less, or split what is long. The limits are there so that no input can hang the tool.", "繰り返し・入れ子・#load を減らすか、長いものを分けてください。どのような入力でもツールが止まらないように、上限を設けています。"));

    /// <summary>More of something than the tool takes on, and the limit.</summary>
    public static Finding At(Origin at, Bilingual what, int limit) => Find(Text, at, what, limit.ToString("N0", CultureInfo.InvariantCulture));
}
