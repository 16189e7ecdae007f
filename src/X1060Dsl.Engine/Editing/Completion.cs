using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;

namespace X1060Dsl.Editing;

/// <summary>Finds out what can be written at a place.</summary>
internal sealed partial class Completion
{
    private static readonly (string Word, Bilingual Says)[] Keywords =
    [
        ("const", new("a value with a name", "名前の付いた定数")),
        ("var", new("a variable", "変数")),
        ("foreach", new("the same for each item", "要素ごとに繰り返す")),
        ("for", new("a loop that counts", "数えて繰り返す")),
        ("if", new("only where a condition holds", "条件が成り立つときだけ")),
        ("switch", new("one of several cases", "場合分け")),
        ("string", new("a text", "文字列")),
        ("int", new("a whole number", "整数")),
        ("using", new("brings in the language", "言語を取り込む")),
    ];

    private readonly OpenText text;
    private readonly Spot spot;
    private readonly IEnumerable<string> loadable;
    private readonly List<Proposal> items = [];
    private Typed typed;
    private Origin span;
    private Func<string, string> written = static value => value;
    private bool isComplete = true;

    private Completion(OpenText text, Spot spot, IEnumerable<string> loadable)
    {
        (this.text, this.spot, this.loadable) = (text, spot, loadable);
        typed = new Typed(spot.Word);
        span = text.At(spot.WordStart, spot.WordEnd - spot.WordStart);
    }

    public static Proposals At(OpenText text, int offset, IEnumerable<string>? loadable)
    {
        if (Spot.Of(text, offset) is not { } spot)
            return Proposals.None;

        var completion = new Completion(text, spot, loadable ?? []);
        completion.Find();
        return new Proposals(completion.span, completion.items.OrderBy(static item => item.SortText, StringComparer.Ordinal).ToListing(), completion.isComplete);
    }

    private void Find()
    {
        switch (spot.Kind)
        {
            case SpotKind.Text:
                InText();
                break;
            case SpotKind.Member:
                Members();
                break;
            case SpotKind.Argument:
                Arguments();
                break;
            case SpotKind.Statement:
                Openings(0);
                Functions(1);
                foreach (var (word, says) in Keywords)
                    Add(word, ProposalKind.Keyword, says, word, rank: 2);
                break;
            case SpotKind.Expression:
                Functions(1);
                Openings(2);
                // What stands before parentheses is called, and no value can be.
                if (!HasParentheses)
                {
                    Variables(null, 0);
                    WordTypes(3);
                    Words(null, 4);
                }

                break;
            case SpotKind.Type:
                foreach (var type in DslType.Names.Concat(["string", "int", "bool", "double", "var"]))
                    Add(type, ProposalKind.Keyword, new("a type", "型"), type, rank: 0);
                break;
            case SpotKind.Directive:
                Directives();
                break;
            case SpotKind.Comment:
                Comments();
                break;
        }
    }

    // ---- what can be added ----

    private void Add(string label, ProposalKind kind, Bilingual detail, string insert, int rank, Listing<Paragraph> documentation = default, int? caret = null, bool asksOn = false, params string[] forms) =>
        Add(new Bilingual(label, label), kind, detail, insert, rank, documentation, caret, asksOn, forms.Length == 0 ? [label] : forms);

    private void Add(Bilingual label, ProposalKind kind, Bilingual detail, string insert, int rank, Listing<Paragraph> documentation, int? caret, bool asksOn, string[] forms)
    {
        if (typed.Best(forms) is not { } best)
            return;

        items.Add(new Proposal(label, kind, detail, new TextEdit(span.Path, span.Start, span.Length, insert))
        {
            Documentation = documentation,
            SortText = $"{(char)('a' + best.Rank)}{(char)('a' + Math.Min(rank, 25))}{Number(items.Count)}",
            FilterText = typed.FilterText(forms),
            Caret = caret,
            AsksOn = asksOn,
        });
    }

    // A value of the user's, written for the place: between quotes or with them.
    private void AddText(Bilingual label, ProposalKind kind, Bilingual detail, string value, int rank, Listing<Paragraph> documentation, params string[] forms) =>
        Add(label, kind, detail, written(value), rank, documentation, null, asksOn: false, forms.Length == 0 ? [value] : forms);

    private static string Number(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(4, '0');

    // ---- verbs ----

    private void Openings(int rank)
    {
        var hasOrganization = text.Centre.Organization is not null;
        foreach (var group in Vocabulary.Verbs.Where(static verb => verb.Owner == "Language").GroupBy(static verb => verb.Name))
            AddVerb([.. group], group.Key == nameof(Language.Organization) && hasOrganization ? rank + 10 : rank);
    }

    private void AddVerb(Verb[] overloads, int rank)
    {
        var verb = overloads[0];
        var takesNothing = verb.Parameters.Length == 0;
        if (HasParentheses)
            Add(verb.Name, ProposalKind.Verb, Explaining.Parameters(overloads), verb.Name, rank, Explaining.Verb(verb));
        else
            Add(verb.Name, ProposalKind.Verb, Explaining.Parameters(overloads), $"{verb.Name}({Quotes(verb)})", rank, Explaining.Verb(verb), takesNothing ? null : verb.Name.Length + 1 + (Quotes(verb).Length / 2), asksOn: !takesNothing);
    }

    // Who changes a verb keeps what it is given.
    private bool HasParentheses => spot.WordEnd < text.File.Text.Length && text.File.Text[spot.WordEnd] is '(' or '（';

    // A text is what most of them take first: the cursor goes between its quotes.
    private static string Quotes(Verb verb) => verb.Parameters.Length > 0 && verb.Parameters[0] is { Type: "string" or "string[]", IsOptional: false } ? "\"\"" : "";

    private void Members()
    {
        switch (spot.Owner)
        {
            case IdentifierNameSyntax { Identifier.ValueText: "X1060" }:
                foreach (var service in Standard.Standard.Of(text.Centre.Edition).Services)
                    Add(new Bilingual(service.Identifier, service.Identifier), ProposalKind.Service, new($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}"), service.Identifier, 0, Explaining.Service(service, text.Centre.Edition), null, asksOn: false, [service.Identifier, service.Code, service.Name.Ja, Standard.Readings.Of(text.Centre.Edition, service.Code), service.Name.En]);
                isComplete = false;
                return;
            case IdentifierNameSyntax { Identifier.ValueText: var name } when DslType.Find(name) is { IsWord: true }:
                Words(name, 0);
                return;
        }

        if (EntryTypes.Of(text, spot.Owner) is not { } owner)
        {
            Parts();
            return;
        }

        var said = Said();
        foreach (var group in Vocabulary.Verbs.Where(verb => verb.Owner == owner).GroupBy(static verb => verb.Name))
        {
            if (!Repetition.IsExcluded(group.Key, said))
                AddVerb([.. group], 0);
        }
    }

    // What an array or a tuple has.
    private void Parts()
    {
        if (spot.Owner is not IdentifierNameSyntax { Identifier: var name } || text.Symbol(name) is not Local { Type: var type })
            return;

        if (type.Element is not null)
            Add("Length", ProposalKind.Variable, new("how many items there are", "要素の数"), "Length", 0);
        foreach (var (part, named) in type.Parts)
        {
            if (named is not null)
                Add(named, ProposalKind.Variable, part.Phrase, named, 0);
        }
    }

    // The verbs of the chain, those behind the cursor and those that a function has said included.
    private HashSet<string> Said()
    {
        var said = new HashSet<string>(StringComparer.Ordinal);
        var outermost = spot.Owner;
        while (outermost?.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
        {
            if (outermost.Parent is MemberAccessExpressionSyntax { Name.Identifier: var name } && name.SpanStart != spot.WordStart)
            {
                if (Reading.Words.Find("Language", name.ValueText) is not null)
                    break;
                said.Add(name.ValueText);
            }

            outermost = outermost.Parent;
        }

        if (outermost?.Parent is RangeExpressionSyntax { RightOperand: { } behind })
            said.UnionWith(behind.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Where(static name => name.Parent is InvocationExpressionSyntax or MemberAccessExpressionSyntax).Select(static name => name.Identifier.ValueText));

        for (var inner = spot.Owner; inner is not null;)
        {
            if (inner is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: var verb } called })
            {
                if (Reading.Words.Find("Language", verb) is not null)
                    return said;
                said.Add(verb);
                inner = called.Expression;
            }
            else
            {
                inner = inner is MemberAccessExpressionSyntax half ? half.Expression : null;
            }
        }

        if (outermost is not null)
        {
            foreach (var entry in text.Read.Draft.Entries)
            {
                if (entry.Origin.Path == text.File.Path && entry.Origin.Start == outermost.SpanStart && (entry.Opening.Origin.Path != text.File.Path || entry.Opening.Origin.Start < spot.Offset))
                    said.UnionWith(entry.Calls.Where(call => call.Origin.Path != text.File.Path || call.Origin.Start != spot.WordStart).Select(static call => call.Verb));
            }
        }

        return said;
    }

    // ---- words and names ----

    private void Words(string? type, int rank)
    {
        foreach (var word in Vocabulary.Words)
        {
            if (type is null || word.Value.GetType().Name == type)
                AddWord(word, rank);
        }
    }

    private void AddWord(Word word, int rank)
    {
        var name = word.Meaning.Ja.Split('。')[0];
        Add(new Bilingual(word.Name, word.Name), ProposalKind.Word, new(word.Value.GetType().Name, name), word.Name, rank, Explaining.Word(word), null, asksOn: false, [word.Name, name]);
    }

    private void WordTypes(int rank)
    {
        Add("X1060", ProposalKind.Service, new("the 64 services by name", "64サービスを名前で"), "X1060.", rank, asksOn: true);
        foreach (var type in Vocabulary.Words.Select(static word => word.Value.GetType().Name).Distinct())
            Add(type, ProposalKind.Word, new($"the words of {type}", $"「{type}」の語"), $"{type}.", rank + 5, asksOn: true);
    }

    private void Variables(DslType? type, int rank)
    {
        foreach (var symbol in Visible.At(text, spot.Offset))
        {
            if (symbol is Local local && (type is null || type.Takes(local.Type)))
                Add(local.Name, ProposalKind.Variable, local.Constant is string value ? new(value, value) : local.Type.Phrase, local.Name, rank);
        }
    }

    private void Functions(int rank)
    {
        foreach (var symbol in Visible.At(text, spot.Offset))
        {
            if (symbol is not Function function)
                continue;

            var takesText = function.Parameters.Count > 0 && function.Parameters[0].Local.Type == DslType.Text;
            var label = $"{function.Name}({string.Join(", ", function.Parameters.Select(static parameter => parameter.Local.Name))})";
            var (call, caret) = HasParentheses ? (function.Name, function.Name.Length) : ($"{function.Name}({(takesText ? "\"\"" : "")})", function.Name.Length + (takesText ? 2 : 1));
            Add(new Bilingual(label, label), ProposalKind.Function, function.Returns.Phrase, call, rank, default, caret, asksOn: !HasParentheses && function.Parameters.Count > 0, [function.Name]);
        }
    }

    // ---- arguments ----

    private void Arguments()
    {
        if (spot.Called is not { } called)
        {
            Variables(null, 0);
            return;
        }

        // The name of an argument that is there already.
        if (IsFollowedBy(':'))
        {
            Names(called, "");
            return;
        }

        written = LiteralText.Quoted;
        var types = new HashSet<string>(StringComparer.Ordinal);
        foreach (var parameter in called.Parameters)
        {
            if (!types.Add(parameter.Type))
                continue;

            if (parameter.Type is "string" or "string[]")
                Texts(Roles.Of(called.Name, parameter.Name), parameter.Name);
            else if (DslType.Find(parameter.Type) is { IsWord: true } word)
                Words(word.Name, 0);
            else if (parameter.Name is "score" or "insource" or "outsource")
                Scores(parameter.Name);
            else if (parameter.Name == "months")
                Add("12", ProposalKind.Value, new("once a year", "年1回"), "12", 0);
            if (TypeOf(parameter) is { } type)
                Variables(type, 5);
        }

        if (called.FunctionParameter is { Local: var local })
        {
            if (local.Type == DslType.Text)
                Texts(RoleOf(local), local.Name);
            else if (local.Type.IsWord)
                Words(local.Type.Name, 0);
            Variables(local.Type, 5);
        }

        if (called.Parameters.Any(static parameter => parameter.Type is "string" or "string[]") || called.FunctionParameter?.Local.Type == DslType.Text)
            Add("X1060", ProposalKind.Service, new("the 64 services by name", "64サービスを名前で"), "X1060.", 6, asksOn: true);
        Names(called, ": ");
    }

    private bool IsFollowedBy(char sign)
    {
        var at = spot.WordEnd;
        while (at < text.File.Text.Length && text.File.Text[at] == ' ')
            at++;
        return at < text.File.Text.Length && text.File.Text[at] == sign;
    }

    private static DslType? TypeOf(Parameter parameter) => parameter.Type switch
    {
        "string" or "string[]" => DslType.Text,
        "int" => DslType.Whole,
        "double" => DslType.Number,
        _ => DslType.Find(parameter.Type),
    };

    // Arguments by name, where none is named yet.
    private void Names(Called called, string behind)
    {
        if (called.Named is not null)
            return;

        var names = called.Verbs.SelectMany(static verb => verb.Parameters).Select(static parameter => (parameter.Name, parameter.IsOptional, parameter.IsParams)).Distinct().ToList();
        foreach (var (name, isOptional, isParams) in names)
        {
            if (!isParams && !called.Given.Contains(name) && !IsTakenByPlace(called, name))
                Add($"{name}:", ProposalKind.Parameter, isOptional ? new("may be left out", "省略可") : new("needed", "必須"), name + behind, 7, asksOn: behind.Length > 0, forms: [name]);
        }
    }

    private static bool IsTakenByPlace(Called called, string name) =>
        called.Verbs.All(verb => Array.FindIndex(verb.Parameters, parameter => parameter.Name == name) is var place && place >= 0 && place < called.Place - called.Given.Count);

    private void Scores(string side)
    {
        for (var score = 1; score <= 5; score++)
        {
            var (inside, outside) = (Standard.Rubric.Of(Side.Insource, score)!, Standard.Rubric.Of(Side.Outsource, score)!);
            var says = side == "outsource" ? outside : inside;
            var label = Explaining.Text(score);
            Add(label, ProposalKind.Value, says, label, 0, Explaining.Score(score, side switch { "insource" => Side.Insource, "outsource" => Side.Outsource, _ => null }));
        }
    }
}
