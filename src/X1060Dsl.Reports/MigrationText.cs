using X1060Dsl.Migrating;
using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Text;

namespace X1060Dsl.Reports;

/// <summary>What moving a definition came to, for people: what to look at, a place a line, and how the scores fared.</summary>
public static class MigrationText
{
    /// <summary>Writes what a person has to look at, with the places in the texts as they are on the disk.</summary>
    /// <param name="to">Where to.</param>
    /// <param name="notes">What there is to know.</param>
    /// <param name="texts">The texts that the places are in, by path.</param>
    /// <param name="isMoved">Whether the texts are those that came out.</param>
    /// <param name="shown">How a path is shown.</param>
    /// <param name="language">The language.</param>
    /// <param name="ink">The colours.</param>
    public static void Write(TextWriter to, IEnumerable<MigrationNote> notes, IReadOnlyDictionary<string, SourceFile> texts, bool isMoved, Func<string, string> shown, DisplayLanguage language, Ink ink)
    {
        foreach (var note in notes)
        {
            var origin = isMoved ? note.After : note.Before;
            var (line, column) = texts.TryGetValue(origin.Path, out var text) && origin.Start <= text.Text.Length ? text.At(origin.Start) : (0, 0);
            to.WriteLine($"{ink.Strong($"{SafeText.OfPath(shown(origin.Path))}:{line + 1}:{column + 1}:")} {SafeText.Of(note.Text.In(language))}");
        }
    }

    /// <summary>How the services and their scores fared, in one line.</summary>
    public static Bilingual Summary(MigrationOutcome outcome)
    {
        var fresh = outcome.Services.Count(static service => service.Relation == Relation.New);
        var parts = outcome.Services.Count(static service => service.Relation == Relation.Part);
        return new(
            $"{Several(outcome.Carried, "service")} came along as {(outcome.Carried == 1 ? "it was" : "they were")} · {Several(outcome.ToJudge, "score")} to judge anew · {Several(parts, "service")} from parts of others · {fresh} new to decide on",
            $"スコアもそのまま移ったサービス{outcome.Carried} · 付け直すスコア{outcome.ToJudge} · ほかの一部からできたサービス{parts} · 新しく決めるサービス{fresh}");
    }

    private static string Several(int count, string what) => $"{count} {what}{(count == 1 ? "" : "s")}";
}
