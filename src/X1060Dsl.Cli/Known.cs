using X1060Dsl.Baselining;
using X1060Dsl.Model;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>The baseline of a run, where there is one, and what came of it.</summary>
internal sealed class Known
{
    private readonly string path;
    private readonly Baseline? baseline;
    private int marked, stale;

    private Known(string path, Baseline? baseline) => (this.path, this.baseline) = (path, baseline);

    /// <summary>Whether there is a baseline.</summary>
    public bool IsThere => baseline is not null;

    /// <summary>The baseline that counts; null where it cannot be read, and it has been told.</summary>
    public static Known? At(Call call, string? named)
    {
        if ((named is null ? BaselineFile.Find(call.Around.FullPath(".").TrimEnd('/')) : call.Around.FullPath(named)) is not { } path)
            return new Known("", null);

        var (baseline, trouble) = BaselineFile.Read(path);
        if (trouble is not null)
            call.Refuse(new($"{call.Shown(path)}: {trouble.En}", $"{call.Shown(path)}: {trouble.Ja}"));
        return baseline is null ? null : new Known(path, baseline);
    }

    /// <summary>The definitions with what is known marked.</summary>
    public Listing<CheckedDefinition> Mark(Listing<CheckedDefinition> definitions)
    {
        if (baseline is null)
            return definitions;

        var (seen, used) = baseline.Mark(definitions, BaselineFile.NameOf(path));
        (marked, stale) = (used.Count, baseline.Count - used.Count - baseline.Outside(definitions, BaselineFile.NameOf(path)).Count);
        return seen;
    }

    /// <summary>Says aside how many are known, and how many of the baseline are repaired.</summary>
    public void Tell(Call call)
    {
        if (baseline is null)
            return;

        var shown = SafeText.OfPath(call.Shown(path));
        call.Aside.WriteLine((stale == 0
            ? new Bilingual($"{shown}: {marked} known", $"{shown}: 既知の指摘{marked}")
            : new Bilingual($"{shown}: {marked} known, {stale} repaired; x1060 baseline prune takes them out", $"{shown}: 既知の指摘{marked}、直ったもの{stale}。x1060 baseline prune で取り除けます")).In(call.Language));
    }
}
