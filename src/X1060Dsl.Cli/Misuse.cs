using System.CommandLine;
using System.CommandLine.Parsing;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>What is wrong with a command line, and what was probably meant.</summary>
internal static class Misuse
{
    /// <summary>The first thing that is wrong; null when nothing is.</summary>
    public static Bilingual? In(ParseResult line, string[] args, IReadOnlyList<Verb> verbs, DisplayLanguage language)
    {
        if (UnknownOption(line, args) is { } option)
            return Unknown(new("option", "オプション"), option, OptionsOf(line.CommandResult));
        if (line.UnmatchedTokens.FirstOrDefault() is { } unmatched)
        {
            return line.CommandResult.Command is Verb
                ? new($"'{unmatched}' is one argument too many", $"引数「{unmatched}」は余分です")
                : LooksLikePath(unmatched)
                    ? new($"to check a file: x1060 check {unmatched}", $"ファイルを検査するには: x1060 check {unmatched}")
                    : Unknown(new("command", "コマンド"), unmatched, verbs.Select(static verb => verb.Name));
        }

        // What the parser says itself is in English only, so it is said anew.
        foreach (var error in line.Errors)
        {
            if (error.SymbolResult is OptionResult { Option: var wrong, Tokens.Count: var count })
            {
                return count == 0
                    ? new($"{wrong.Name} needs a value: {wrong.HelpName}", $"{wrong.Name} には値が必要です: {wrong.HelpName}")
                    : new($"{wrong.Name} can be given only once", $"{wrong.Name} は一度しか書けません");
            }
        }

        return line.Errors.Count == 0 || line.CommandResult.Command is RootCommand ? null : new(line.Errors[0].Message, line.Errors[0].Message);
    }

    /// <summary>A value that an option does not take, and those that it does.</summary>
    public static Bilingual Value(string option, string value, params string[] allowed) => new(
        $"{option} does not take '{value}', only {string.Join(", ", allowed)}", $"{option} に「{value}」は指定できません。指定できるのは {string.Join("、", allowed)} です");

    /// <summary>A name that is not known, and those that look like it.</summary>
    public static Bilingual Unknown(Bilingual kind, string name, IEnumerable<string> known)
    {
        var near = Suggestions.For(name, known);
        return near.Count == 0
            ? new($"there is no {kind.En} '{name}'; see x1060 --help", $"{kind.Ja}「{name}」はありません。x1060 --help で確かめてください")
            : new($"there is no {kind.En} '{name}'; did you mean {Choice(near)}?", $"{kind.Ja}「{name}」はありません。もしかして: {string.Join("、", near)}");
    }

    private static string Choice(IReadOnlyList<string> near) =>
        near.Count == 1 ? near[0] : $"{string.Join(", ", near.SkipLast(1))} or {near[^1]}";

    // The parser takes an option that it does not know for one more path.
    private static string? UnknownOption(ParseResult line, string[] args)
    {
        var end = Array.IndexOf(args, "--");
        var before = end < 0 ? args : args[..end];
        return line.CommandResult.Children.OfType<ArgumentResult>().SelectMany(static argument => argument.Tokens).Select(static token => token.Value)
            .Concat(line.UnmatchedTokens)
            .FirstOrDefault(value => value.Length > 1 && value[0] == '-' && before.Contains(value))?.Split('=', ':')[0];
    }

    private static IEnumerable<string> OptionsOf(CommandResult command) =>
        (command.Parent as CommandResult is { } parent ? OptionsOf(parent).Where(static option => option != "--version") : [])
        .Concat(command.Command.Options.Select(static option => option.Name));

    private static bool LooksLikePath(string word) => word.Contains('.') || word.Contains('/') || word.Contains('\\');
}
