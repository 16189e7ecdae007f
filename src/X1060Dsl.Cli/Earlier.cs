using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Reports;
using X1060Dsl.Text;

namespace X1060Dsl.Cli;

/// <summary>What definitions held at an earlier revision.</summary>
internal static class Earlier
{
    /// <summary>The postures, by path; null where there is no such revision, and it has been told.</summary>
    public static IReadOnlyDictionary<string, Posture>? Of(Call call, string name, IEnumerable<Sought> definitions, Listing<SourceFile> packs)
    {
        using var sides = new DiffSides(call, packs);
        if (sides.Revision(name) is not { } revision)
            return null;

        var packsThen = revision.AsThen(packs);
        var postures = new Dictionary<string, Posture>(StringComparer.Ordinal);
        foreach (var sought in definitions)
        {
            // A definition that is new since then has nothing to be compared with.
            var definition = OpenDefinition.Of(revision.Open(sought.Path), revision, packsThen);
            if (definition.Refusal is null && definition.IsRead)
                postures[sought.Path] = definition.Posture(revision.Settings(sought.Path));
            else
                call.Aside.WriteLine(new Bilingual($"{SafeText.OfPath(call.Shown(sought.Path))}: nothing to compare with at {SafeText.Of(name)}", $"{SafeText.OfPath(call.Shown(sought.Path))}: {SafeText.Of(name)} には比べるものがありません").In(call.Language));
        }

        return postures;
    }
}
