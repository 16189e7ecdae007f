using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Resolving;
using X1060Dsl.Rules;

namespace X1060Dsl.Editing;

/// <summary>The changes on offer at a place.</summary>
internal sealed class Offers(OpenText text, int start, int length)
{
    private const int MostWaived = 8;

    private readonly List<Offer> offers = [];

    public static Listing<Offer> At(OpenText text, int start, int length)
    {
        start = Math.Max(0, Math.Min(start, text.File.Text.Length));
        length = Math.Max(0, Math.Min(length, text.File.Text.Length - start));
        return new Offers(text, start, length).All();
    }

    public static Listing<TextEdit> FixAll(OpenText text)
    {
        var safe = new FixSelection(Choices: false, Blanks: false, default);
        var repairs = text.Checked.Findings.Where(finding => finding.Origin.Path == text.File.Path).Select(safe.Of).OfType<Fix>().Where(fix => fix.Edits.All(edit => edit.Path == text.File.Path));
        return TextEdits.Disjoint(repairs, static fix => fix).SelectMany(static fix => fix.Edits).Distinct().ToListing();
    }

    private Listing<Offer> All()
    {
        // People look for help on the line; what the cursor is at comes first.
        var here = text.Checked.Findings.Where(IsOnLine).OrderBy(finding => Touches(finding) ? 0 : 1).ToList();
        foreach (var finding in here.Where(static finding => finding.Suppression is null))
        {
            foreach (var fix in finding.Fixes)
                Add(new Offer(fix.Title, OfferKind.Fix, fix.Edits) { Finding = finding, IsPreferred = fix.Kind == FixKind.Safe, Caret = Blank(fix.Edits) });
        }

        foreach (var finding in here.Where(static finding => finding.Suppression is null && IsWaivable(finding)).GroupBy(static finding => (finding.Id, finding.Service)).Select(static group => group.First()).Take(MostWaived))
        {
            Waive(finding);
            if (finding.Severity < Severity.Error)
                Hide(finding);
        }

        Rename();
        Undecided();
        return offers.ToListing();
    }

    private bool Touches(Finding finding) => finding.Origin.IsKnown && finding.Origin.Path == text.File.Path && finding.Origin.Start <= start + length && start <= finding.Origin.End;

    private bool IsOnLine(Finding finding)
    {
        if (!finding.Origin.IsKnown || finding.Origin.Path != text.File.Path)
            return false;

        var file = text.File;
        return file.At(Math.Min(finding.Origin.Start, file.Text.Length)).Line <= file.At(start + length).Line && file.At(start).Line <= file.At(Math.Min(finding.Origin.End, file.Text.Length)).Line;
    }

    private static bool IsWaivable(Finding finding) => AllRules.Find(finding.Id) is not { IsWaivable: false };

    private void Add(Offer offer)
    {
        if (offer.Edits.Count > 0 && offer.Edits.All(edit => text.Read.Sources.Any(source => source.Path == edit.Path)) && !offers.Exists(other => other.Title.En == offer.Title.En && other.Edits == offer.Edits))
            offers.Add(offer);
    }

    // The first empty pair of quotes that an edit leaves, in the text as it is then.
    private static Origin? Blank(Listing<TextEdit> edits)
    {
        foreach (var edit in edits)
        {
            var empty = edit.Text.IndexOf("\"\"", StringComparison.Ordinal);
            if (empty < 0)
                continue;

            var moved = edits.Where(other => other.Path == edit.Path && other.Start < edit.Start).Sum(static other => other.Text.Length - other.Length);
            return new Origin(edit.Path, edit.Start + moved + empty + 1, 0);
        }

        return null;
    }

    private void Waive(Finding finding)
    {
        var until = text.Options.Today is { } today ? Days.EndOfMonth(today.AddMonths(3)).ToString() : "";
        var arguments = $"\"{finding.Id}\", because: \"\", by: \"\", until: \"{until}\"";
        if (finding.Service is { } code)
        {
            // A chain that says nothing to its end has no place for more.
            if (text.Centre.Find(code) is not { IsPartial: false, Chain: { IsKnown: true } chain } || text.Seen(chain.Path) is not { } seen || !seen.EndsChain(chain))
                return;

            var edits = Listing.Of(new TextEdit(chain.Path, chain.End, 0, $".Waive({arguments})"));
            Add(new Offer(new($"Waive {finding.Id} for {code}, with a reason", $"{code} について {finding.Id} を免除する (理由を書く)"), OfferKind.Waive, edits) { Finding = finding, Caret = Blank(edits) });
        }
        else if (text.Centre.Organization is not null)
        {
            var at = EndOfStatements(text.Definition);
            var edits = Listing.Of(new TextEdit(text.Definition.Path, at, 0, $"{LineBefore(text.Definition, at)}WaiveAll({arguments});\n"));
            Add(new Offer(new($"Waive {finding.Id} for the centre, with a reason", $"センター全体について {finding.Id} を免除する (理由を書く)"), OfferKind.Waive, edits) { Finding = finding, Caret = Blank(edits) });
        }
    }

    // Around the statement, so that nothing else is hidden.
    private void Hide(Finding finding)
    {
        if (text.Root is not { } root || finding.Origin.Start >= root.FullSpan.End || root.FindToken(finding.Origin.Start).Parent?.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().LastOrDefault() is not { } member)
            return;

        var (file, first, last) = (text.File, text.File.At(member.SpanStart).Line, text.File.At(member.Span.End).Line);
        var below = last + 1 < file.LineCount ? file.StartOf(last + 1) : file.Text.Length;
        var needsLine = last + 1 >= file.LineCount;
        var edits = Listing.Of(
            new TextEdit(file.Path, file.StartOf(first), 0, $"#pragma warning disable {finding.Id} // \n"),
            new TextEdit(file.Path, below, 0, $"{(needsLine ? "\n" : "")}#pragma warning restore {finding.Id}{(needsLine ? "" : "\n")}"));
        var caret = new Origin(file.Path, file.StartOf(first) + edits[0].Text.Length - 1, 0);
        Add(new Offer(new($"Hide {finding.Id} here by #pragma, with a reason", $"#pragma でここの {finding.Id} を隠す (理由を書く)"), OfferKind.Waive, edits) { Finding = finding, Caret = caret });
    }

    // ---- names of services ----

    private void Rename()
    {
        if (text.Mentions.At(text.File.Path, start).FirstOrDefault(static mention => mention.Role == Role.Service) is not { } mention || text.Bearers.Service(mention.Value) is not { } service)
            return;

        for (var form = 0; form < 3; form++)
        {
            var name = Naming.In(form, service);
            if (name.Length == 0)
                continue;

            if ((Naming.FormOf(mention.Value, service) != form || IsConstant(mention)) && Written(mention, name) is { } edit && (IsDirect(mention) || Same([edit])))
                Add(new Offer(new($"Write {name}", $"「{name}」と書く"), OfferKind.Rewrite, Listing.Of(edit)));

            var edits = All(form);
            if (edits.Count > 1)
                Add(new Offer(form switch { 0 => new("Write all services by code", "すべてのサービスをコードで書く"), 1 => new("Write all services in Japanese", "すべてのサービスを日本語名で書く"), _ => new("Write all services in English", "すべてのサービスを英語名で書く") }, OfferKind.Rewrite, edits));
        }
    }

    private Listing<TextEdit> All(int form)
    {
        var (edits, seen) = (new List<TextEdit>(), new HashSet<int>());
        foreach (var mention in text.Mentions.In(text.File.Path))
        {
            if (mention.Role == Role.Service && seen.Add(mention.At.Start) && IsDirect(mention) && text.Bearers.Service(mention.Value) is { } service && Naming.In(form, service) is { Length: > 0 } name && Naming.FormOf(mention.Value, service) != form && Written(mention, name) is { } edit)
                edits.Add(edit);
        }

        return edits.ToListing();
    }

    // A literal that a verb itself takes is a part of nothing else.
    private bool IsDirect(Mention mention)
    {
        var node = text.Root?.FindToken(mention.At.Start).Parent;
        return (node?.Parent is MemberAccessExpressionSyntax member && member.Span.Length == mention.At.Length ? member : node) is { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } } && Called.Of(text, list, mention.At.Start) is { Function: null };
    }

    private bool IsConstant(Mention mention) => NameChange.Literal(text, mention.At) is null;

    private TextEdit? Written(Mention mention, string name)
    {
        if (NameChange.Literal(text, mention.At) is { } literal)
            return new TextEdit(text.File.Path, literal.Start, literal.End - literal.Start, literal.Written(name));

        // X1060.RiskManagement
        return text.Root is { } root && root.FindToken(mention.At.Start) is { ValueText: "X1060", Parent.Parent: MemberAccessExpressionSyntax member } && member.SpanStart == mention.At.Start && member.Span.Length == mention.At.Length
            ? new TextEdit(text.File.Path, mention.At.Start, mention.At.Length, LiteralText.Quoted(name))
            : null;
    }

    // In a list or a constant, a name may become a part of other texts too, which must not change with it.
    private bool Same(IReadOnlyList<TextEdit> edits) => text.With([TextEdits.Apply(text.File, edits)]).Read.Centre is { } centre && text.Read.Centre is { } before && centre == before;

    // ---- what is missing ----

    private void Undecided()
    {
        if (text.Centre.Organization is null || text.File.Path != text.Definition.Path)
            return;

        var missing = Standard.Standard.Of(text.Centre.Edition).Services.Where(service => text.Centre.Find(service.Code) is null).ToList();
        if (missing.Count == 0)
            return;

        var at = EndOfStatements(text.File);
        var lines = string.Concat(missing.Select(static service => $"Service(\"{service.Code}\"); // {service.Name.Ja} / {service.Name.En}\n"));
        Add(new Offer(
            new($"Add the {missing.Count} service{(missing.Count == 1 ? "" : "s")} that nothing is said about", $"まだ書かれていない{missing.Count}サービスを追加する"), OfferKind.Add,
            Listing.Of(new TextEdit(text.File.Path, at, 0, LineBefore(text.File, at) + "\n" + lines))));
    }

    // At the end of the line that the last statement ends in.
    private int EndOfStatements(Text.SourceFile file)
    {
        if (text.Program.RootOf(file.Path) is not { Members.Count: > 0 } root)
            return file.Text.Length;

        var line = file.At(root.Members[root.Members.Count - 1].Span.End).Line + 1;
        return line < file.LineCount ? file.StartOf(line) : file.Text.Length;
    }

    private static string LineBefore(Text.SourceFile file, int at) => at == 0 || file.Text[at - 1] is '\n' or '\r' ? "" : "\n";
}
