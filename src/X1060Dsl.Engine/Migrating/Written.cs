using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Model;

namespace X1060Dsl.Migrating;

/// <summary>What a draft says, written down again as one chain.</summary>
internal static class Written
{
    /// <summary>A service with some of what is said of it, each verb with its dot.</summary>
    public static string Service(string which, string chain) => $"{nameof(Language.Service)}({Text(which)}){chain};";

    /// <summary>Verbs in a row, each with its dot.</summary>
    public static string Chain(IEnumerable<Call> calls) => string.Concat(calls.Select(static call => $".{call.Verb}({Arguments(call)})"));

    /// <summary>A text as a literal.</summary>
    public static string Text(string text) => SymbolDisplay.FormatLiteral(text, quote: true);

    // What may be left out is named, as people do.
    private static string Arguments(Call call)
    {
        var verb = Array.Find(Vocabulary.Verbs, verb => verb.Owner == nameof(ServiceEntry) && verb.Name == call.Verb && verb.Parameters.Length == call.Arguments.Count);
        var (said, isNamed) = (new List<string>(), false);
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            if (call.Arguments[i].Value is { } value)
                said.Add(isNamed || (i > 0 && verb?.Parameters[i].IsOptional == true) ? $"{verb?.Parameters[i].Name}: {Value(value)}" : Value(value));
            else
                isNamed = true;
        }

        return string.Join(", ", said);
    }

    private static string Value(object value) => value switch
    {
        string text => Text(text),
        int number => number.ToString(CultureInfo.InvariantCulture),
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        Level level => level.ToString(),
        Side side => side.ToString(),
        _ => "",
    };
}
