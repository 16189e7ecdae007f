using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Reading;

/// <summary>Impossible date.</summary>
public sealed class ImpossibleDate() : Rule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC0023", DiagnosticSeverity.Error,
        title: new("Impossible date", "ありえない日付"),
        message: new("'{0}' cannot be read as a date", "「{0}」は日付として読めません"),
        advice: new("Write yyyy-MM-dd, for example 2027-03-31.", "2027-03-31 のように yyyy-MM-dd で書いてください。"));

    /// <summary>A text that is not a day, and the day it may be meant for.</summary>
    public static Finding At(Origin at, string written, string? meant) => Find(Text, at, written) with
    {
        Fixes = meant is null ? default : Listing.Of(at.Replace(new($"Write \"{meant}\"", $"\"{meant}\" にする"), $"\"{meant}\"", FixKind.Safe)),
    };
}
