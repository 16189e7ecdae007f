using X1060Dsl.Model;

namespace X1060Dsl.Conformance;

/// <summary>A draft as a person reads it: an entry a line.</summary>
internal static class DraftText
{
    public static string Of(Draft draft) => string.Join('\n', draft.Entries.Select(static entry => string.Concat(entry.Calls.Prepend(entry.Opening).Select(Of))));

    private static string Of(Call call) => $".{call.Verb}({string.Join(", ", call.Arguments.Select(static argument => Of(argument.Value)))})";

    private static string Of(object? value) => value switch
    {
        null => "-",
        string text => $"\"{text}\"",
        Listing<string> texts => $"[{string.Join(", ", texts.Select(static text => Of(text)))}]",
        _ => FormattableString.Invariant($"{value.GetType().Name} {value}"),
    };
}
