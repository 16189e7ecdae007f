using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Text;

namespace X1060Dsl.Fuzz;

/// <summary>The lock: a text is one or is refused at a line of it, and one that was read is written as the same.</summary>
internal sealed class LockTarget : Target, IDefinitionFiles
{
    private readonly Posture known;

    public LockTarget() => known = Posture.Of(Engine.Read(new SourceFile("/root/a.cdc.csx", Texts.Definitions.First(static text => text.Contains("阿波精密工業", StringComparison.Ordinal) && text.Contains("Policy(", StringComparison.Ordinal))), this), Settings.RuleSettings.Default);

    public override string Name => "lock";

    public override IReadOnlyList<string> Seeds => [known.Text, .. known.Text.Split('\n').Select(static line => $"x1060-lock 1\n{line}\n")];

    public override IReadOnlyList<string> Words { get; } =
    [
        "x1060-lock 1\n", "x1060-lock 2\n", "service A-1", "service \"脆弱性診断\"", " level=Basic", " level=", " score=3", " score.insource=2", " target=4", " target.by=2027-03-31", " unassigned", " insource", " insource=\"SOC\"", " outsource=ACME", " owner=\"森\"", " na=Insource", " coveredby=A-2",
        "policy AWA001 severity=error", " for=\"level = basic\"", " require=\"score >= 3\"", "waiver CDC1001", " in=A-1", " until=2026-12-31", " by=\"c\"", "organization name=\"A\"\n", "organization ciso=\"c\"\n", "part \"b.csx\"\n", "rule CDC1001 severity=none\n", "\n", "#", "\"", "\\", "\\u{202E}", "\\u{110000}", "\\u{D800}", "\\u{", "}", "=", " ", "<<<<<<< a\n", "=======\n",
    ];

    string IDefinitionFiles.Root => "/root";

    public override int Try(string text)
    {
        var file = new SourceFile("/root/a.cdc.lock", text);
        var (posture, fault) = Posture.Read(file);
        Law(posture is null != fault is null, "a text is a lock or is refused");
        if (fault is not null)
        {
            Law(fault.Id == "CDC7000" && fault.Origin.Start >= 0 && fault.Origin.End <= text.Length, "a refusal points at a line");
            return fault.Message(DisplayLanguage.English).Split('\'')[0].GetHashCode(StringComparison.Ordinal);
        }

        var (again, trouble) = Posture.Read(new SourceFile(file.Path, posture!.Text));
        Law(trouble is null, "what is written can be read");
        Law(again == posture && again!.Text == posture.Text, "what is written reads back as it was");
        Law(Comparison.Of(posture, again!).Changes.Count == 0, "nothing changes between equals");
        var kind = new HashCode();
        foreach (var change in Comparison.Of(posture, known).Changes.Concat(Comparison.Of(known, posture).Changes))
            kind.Add(change.GetType());
        foreach (var entry in posture.Entries)
            kind.Add(entry.Kind);
        return kind.ToHashCode();
    }

    OpenedFile IDefinitionFiles.Open(string path) => OpenedFile.Missing;
}
