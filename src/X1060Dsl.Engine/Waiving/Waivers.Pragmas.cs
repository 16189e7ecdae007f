using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Policies;

namespace X1060Dsl.Waiving;

// Pragmas, which speak of places where waivers speak of services.
internal sealed partial class Waivers
{
    private readonly Dictionary<(string Path, string Id), List<Pragma>> named = [];
    private readonly Dictionary<string, List<Pragma>> restoring = new(StringComparer.Ordinal);
    private readonly HashSet<(string Path, int Start, string Id)> used = [];
    private readonly HashSet<(string Path, int Start, string Id)> refused = [];

    // One that would hide everything hides nothing, but one that restores everything does so.
    private void Gather()
    {
        foreach (var pragma in read.Pragmas)
        {
            if (pragma.Ids.Count == 0 && !pragma.IsDisable)
                Add(restoring, pragma.Origin.Path, pragma);
            foreach (var id in pragma.Ids)
                Add(named, (pragma.Origin.Path, IdOf(id.Value)), pragma);
        }

        static void Add<T>(Dictionary<T, List<Pragma>> lists, T key, Pragma pragma) where T : notnull
        {
            if (!lists.TryGetValue(key, out var list))
                lists.Add(key, list = []);
            list.Add(pragma);
        }
    }

    private Suppression? ByPragma(Finding finding, string id)
    {
        if (!finding.Origin.IsKnown || !named.TryGetValue((finding.Origin.Path, id), out var naming))
            return null;

        var hiding = LastBefore(naming, finding.Origin.Start);
        if (hiding is not { IsDisable: true })
            return null;
        if (restoring.TryGetValue(finding.Origin.Path, out var all) && LastBefore(all, finding.Origin.Start) is { } shown && shown.Origin.Start > hiding.Origin.Start)
            return null;

        used.Add(Key(hiding, id));
        if (finding.Severity < Severity.Error)
            return new Suppression(SuppressionKind.Pragma, hiding.Because, null, null, hiding.Origin);

        if (refused.Add(Key(hiding, id)))
            own.Add(PragmaOnError.At(hiding.Ids.First(written => IdOf(written.Value) == id).Origin, finding.Id));
        return null;
    }

    private static (string Path, int Start, string Id) Key(Pragma pragma, string id) => (pragma.Origin.Path, pragma.Origin.Start, id);

    private static Pragma? LastBefore(List<Pragma> pragmas, int start) => CountUpTo(pragmas, start) is > 0 and var count ? pragmas[count - 1] : null;

    // Those of a file stand in the order of its text.
    private static int CountUpTo(List<Pragma> pragmas, int start)
    {
        var (low, high) = (0, pragmas.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = pragmas[middle].Origin.Start <= start ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    // The restore that belongs to a pragma and to no other one, and so has nothing to show again when that is gone.
    private Pragma? RestoreOf(Pragma pragma)
    {
        Pragma? restore = null;
        foreach (var id in pragma.Ids)
        {
            var naming = named[(pragma.Origin.Path, IdOf(id.Value))];
            var after = CountUpTo(naming, pragma.Origin.Start);
            if (after == naming.Count || naming[after].IsDisable || (after > 1 && naming[after - 2].IsDisable))
                return null;
            if (restore is not null && restore.Origin.Start != naming[after].Origin.Start)
                return null;
            restore = naming[after];
        }

        return restore?.Ids.Count == pragma.Ids.Count ? restore : null;
    }

    // What a pragma says to the C# compiler is no business of ours: only ids of rules and policies are.
    private void JudgePragmas()
    {
        var isUnsure = centre.Services.Any(static service => service.IsPartial);
        foreach (var pragma in read.Pragmas)
        {
            if (!pragma.IsDisable)
                continue;

            if (pragma.Ids.Count == 0)
            {
                own.Add(BlanketPragma.At(pragma.Origin));
                continue;
            }

            var sound = pragma.Ids.Where(IsOurs).Where(id => Fault(id) is null).ToList();
            var stale = isUnsure ? [] : sound.FindAll(id => wasExamined(IdOf(id.Value)) && !used.Contains(Key(pragma, IdOf(id.Value))));
            if (stale.Count > 0)
                own.Add(StaleWaiver.At(stale[0].Origin, Listed(stale), removal.Of(pragma, stale, RestoreOf(pragma))));

            var needed = sound.Except(stale).ToList();
            if (needed.Count > 0 && Placeholders.SaysNothing(pragma.Because))
                own.Add(PragmaWithoutReason.At(pragma.Origin, Listed(needed)));
        }
    }

    private static string Listed(IEnumerable<Fact<string>> ids) => string.Join(", ", ids.Select(static id => id.Value));

    private bool IsOurs(Fact<string> id) => IdOf(id.Value) is var folded && (folded.StartsWith("CDC", StringComparison.Ordinal) || policies.Contains(folded));
}
