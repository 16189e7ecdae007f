using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Fixing;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Text;
using X1060Dsl.Waiving;
using X1060Dsl.Writing;
using Evaluation = X1060Dsl.Model.Evaluation;

namespace X1060Dsl.Sheets;

/// <summary>Why an entry cannot be changed where it is written, and what a person would write.</summary>
internal sealed record Uneditable(Bilingual Why, string Write);

/// <summary>Edits of a definition that make its entries say something else, and leave comments, layout and all else alone.</summary>
/// <remarks>
/// A call is edited only where it stands for one entry alone: on the top level of the definition itself, said once. In a loop, in a
/// function or in a file that others load, an edit would change more than is meant.
/// </remarks>
internal sealed class ChainEdits
{
    private static readonly string[] OfService =
    [
        nameof(ServiceEntry.Level), nameof(ServiceEntry.Because), nameof(ServiceEntry.CoveredBy), nameof(ServiceEntry.When), nameof(ServiceEntry.ReviewBy),
        nameof(ServiceEntry.Insource), nameof(ServiceEntry.Outsource), nameof(ServiceEntry.Unassigned), nameof(ServiceEntry.Owner), nameof(ServiceEntry.Deputy),
        nameof(ServiceEntry.ProvidedBy), nameof(ServiceEntry.Serves), nameof(ServiceEntry.Area),
        nameof(ServiceEntry.Score), nameof(ServiceEntry.Target), nameof(ServiceEntry.NotApplicable), nameof(ServiceEntry.Document), nameof(ServiceEntry.ApprovedBy), nameof(ServiceEntry.Evidence),
        nameof(ServiceEntry.ReportReviewed), nameof(ServiceEntry.Action), nameof(ServiceEntry.Note), nameof(ServiceEntry.Waive),
    ];

    // The verbs of an entry in their order, by the verb that opens it.
    private static readonly Dictionary<string, string[]> Orders = new(StringComparer.Ordinal)
    {
        [nameof(Language.Service)] = OfService,
        [nameof(Language.AddedService)] = OfService,
        [nameof(Language.Organization)] =
        [
            nameof(OrganizationEntry.Edition), nameof(OrganizationEntry.Country), nameof(OrganizationEntry.TopManagement), nameof(OrganizationEntry.Ciso), nameof(OrganizationEntry.CdcHead),
            nameof(OrganizationEntry.Assessors), nameof(OrganizationEntry.Auditors), nameof(OrganizationEntry.Parent), nameof(OrganizationEntry.Members), nameof(OrganizationEntry.OwnInfrastructure),
            nameof(OrganizationEntry.Floor), nameof(OrganizationEntry.Assessed), nameof(OrganizationEntry.Approved), nameof(OrganizationEntry.ReviewEvery), nameof(OrganizationEntry.ShortCycle),
            nameof(OrganizationEntry.LongCycle), nameof(OrganizationEntry.CombineScores), nameof(OrganizationEntry.Classification),
        ],
        [nameof(Language.Team)] = [nameof(TeamEntry.Lead), nameof(TeamEntry.Members), nameof(TeamEntry.Capacity), nameof(TeamEntry.Hours)],
        [nameof(Language.Provider)] = [nameof(ProviderEntry.Contract), nameof(ProviderEntry.Expects), nameof(ProviderEntry.Registered), nameof(ProviderEntry.Country), nameof(ProviderEntry.Hours)],
        [nameof(Language.Policy)] = [nameof(PolicyEntry.For), nameof(PolicyEntry.Require), nameof(PolicyEntry.Message), nameof(PolicyEntry.Help)],
        [nameof(Language.Evaluation)] = [nameof(EvaluationEntry.Catalogue), nameof(EvaluationEntry.Profile), nameof(EvaluationEntry.Portfolio)],
    };

    private readonly ReadDefinition read;
    private readonly SourceFile source;
    private readonly CompilationUnitSyntax? root;
    private readonly Removal removal;
    private readonly Dictionary<int, int> said = [];
    private readonly List<TextEdit> edits = [];
    private readonly SortedDictionary<int, StringBuilder> insertions = [];

    public ChainEdits(ReadDefinition read)
    {
        (this.read, source, removal) = (read, read.Sources[0], new Removal(read));
        root = Parsing.ParseShared(source, static _ => { });
        foreach (var call in read.Draft.Entries.SelectMany(static entry => entry.Calls.Append(entry.Opening)).Where(call => call.Whole.Path == source.Path))
            said[call.Whole.Start] = said.TryGetValue(call.Whole.Start, out var count) ? count + 1 : 1;
    }

    /// <summary>The definition with all edits made.</summary>
    public SourceFile Apply(SourceFile file) =>
        TextEdits.Apply(file, edits.Concat(insertions.Select(insertion => new TextEdit(file.Path, insertion.Key, 0, insertion.Value.ToString()))));

    /// <summary>Makes an entry say the new calls in the place of the old ones; says why where that cannot be, and then changes nothing.</summary>
    public Uneditable? Change(object entry, IReadOnlyList<WrittenCall> before, IReadOnlyList<WrittenCall> after)
    {
        var written = string.Concat(after.Except(before).Select(static call => "." + call.Text));
        var write = written.Length > 0 ? written : string.Join(" ", before.Except(after).Select(static call => $"-.{call.Text}"));
        var origin = OriginOf(entry);
        if (root is null || DraftOf(origin) is not { } draft)
            return new(Elsewhere(origin), write);

        var (changes, inserts) = (new List<TextEdit>(), new List<(int At, string Text)>());
        foreach (var group in before.Concat(after).Select(static call => GroupOf(call.Verb)).Distinct())
        {
            var (old, now) = (before.Where(call => GroupOf(call.Verb) == group).ToList(), after.Where(call => GroupOf(call.Verb) == group).ToList());
            if (old.SequenceEqual(now))
                continue;

            var calls = draft.Calls.Where(call => GroupOf(call.Verb) == group).OrderBy(call => Rank(draft, call.Verb)).ToList();
            if (Changed(draft, calls, old, now, changes, inserts) is { } why)
                return new(why, write);
        }

        edits.AddRange(changes);
        foreach (var (at, text) in inserts)
            Insert(at, text);
        return null;
    }

    /// <summary>Adds a statement of its own, behind those of its kind.</summary>
    public void Open(string table, string statement, Func<DraftEntry, bool>? isBefore = null)
    {
        var verbs = table switch
        {
            "services" => new[] { nameof(Language.Service), nameof(Language.AddedService) },
            "teams" => [nameof(Language.Team), nameof(Language.Organization)],
            "providers" => [nameof(Language.Provider), nameof(Language.Team), nameof(Language.Organization)],
            "policies" => [nameof(Language.Policy)],
            _ => [],
        };
        var (at, end) = (-1, source.Text.Length);
        foreach (var entry in read.Draft.Entries.Where(entry => verbs.Contains(entry.Opening.Verb) && (isBefore is null || isBefore(entry))))
        {
            if (StatementOf(entry) is { } statementEnd)
                at = Math.Max(at, statementEnd);
        }

        if (at < 0)
            Insert(end, (source.Text.Length == 0 || source.Text[source.Text.Length - 1] is '\n' or '\r' ? "" : "\n") + statement + "\n");
        else
            Insert(LineEnd(at), "\n" + statement);
    }

    private void Insert(int at, string text)
    {
        if (!insertions.TryGetValue(at, out var before))
            insertions.Add(at, before = new StringBuilder());
        before.Append(text);
    }

    // What is the same at both ends stays; between them each call takes the place of the one before it, so that the order is that of the sheet.
    private Bilingual? Changed(DraftEntry draft, List<Call> calls, List<WrittenCall> old, List<WrittenCall> now, List<TextEdit> changes, List<(int, string)> inserts)
    {
        // A note in each language may be two calls; then the first takes all, and the others go.
        var isPaired = calls.Count == old.Count;
        var (first, oldEnd, nowEnd) = (0, isPaired ? old.Count : calls.Count, now.Count);
        while (isPaired && first < oldEnd && first < nowEnd && old[first].Equals(now[first]))
            first++;
        while (isPaired && oldEnd > first && nowEnd > first && old[oldEnd - 1].Equals(now[nowEnd - 1]))
            (oldEnd, nowEnd) = (oldEnd - 1, nowEnd - 1);

        for (var i = first; i < oldEnd; i++)
        {
            if (Editable(calls[i]) is not { } syntax)
                return Elsewhere(calls[i].Whole);
            if (i < nowEnd)
            {
                if (Replaced(calls[i], syntax, isPaired ? old[i] : null, now[i], changes) is { } why)
                    return why;
            }
            else if (removal.Of(calls[i].Whole, isInChain: true) is { } fix)
            {
                changes.AddRange(fix.Edits);
            }
            else
            {
                return new("a comment or a directive stands within what would be removed", "取り除く範囲に、コメントかディレクティブがあります");
            }
        }

        for (var i = Math.Max(first, oldEnd); i < nowEnd; i++)
        {
            if (Anchor(draft, calls, oldEnd, now[i].Verb) is not { } anchor)
                return Elsewhere(draft.Opening.Whole);
            inserts.Add((anchor.At, $"{anchor.Before}.{now[i].Text}{anchor.Behind}"));
        }

        return null;
    }

    // Only the arguments that differ, so that a constant beside them stays; the whole call where the shape is another.
    private Bilingual? Replaced(Call call, InvocationExpressionSyntax syntax, WrittenCall? old, WrittenCall now, List<TextEdit> changes)
    {
        var arguments = syntax.ArgumentList.Arguments;
        if (old is not null && old.Verb == now.Verb && old.Arguments.Select(static argument => argument.Name).SequenceEqual(now.Arguments.Select(static argument => argument.Name)) && arguments.Count == now.Arguments.Count
            && (arguments.Count == 1 || arguments.Select((argument, i) => argument.NameColon?.Name.Identifier.ValueText is not { } name || name == now.Arguments[i].Name).All(static same => same)))
        {
            for (var i = 0; i < arguments.Count; i++)
            {
                if (old.Arguments[i] != now.Arguments[i])
                    changes.Add(Edit(arguments[i].Expression.Span.Start, arguments[i].Expression.Span.End, now.Arguments[i].Value));
            }

            return null;
        }

        if (syntax.ArgumentList.DescendantTrivia().Any(trivia => trivia.SpanStart < syntax.ArgumentList.CloseParenToken.SpanStart && (trivia.IsDirective || !string.IsNullOrWhiteSpace(trivia.ToString()))))
            return new("a comment or a directive stands within what would be replaced", "置き換える範囲に、コメントかディレクティブがあります");

        changes.Add(Edit(call.Whole.Start, call.Whole.End, now.Text));
        return null;
    }

    // Where one more call goes: behind the last one that comes before it in the order of the phases, in the layout of the chain.
    private (int At, string Before, string Behind)? Anchor(DraftEntry draft, List<Call> calls, int place, string verb)
    {
        var before = place > 0 && place <= calls.Count ? calls[place - 1] : null;
        var inPlace = draft.Calls.Append(draft.Opening).Where(call => Editable(call) is not null).OrderBy(static call => call.Whole.Start).ToList();
        if (inPlace.Count == 0)
            return null;

        var anchor = before is not null && inPlace.Any(call => call.Whole.Start == before.Whole.Start) ? before
            : calls.Count > 0 ? inPlace.LastOrDefault(call => call.Whole.Start < calls[0].Whole.Start)
            : inPlace.LastOrDefault(call => call.Verb != draft.Opening.Verb && Rank(draft, call.Verb) <= Rank(draft, verb))
            ?? (Editable(draft.Opening) is not null ? draft.Opening : inPlace[inPlace.Count - 1]);
        if (anchor is null)
            return null;
        // The first call often stands beside the opening, whatever the others do.
        var gaps = inPlace.Select(GapBefore).OfType<string>().ToList();
        var isALineEach = gaps.Count > 1 && gaps.Skip(1).All(static gap => gap.Length > 0);
        if (!isALineEach)
            return (anchor.Whole.End, "", "");

        // A remark at the end of a line stays with the call that it is about.
        var next = inPlace.FirstOrDefault(call => call.Whole.Start > anchor.Whole.End && GapBefore(call) is { Length: > 0 });
        return next is not null && Editable(next)!.Expression is MemberAccessExpressionSyntax access ? (access.OperatorToken.SpanStart, "", gaps[gaps.Count - 1]) : (anchor.Whole.End, gaps[gaps.Count - 1], "");
    }

    // The line break and the indentation before a call that begins a line; empty where it follows on the same one.
    private string? GapBefore(Call call)
    {
        if (Editable(call)?.Expression is not MemberAccessExpressionSyntax access)
            return null;

        var gap = source.Text.Substring(access.Expression.Span.End, access.OperatorToken.SpanStart - access.Expression.Span.End);
        var line = gap.LastIndexOfAny(['\n', '\r']);
        return line < 0 ? "" : "\n" + gap.Substring(line + 1);
    }

    /// <summary>The syntax of a call that stands on the top level of the definition and is said once; null for any other.</summary>
    private InvocationExpressionSyntax? Editable(Call call)
    {
        if (root is null || call.Whole.Path != source.Path || !said.TryGetValue(call.Whole.Start, out var count) || count != 1 || call.Whole.Start >= root.Span.End)
            return null;

        var syntax = root.FindToken(call.Whole.Start).Parent?.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault(one => one.Span.End == call.Whole.End);
        SyntaxNode? at = syntax;
        while (at is InvocationExpressionSyntax or MemberAccessExpressionSyntax)
            at = at.Parent;
        return at is ExpressionStatementSyntax { Parent: GlobalStatementSyntax { Parent: CompilationUnitSyntax } } ? syntax : null;
    }

    private int? StatementOf(DraftEntry entry)
    {
        foreach (var call in entry.Calls.Append(entry.Opening).Where(call => call.Whole.Path == source.Path && root is not null && call.Whole.Start < root.Span.End))
        {
            if (root!.FindToken(call.Whole.Start).Parent?.AncestorsAndSelf().OfType<GlobalStatementSyntax>().FirstOrDefault() is { Statement: not LocalFunctionStatementSyntax } statement)
                return statement.Span.End;
        }

        return null;
    }

    private int LineEnd(int at)
    {
        while (at < source.Text.Length && source.Text[at] is not ('\n' or '\r'))
            at++;
        return at;
    }

    private DraftEntry? DraftOf(Origin origin) => read.Draft.Entries.FirstOrDefault(entry => entry.Origin.Path == origin.Path && entry.Origin.Start == origin.Start && entry.Origin.Length == origin.Length) is { } found
        && read.Draft.Entries.Count(entry => entry.Origin.Path == origin.Path && entry.Origin.Start == origin.Start && entry.Origin.Length == origin.Length) == 1 ? found : null;

    private Bilingual Elsewhere(Origin origin)
    {
        var file = read.Sources.FirstOrDefault(one => one.Path == origin.Path);
        var line = file is null ? "?" : CSharpLiteral.Of(file.At(origin.Start).Line + 1);
        return origin.Path == source.Path || file is null
            ? new($"it is written in a loop or function, at line {line}", $"{line} 行目のループか関数の中に書かれています")
            : new($"it is written in {Name(origin.Path)}, at line {line}", $"{Name(origin.Path)} の {line} 行目に書かれています");
    }

    private static string Name(string path) => path.Substring(path.LastIndexOf('/') + 1);

    private TextEdit Edit(int start, int end, string text) => new(source.Path, start, end - start, text);

    // Who provides is said by three verbs that take each other's place.
    private static string GroupOf(string verb) => verb is nameof(ServiceEntry.Outsource) or nameof(ServiceEntry.Unassigned) ? nameof(ServiceEntry.Insource) : verb;

    private static int Rank(DraftEntry entry, string verb) => Array.IndexOf(Orders[entry.Opening.Verb], verb);

    /// <summary>Whether a verb of an entry has its place; false for an entry that no sheet changes.</summary>
    internal static bool Knows(string opening, string verb) => Orders.TryGetValue(opening, out var order) && Array.IndexOf(order, verb) >= 0;

    private static Origin OriginOf(object entry) => entry switch
    {
        Service service => service.Chain,
        Organization organization => organization.Origin,
        Team team => team.Origin,
        Provider provider => provider.Origin,
        Policy policy => policy.Origin,
        Evaluation evaluation => evaluation.Origin,
        _ => default,
    };
}
