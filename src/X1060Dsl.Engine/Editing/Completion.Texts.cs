using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Rules;
using X1060Dsl.Rules.Policies;
using X1060Dsl.Standard;
using X1060Dsl.Waiving;

namespace X1060Dsl.Editing;

// What goes between quotes: by what the verb takes the text for.
internal sealed partial class Completion
{
    private static readonly string[] Periods = ["12 months", "6 months", "3 months", "90 days", "1 year", "12か月", "6か月"];

    private void InText()
    {
        if (spot.Literal is not { } literal)
            return;

        var content = text.File.Text.Substring(literal.Start, spot.Offset - literal.Start);
        var end = literal.IsClosed ? literal.End : spot.Offset;
        typed = new Typed(content);
        span = text.At(literal.Start, end - literal.Start);
        written = value => literal.Written(value) + (literal.IsClosed ? "" : "\"");
        isComplete = false;

        var roles = new HashSet<(Role, string)>();
        if (spot.Called is { } called)
        {
            foreach (var parameter in called.Parameters)
            {
                if (parameter.Type is "string" or "string[]")
                    roles.Add((Roles.Of(called.Name, parameter.Name), parameter.Name));
            }

            if (called.FunctionParameter is { Local: var local } && local.Type == DslType.Text)
                roles.Add((RoleOf(local), local.Name));
        }

        // In a list, a constant or a loop, only what was read tells what the text is for.
        if (roles.Count == 0)
            roles.UnionWith(text.Mentions.At(text.File.Path, literal.Start - 1).Select(static mention => (mention.Role, "")));
        foreach (var (role, parameter) in roles)
        {
            if (role == Role.Condition)
                Conditions(literal);
            else
                Texts(role, parameter);
        }
    }

    private void Texts(Role role, string parameter)
    {
        switch (role)
        {
            case Role.Service:
                Services();
                break;
            case Role.ServiceGlob:
                foreach (var category in Standard.Standard.Of(text.Centre.Edition).Categories)
                    AddText(new($"{category.Code}-*  {category.Name.En}", $"{category.Code}-*  {category.Name.Ja}"), ProposalKind.Service, category.Name, $"{category.Code}-*", 0, default, $"{category.Code}-*", category.Name.Ja, category.Name.En);
                Services();
                break;
            case Role.AddedCode:
                AddText(new(NextCode(), NextCode()), ProposalKind.Service, new("the next code of your own", "次の独自コード"), NextCode(), 0, default);
                break;
            case Role.Category:
                foreach (var category in Standard.Standard.Of(text.Centre.Edition).Categories)
                    AddText(new($"{category.Code}  {category.Name.En}", $"{category.Code}  {category.Name.Ja}"), ProposalKind.Value, category.Name, category.Code, 0, default, category.Code, category.Name.Ja, category.Name.En);
                break;
            case Role.Team:
                Names(text.Bearers.Teams, ProposalKind.Team, 0);
                break;
            case Role.Provider:
                Names(text.Bearers.Providers, ProposalKind.Provider, 0);
                break;
            case Role.Person:
                Names(text.Bearers.People, ProposalKind.Person, 0);
                Names(text.Bearers.Teams.Where(team => text.Bearers.People.All(person => person.Folded != team.Folded)), ProposalKind.Team, 1);
                break;
            case Role.Organization:
                Names(text.Bearers.Organizations, ProposalKind.Organization, 0);
                break;
            case Role.Rule:
                Rules(AllRules.InOrder.Where(static rule => rule.IsWaivable));
                break;
            case Role.Policy:
                AddText(new(NextPolicy(), NextPolicy()), ProposalKind.Rule, new("the next id", "次の ID"), NextPolicy(), 0, default);
                break;
            case Role.Date:
                Dates(parameter);
                break;
            case Role.Period:
                foreach (var period in Periods)
                    AddText(new(period, period), ProposalKind.Date, new("a length of time", "期間"), period, 0, default);
                break;
            case Role.Hours:
                AddText(new("24x7", "24x7"), ProposalKind.Text, new("day and night, every day", "24時間・年中無休"), "24x7", 0, default, "24x7", "24時間");
                Used(Role.Hours, ProposalKind.Text, 1);
                break;
            case Role.Country:
                Used(Role.Country, ProposalKind.Text, 0);
                AddText(new("JP", "JP"), ProposalKind.Text, new("Japan", "日本"), "JP", 1, default, "JP", "日本", "Japan");
                break;
            case Role.Uri:
                Used(Role.Uri, ProposalKind.Text, 0);
                break;
        }
    }

    private void Names(IEnumerable<Bearer> bearers, ProposalKind kind, int rank)
    {
        foreach (var bearer in bearers)
        {
            // What is being typed is no name yet.
            var others = bearer.Mentions.Count(mention => !IsHere(mention));
            if (others > 0)
                AddText(new(bearer.Name, bearer.Name), kind, Explaining.Mentioned(bearer), bearer.Name, rank, default);
        }
    }

    private bool IsHere(Mention mention) => mention.At.Path == text.File.Path && mention.At.Start <= spot.Offset && spot.Offset <= mention.At.End;

    private void Used(Role role, ProposalKind kind, int rank)
    {
        foreach (var group in text.Mentions.All.Where(mention => mention.Role == role && !IsHere(mention) && mention.Value.Length > 0).GroupBy(static mention => mention.Value))
            AddText(new(group.Key, group.Key), kind, new("used already", "使用中"), group.Key, rank, default);
    }

    // ---- services ----

    private void Services()
    {
        isComplete = false;
        var usual = UsualForm();
        var opens = spot.Called is { Name: nameof(Language.Service) };
        foreach (var service in Standard.Standard.Of(text.Centre.Edition).Services)
            AddService(service.Code, service.Name.Ja, service.Name.En, Readings.Of(text.Centre.Edition, service.Code), Explaining.Service(service, text.Centre.Edition), usual, opens);
        foreach (var service in text.Centre.Services.Where(static service => service.IsAdded))
            AddService(service.Code, service.Ja, service.En, "", default, usual, opens: false);
    }

    // What is inserted is the form that was typed: who types kana wants the Japanese name.
    private void AddService(string code, string ja, string en, string reading, Listing<Paragraph> documentation, int usual, bool opens)
    {
        if (typed.Best(code, ja, en, reading) is not { } best)
            return;

        var form = typed.IsEmpty ? usual : best.Form == 3 ? 1 : best.Form;
        var value = form switch { 1 => ja, 2 => en, _ => code };
        var spoken = opens && text.Centre.Find(code) is { } said && said.Origin.IsKnown && !(said.Origin.Path == text.File.Path && said.Origin.Start <= spot.Offset && spot.Offset <= said.Origin.End);
        items.Add(new Proposal(new($"{code}  {en}", $"{code}  {ja}"), ProposalKind.Service, spoken ? new("spoken of already", "記載済み") : new(ja, en), new TextEdit(span.Path, span.Start, span.Length, written(value)))
        {
            Documentation = documentation,
            SortText = $"{(char)('a' + best.Rank)}{(spoken ? 'b' : 'a')}{Number(items.Count)}",
            FilterText = typed.FilterText(code, ja, reading, en),
        });
    }

    // 0 for codes, 1 for Japanese, 2 for English: as most services of the text are named.
    private int UsualForm()
    {
        var counts = new int[3];
        foreach (var mention in text.Mentions.In(text.File.Path))
        {
            if (mention.Role == Role.Service && !IsHere(mention) && text.Bearers.Service(mention.Value) is { } service)
                counts[Naming.FormOf(mention.Value, service)]++;
        }

        return Array.IndexOf(counts, counts.Max());
    }

    private string NextCode()
    {
        var taken = new HashSet<string>(text.Centre.Services.Select(static service => service.Code), StringComparer.OrdinalIgnoreCase);
        for (var number = 1; ; number++)
        {
            if (!taken.Contains($"X-{number}"))
                return $"X-{number}";
        }
    }

    // AWA003 is followed by AWA004.
    private string NextPolicy()
    {
        var last = text.Centre.Policies.Where(policy => !(policy.Id.Origin.Path == text.File.Path && policy.Id.Origin.Start <= spot.Offset && spot.Offset <= policy.Id.Origin.End)).Select(static policy => policy.Id.Value)
            .Where(static id => MalformedPolicyId.Fault(id) is null).OrderBy(static id => id, StringComparer.Ordinal).LastOrDefault();
        if (last is null)
            return "CSIRT001";

        var digits = last.Reverse().TakeWhile(static c => c is >= '0' and <= '9').Count();
        var next = last.Substring(last.Length - digits).Aggregate(0, static (sum, digit) => (sum * 10) + (digit - '0')) + 1;
        var number = next.ToString(System.Globalization.CultureInfo.InvariantCulture).PadLeft(digits, '0');
        return last.Substring(0, last.Length - digits) + number;
    }

    // ---- rules ----

    private void Rules(IEnumerable<Rule> rules)
    {
        isComplete = false;
        var service = text.Centre.Services.FirstOrDefault(one => one.Chain.Path == text.File.Path && one.Chain.Start <= spot.Offset && spot.Offset <= one.Chain.End)?.Code;
        var here = new HashSet<string>(text.Checked.Findings.Where(finding => finding.Suppression is not { Kind: SuppressionKind.Waiver } && (service is null || finding.Service == service)).Select(static finding => finding.Id), StringComparer.Ordinal);
        foreach (var policy in text.Centre.Policies)
        {
            var id = policy.Id.Value;
            var message = new Bilingual((policy.MessageEn ?? policy.MessageJa)?.Value ?? "", (policy.MessageJa ?? policy.MessageEn)?.Value ?? "");
            AddText(new(id, id), ProposalKind.Rule, message, id, here.Contains(id) ? 0 : 1, Explaining.Policy(policy), id, message.Ja, message.En);
        }

        foreach (var rule in rules)
            AddText(new($"{rule.Id}  {rule.Title.En}", $"{rule.Id}  {rule.Title.Ja}"), ProposalKind.Rule, here.Contains(rule.Id) ? new("found here", "ここで指摘中") : rule.Title, rule.Id, here.Contains(rule.Id) ? 0 : 2, Explaining.Rule(rule), rule.Id, rule.Title.Ja, rule.Title.En);
    }

    // ---- days ----

    private void Dates(string parameter)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        void Day(string day, Bilingual says, int rank)
        {
            if (seen.Add(day))
                AddText(new(day, day), ProposalKind.Date, says, day, rank, default, day, says.Ja, says.En);
        }

        if (text.Options.Today is { } today)
        {
            foreach (var (day, says) in Roles.LiesAhead(parameter) ? Days.Ahead(today) : Days.Behind(today))
                Day(day.ToString(), says, 0);
        }

        foreach (var group in text.Mentions.All.Where(mention => mention.Role == Role.Date && !IsHere(mention) && Date.TryRead(mention.Value, out _)).GroupBy(static mention => mention.Value).OrderByDescending(static group => group.Key, StringComparer.Ordinal))
            Day(group.Key, new("used already", "使用中"), 1);
    }

    // What a parameter of a function is used for inside of it.
    private Role RoleOf(Local parameter, int depth = 0)
    {
        foreach (var (symbol, origin) in text.Program.Names.Uses)
        {
            if (symbol != parameter || text.Seen(origin.Path) is not { Root: { } root } seen || root.FindToken(origin.Start).Parent is not IdentifierNameSyntax { Parent: ArgumentSyntax { Parent: ArgumentListSyntax list } argument } || Called.Of(seen, list, argument.Expression.SpanStart) is not { } called)
                continue;

            var role = called.Parameters.Select(taken => Roles.Of(called.Name, taken.Name)).FirstOrDefault();
            if (role is 0 && depth < 4 && called.FunctionParameter is { Local: var inner })
                role = RoleOf(inner, depth + 1);
            if (role is not (0 or Role.Free))
                return role;
        }

        return Role.Free;
    }

    // ---- directives and comments ----

    private void Directives()
    {
        var source = text.File.Text;
        var start = spot.Offset;
        while (start > 0 && source[start - 1] is not ('\n' or '\r'))
            start--;
        var line = source.Substring(start, spot.Offset - start);
        var trimmed = line.TrimStart();

        if (trimmed.StartsWith("#load", StringComparison.Ordinal) && trimmed.IndexOf('"') is var quote && quote >= 0)
        {
            Loads(spot.Offset - (trimmed.Length - quote - 1));
            return;
        }

        var word = spot.Offset;
        while (word > start && Spot.IsWord(source[word - 1]))
            word--;
        typed = new Typed(source.Substring(word, spot.Offset - word));
        span = text.At(word, spot.Offset - word);
        if (trimmed.StartsWith("#pragma warning disable ", StringComparison.Ordinal) || trimmed.StartsWith("#pragma warning restore ", StringComparison.Ordinal))
        {
            written = static value => value;
            if (trimmed.IndexOf("//", StringComparison.Ordinal) < 0)
                Rules(AllRules.InOrder.Where(static rule => rule.IsWaivable));
        }
        else if (trimmed.StartsWith("#pragma warning ", StringComparison.Ordinal))
        {
            Add("disable", ProposalKind.Keyword, new("hides findings from here on", "ここから指摘を隠す"), "disable ", 0, asksOn: true);
            Add("restore", ProposalKind.Keyword, new("shows them again", "隠した指摘を再び示す"), "restore ", 0, asksOn: true);
        }
        else if (trimmed.StartsWith("#pragma ", StringComparison.Ordinal))
        {
            Add("warning", ProposalKind.Keyword, new("hides findings at a place", "その場の指摘を隠す"), "warning ", 0, asksOn: true);
        }
        else if (trimmed.IndexOf(' ') < 0)
        {
            Add("load", ProposalKind.Keyword, new("reads another file first", "ほかのファイルを先に読み込む"), "load \"\"", 0, caret: 6, asksOn: true);
            Add("pragma", ProposalKind.Keyword, new("hides findings at a place", "その場の指摘を隠す"), "pragma warning disable ", 1, asksOn: true, forms: ["pragma", "pragma warning disable"]);
            Add("region", ProposalKind.Keyword, new("a heading that folds", "折りたためる見出し"), "region ", 2);
            Add("endregion", ProposalKind.Keyword, new("the end of a region", "region の終わり"), "endregion", 2);
        }
    }

    private void Loads(int start)
    {
        var source = text.File.Text;
        var end = spot.Offset;
        while (end < source.Length && source[end] is not ('"' or '\n' or '\r'))
            end++;
        var isClosed = end < source.Length && source[end] == '"';
        end = isClosed ? end : spot.Offset;
        typed = new Typed(source.Substring(start, spot.Offset - start));
        span = text.At(start, end - start);
        isComplete = true;
        foreach (var path in loadable)
        {
            if (path == text.File.Path || Relative(path) is not { } written || LoadPath.Resolve(text.File.Path, text.Files.Root, written, ".csx", out _) is null)
                continue;

            var isLoaded = text.Read.Sources.Any(loaded => loaded.Path == path);
            Add(new Bilingual(written, written), ProposalKind.File, isLoaded ? new("loaded already", "読み込み済み") : Bilingual.Empty, written + (isClosed ? "" : "\""), isLoaded ? 1 : 0, default, null, asksOn: false, [written]);
        }
    }

    // From the folder of this file, as #load writes it.
    private string? Relative(string path)
    {
        var (from, to) = (text.File.Path.Split('/'), path.Split('/'));
        var same = 0;
        while (same < from.Length - 1 && same < to.Length - 1 && from[same] == to[same])
            same++;
        return same == 0 ? null : string.Concat(Enumerable.Repeat("../", from.Length - 1 - same)) + string.Join("/", to.Skip(same));
    }

    // After "// expect:" the ids that a test may await.
    private void Comments()
    {
        var source = text.File.Text;
        var start = spot.Offset;
        while (start > 0 && source[start - 1] is not ('\n' or '\r'))
            start--;
        var line = source.Substring(start, spot.Offset - start);
        var expect = Math.Max(line.LastIndexOf("expect:", StringComparison.OrdinalIgnoreCase), line.LastIndexOf("期待:", StringComparison.Ordinal));
        if (expect < 0 || line.LastIndexOf("//", StringComparison.Ordinal) is var slashes && (slashes < 0 || slashes > expect))
            return;

        var word = spot.Offset;
        while (word > start && Spot.IsWord(source[word - 1]))
            word--;
        typed = new Typed(source.Substring(word, spot.Offset - word));
        span = text.At(word, spot.Offset - word);
        written = static value => value;
        Rules(AllRules.InOrder);
    }
}
