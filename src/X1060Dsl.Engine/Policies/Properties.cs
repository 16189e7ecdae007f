using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Policies;

/// <summary>Everything a condition can ask for, in the order of the phases. The tables in docs/policies.md are made from it.</summary>
internal static class Properties
{
    public static Property Level { get; } = new("level", "レベル", Kind.Level, static subject => Word(subject.Service.Catalogue.Level), new("the recommendation level", "推奨レベル")) { Aliases = ["推奨レベル"] };

    public static Property Wanted { get; } = new("wanted", "必要", Kind.Truth, static subject => Held.Of(subject.Service.IsWanted, subject.Service.Catalogue.Level?.Origin ?? default), new("whether it has a level other than Unnecessary", "不要以外のレベルがあるかどうか"));

    public static Property Category { get; } = new("category", "カテゴリー", Kind.Category, static subject => CategoryOf(subject.Service), new("the category, by its letter or name", "カテゴリー (文字または名称)")) { Aliases = ["カテゴリ", "分類"] };

    public static Property Assignment { get; } = new("assignment", "割り当て", Kind.Assignment, static subject => AssignmentOf(subject.Service.Profile.Assignment), new("how it is assigned", "割り当て方")) { Aliases = ["割当"] };

    public static Property Insourced { get; } = new("insourced", "インソースあり", Kind.Truth, static subject => Held.Of(subject.Service.Profile.Assignment is { IsInsourced: true }, subject.Service.Profile.Assignment?.InsourceOrigin ?? default), new("whether a side inside has a part in it, in a combination too", "組織内の側が担うかどうか (併用を含む)"));

    public static Property Outsourced { get; } = new("outsourced", "アウトソースあり", Kind.Truth, static subject => Held.Of(subject.Service.Profile.Assignment is { IsOutsourced: true }, subject.Service.Profile.Assignment?.OutsourceOrigin ?? default), new("whether a side outside has a part in it, in a combination too", "組織外の側が担うかどうか (併用を含む)"));

    public static Property Team { get; } = new("team", "チーム", Kind.Text, static subject => Held.Of(subject.Service.Profile.Assignment?.Team), new("the team", "チーム"));

    public static Property Provider { get; } = new("provider", "事業者", Kind.Text, static subject => Held.Of(subject.Service.Profile.Assignment?.Provider), new("the provider", "事業者"));

    public static Property Score { get; } = Rated("score", "スコア", static subject => subject.Service.Portfolio.Score?.Combined(subject.Rule), new("the score; of a combination the one that CombineScores says", "スコア。併用では CombineScores に従う方"));

    public static Property InsourceScore { get; } = Rated("insource.score", "インソースのスコア", static subject => Inside(subject.Service, subject.Service.Portfolio.Score), new("the score of the side inside", "組織内の側のスコア"), "score.insource");

    public static Property OutsourceScore { get; } = Rated("outsource.score", "アウトソースのスコア", static subject => Outside(subject.Service, subject.Service.Portfolio.Score), new("the score of the side outside", "組織外の側のスコア"), "score.outsource");

    public static Property Target { get; } = Rated("target", "目標", static subject => subject.Service.Portfolio.Target?.Combined(subject.Rule), new("the score to be reached", "目標のスコア"), "目標スコア");

    public static Property InsourceTarget { get; } = Rated("insource.target", "インソースの目標", static subject => Inside(subject.Service, subject.Service.Portfolio.Target), new("the target of the side inside", "組織内の側の目標"), "target.insource");

    public static Property OutsourceTarget { get; } = Rated("outsource.target", "アウトソースの目標", static subject => Outside(subject.Service, subject.Service.Portfolio.Target), new("the target of the side outside", "組織外の側の目標"), "target.outsource");

    public static Property Gap { get; } = new("gap", "差", Kind.Number, static subject => GapOf(subject), new("the target less the score", "目標からスコアを引いた数")) { Range = (-4, 4) };

    public static Property Due { get; } = new("due", "期日", Kind.Date, static subject => Held.Of(subject.Service.Portfolio.TargetBy), new("by when the target is to be reached", "目標の期日")) { Aliases = ["target.by", "目標期日"] };

    /// <summary>The properties, in the order of the phases.</summary>
    public static IReadOnlyList<Property> All { get; } =
    [
        new("code", "コード", Kind.Text, static subject => Held.Of(subject.Service.Code, subject.Service.Origin), new("the code", "コード")),
        new("name", "名前", Kind.Text, static subject => Held.Of([subject.Service.Ja, subject.Service.En], subject.Service.Origin), new("the Japanese or the English name", "日本語名または英語名")) { Aliases = ["名称", "サービス"] },
        Category,
        Flag("added", "追加サービス", static service => service.IsAdded, new("whether the organisation added it to the list", "組織が一覧に追加したサービスかどうか")),
        Level,
        Wanted,
        Text("reason", "理由", static service => service.Catalogue.Because, new("why it has its level", "レベルの理由"), "because"),
        Text("condition", "条件", static service => service.Catalogue.When, new("when an Optional service is chosen", "オプションを選ぶ条件"), "when"),
        Text("coveredby", "代わりのサービス", static service => service.Catalogue.CoveredBy, new("code of the service that does its work", "代わりに担うサービスのコード"), "covered.by"),
        Day("reviewby", "見直し期限", static service => service.Catalogue.ReviewBy, new("by when the level is looked at again", "レベルを見直す期限"), "review.by"),
        Assignment,
        Insourced,
        Outsourced,
        Team,
        Provider,
        Text("owner", "責任者", static service => service.Profile.Owner, new("who answers for it", "責任者"), "オーナー"),
        Text("deputy", "交代できる人", static service => service.Profile.Deputy, new("who can take over", "交代できる人"), "交代者"),
        new("area", "調達の領域", Kind.Text, static subject => AreaOf(subject), new("the area of sourcing: OwnWork, OwnLed, ExpertLed or ExpertWork; by the definition, else by our judgement", "調達の領域: OwnWork、OwnLed、ExpertLed、ExpertWork。定義にあればそれ、なければこのツールの判断")),
        new("phase", "管理の段階", Kind.Text, static subject => Held.Of(Management.PhasesOf(subject.Centre.Edition, subject.Service.Code, subject.Service.Category).Select(static phase => phase.ToString()).ToList(), subject.Service.Origin), new("the phase of management: Strategic, Operation or Response; any of them; our judgement", "管理の段階: Strategic、Operation、Response (いずれか)。このツールの判断")),
        new("covers", "対応する項目", Kind.Text, static subject => Held.Of(Crosswalk.ItemsOf(subject.Centre.Edition, subject.Service.Code), subject.Service.Origin), new("items of other frameworks that it does something for, such as \"nist-csf-2.0 DE.CM\"; any of them; our judgement", "対応する他の枠組みの項目。「nist-csf-2.0 DE.CM」など (いずれか)。このツールの判断")),
        Text("providedby", "提供組織", static service => service.Profile.ProvidedBy, new("the organisation of the group that provides it", "提供するグループ内の組織"), "provided.by"),
        new("team.lead", "チームのリーダー", Kind.Text, static subject => Held.Of(subject.Team?.Lead), new("who leads its declared team", "宣言されたチームのリーダー")),
        new("team.members", "チームのメンバー", Kind.Text, static subject => Held.Of(subject.Team?.Members ?? default), new("the members of its declared team; any of them", "宣言されたチームのメンバー (いずれか)")),
        new("team.size", "チームの人数", Kind.Number, static subject => subject.Team is { } team ? Held.Of(team.Members.Count, team.Origin) : Held.Missing, new("how many members its declared team names", "宣言されたチームのメンバーの人数")) { Range = (0, double.MaxValue) },
        new("team.capacity", "チームの工数", Kind.Number, static subject => Held.Of(subject.Team?.Capacity), new("full-time equivalents of its declared team", "宣言されたチームの工数 (FTE)")) { Range = (0, double.MaxValue), Aliases = ["capacity"] },
        new("team.hours", "チームの時間帯", Kind.Text, static subject => Held.Of(subject.Team?.Hours), new("when its declared team is on duty", "宣言されたチームの時間帯")),
        new("provider.hours", "事業者の時間帯", Kind.Text, static subject => Held.Of(subject.Provider?.Hours), new("when its declared provider is on duty", "宣言された事業者の時間帯")),
        new("hours", "時間帯", Kind.Text, static subject => Held.Of([subject.Team?.Hours, subject.Provider?.Hours]), new("when the team or the provider is on duty; either of them", "チームまたは事業者の時間帯 (いずれか)")),
        new("contract", "契約", Kind.Text, static subject => Held.Of(subject.Provider?.Contract), new("id of the contract with its declared provider", "宣言された事業者との契約の番号")) { Aliases = ["provider.contract"] },
        new("contract.until", "契約期限", Kind.Date, static subject => Held.Of(subject.Provider?.ContractUntil), new("the day that contract ends", "その契約が終わる日")) { Aliases = ["契約の期限", "契約満了日"] },
        new("expectations", "期待事項", Kind.Text, static subject => Held.Of(subject.Provider?.Expectations ?? default), new("where it is written what the provider is expected to do; any of them", "事業者への期待を書いた場所 (いずれか)")) { Aliases = ["provider.expects", "expects"] },
        new("registered", "登録", Kind.Truth, static subject => subject.Provider is { } provider ? Held.Of(provider.IsRegistered, provider.Origin) : Held.Missing, new("whether its declared provider is on a public register", "宣言された事業者が公の台帳に登録されているかどうか")) { Aliases = ["provider.registered", "登録済み"] },
        new("country", "国", Kind.Text, static subject => Held.Of(subject.Provider?.Country), new("the country its declared provider handles data in", "宣言された事業者がデータを扱う国")) { Aliases = ["provider.country"] },
        Score,
        InsourceScore,
        OutsourceScore,
        Target,
        InsourceTarget,
        OutsourceTarget,
        Gap,
        Due,
        Flag("insource.notapplicable", "インソースの対象外", static service => service.Portfolio.NotApplicable.Any(static side => side.Value == Side.Insource), new("whether it was decided not to provide it from inside", "組織内では行わないと決めたかどうか")),
        Flag("outsource.notapplicable", "アウトソースの対象外", static service => service.Portfolio.NotApplicable.Any(static side => side.Value == Side.Outsource), new("whether it was decided not to provide it from outside", "組織外では行わないと決めたかどうか")),
        new("document", "文書", Kind.Text, static subject => Held.Of(subject.Service.Portfolio.Documents.Select(static document => document.Uri)), new("the documents it is run by; any of them", "運用を定めた文書 (いずれか)")) { Aliases = ["documents"] },
        Count("document.count", "文書の数", static service => service.Portfolio.Documents.Count, new("how many documents", "文書の数")),
        new("document.reviewed", "文書の見直し日", Kind.Date, static subject => First(subject.Service.Portfolio.Documents.Select(static document => document.Reviewed)), new("the earliest review; missing while a document has none", "最も古い見直し日。見直し日のない文書があれば不明")) { Aliases = ["reviewed"] },
        Text("approvedby", "承認者", static service => service.Portfolio.ApprovedBy, new("who approved how it is run", "運用を承認した人"), "approved.by"),
        Day("approvedon", "承認日", static service => service.Portfolio.ApprovedOn, new("when that was", "承認した日"), "approved.on"),
        new("evidence", "証跡", Kind.Text, static subject => Held.Of(subject.Service.Portfolio.Evidence.Select(static evidence => evidence.Uri)), new("what proves the score; any of them", "スコアの証跡 (いずれか)")),
        Count("evidence.count", "証跡の数", static service => service.Portfolio.Evidence.Count, new("how many pieces of evidence", "証跡の数")),
        new("evidence.asof", "証跡の日付", Kind.Date, static subject => Last(subject.Service.Portfolio.Evidence.Select(static evidence => evidence.AsOf)), new("the day of the latest evidence", "最も新しい証跡の日付")) { Aliases = ["asof", "evidence.as.of"] },
        new("evidence.until", "証跡の有効期限", Kind.Date, static subject => Last(subject.Service.Portfolio.Evidence.Select(Until)), new("the last day any evidence is good", "証跡が有効な最後の日")),
        Day("reportreviewed", "報告確認日", static service => service.Portfolio.ReportReviewed, new("when the provider's report was last read", "事業者の報告を最後に確認した日"), "report.reviewed"),
        new("actions", "施策", Kind.Text, static subject => Held.Of(subject.Service.Portfolio.Actions.Select(static action => action.Text)), new("what closes the gap; any of them", "差を埋める施策 (いずれか)")) { Aliases = ["action"] },
        Count("actions.count", "施策の数", static service => service.Portfolio.Actions.Count, new("how many actions", "施策の数"), "action.count"),
        new("actions.owner", "施策の担当", Kind.Text, static subject => Held.Of(subject.Service.Portfolio.Actions.Select(static action => action.Owner)), new("who does them; any of them", "施策の担当 (いずれか)")) { Aliases = ["action.owner"] },
        new("actions.due", "施策の期日", Kind.Date, static subject => AllLast(subject.Service.Portfolio.Actions.Select(static action => action.Due)), new("when the last is due; missing while an action has no day", "最後の施策の期日。期日のない施策があれば不明")) { Aliases = ["action.due"] },
        new("note", "備考", Kind.Text, static subject => Held.Of([subject.Service.NoteJa, subject.Service.NoteEn]), new("the remark, in either language", "備考 (どちらの言語でも)")),
        Count("waivers.count", "免除の数", static service => service.Waivers.Count, new("how many rules are waived for it alone", "このサービスだけの免除の数"), "waiver.count"),
        Organization("organization", "組織", Kind.Text, static organization => Held.Of(organization.Name), new("the organisation's name", "組織の名称")),
        Organization("organization.ciso", "組織のCISO", Kind.Text, static organization => Held.Of(organization.Ciso), new("its CISO", "CISO"), "ciso"),
        Organization("organization.head", "センター長", Kind.Text, static organization => Held.Of(organization.CdcHead), new("the head of the centre", "センター長"), "cdchead"),
        Organization("organization.top", "経営層", Kind.Text, static organization => Held.Of(organization.TopManagement), new("who leads the organisation", "組織を率いる人"), "topmanagement"),
        Organization("organization.assessors", "評価者", Kind.Text, static organization => Held.Of(organization.Assessors), new("who scores the services; any of them", "スコアを付ける人 (いずれか)"), "assessors"),
        Organization("organization.auditors", "監査人", Kind.Text, static organization => Held.Of(organization.Auditors), new("who checks the centre; any of them", "センターを点検する人 (いずれか)"), "auditors"),
        Organization("organization.parent", "親組織", Kind.Text, static organization => Held.Of(organization.Parent), new("the organisation above it", "上位の組織")),
        Organization("organization.assessed", "評価日", Kind.Date, static organization => Held.Of(organization.Assessed), new("when the scores were assessed", "スコアを付けた日"), "assessed"),
        Organization("organization.approvedby", "組織の承認者", Kind.Text, static organization => Held.Of(organization.ApprovedBy), new("who approved the portfolio", "ポートフォリオの承認者")),
        Organization("organization.approvedon", "組織の承認日", Kind.Date, static organization => Held.Of(organization.ApprovedOn), new("when the portfolio was approved", "ポートフォリオの承認日")),
        Organization("organization.reviewevery", "見直し間隔", Kind.Number, static organization => Held.Of(organization.ReviewEvery), new("months between two reviews", "見直しの間隔 (月)"), "reviewevery"),
        Organization("organization.classification", "機密区分", Kind.Text, static organization => Held.Of(organization.Classification), new("how confidential the definition is", "定義の機密区分"), "classification"),
    ];

    private static Held AreaOf(Subject subject) => SourcingAreas.Of(subject.Centre.Edition, subject.Service) is { } area ? Held.Of(area.ToString(), subject.Service.Origin) : Held.Missing;

    private static Property Text(string name, string ja, Func<Service, Fact<string>?> get, Bilingual meaning, params string[] aliases) =>
        new(name, ja, Kind.Text, subject => Held.Of(get(subject.Service)), meaning) { Aliases = aliases };

    private static Property Day(string name, string ja, Func<Service, Fact<Date>?> get, Bilingual meaning, params string[] aliases) =>
        new(name, ja, Kind.Date, subject => Held.Of(get(subject.Service)), meaning) { Aliases = aliases };

    private static Property Flag(string name, string ja, Func<Service, bool> get, Bilingual meaning) =>
        new(name, ja, Kind.Truth, subject => Held.Of(get(subject.Service)), meaning);

    private static Property Count(string name, string ja, Func<Service, int> get, Bilingual meaning, params string[] aliases) =>
        new(name, ja, Kind.Number, subject => Held.Of(get(subject.Service)), meaning) { Range = (0, double.MaxValue), Aliases = aliases };

    private static Property Rated(string name, string ja, Func<Subject, Fact<int>?> get, Bilingual meaning, params string[] aliases) =>
        new(name, ja, Kind.Number, subject => Held.Of(get(subject)), meaning) { Range = (1, 5), Aliases = aliases };

    private static Property Organization(string name, string ja, Kind kind, Func<Organization, Held> get, Bilingual meaning, params string[] aliases) =>
        new(name, ja, kind, subject => subject.Centre.Organization is { } organization ? get(organization) : Held.Missing, meaning) { IsOfOrganization = true, Aliases = aliases };

    private static Held Word(Fact<Level>? level) => level is null ? Held.Missing : Held.Of((int)level.Value, level.Origin);

    private static Held CategoryOf(Service service) => service.Category is [>= 'A' and <= 'I' and var letter] ? Held.Of(letter - 'A' + 1, service.Origin) : Held.Missing;

    private static Held AssignmentOf(Assignment? assignment) =>
        assignment is null ? Held.Missing : Held.Of((int)Assignments.Of(assignment.IsInsourced, assignment.IsOutsourced), assignment.Origin);

    // One number for the whole service is the number of the only side that provides it.
    private static Fact<int>? Inside(Service service, Rating? rating) =>
        rating?.Insource ?? (service.Profile.Assignment is { IsInsourced: true, IsOutsourced: false } ? rating?.Whole : null);

    private static Fact<int>? Outside(Service service, Rating? rating) =>
        rating?.Outsource ?? (service.Profile.Assignment is { IsOutsourced: true, IsInsourced: false } ? rating?.Whole : null);

    private static Held GapOf(Subject subject)
    {
        var (score, target) = (Score.Of(subject), Target.Of(subject));
        return score.IsKnown && target.IsKnown ? Held.Of(target.Number - score.Number, score.Origin) : Held.Missing;
    }

    private static Fact<Date>? Until(Evidence evidence)
    {
        if (evidence is not { AsOf: { } asOf, ValidFor: { } validFor })
            return null;

        return Days.Later(asOf.Value, validFor.Value) is { } until ? new Fact<Date>(until, validFor.Origin) : null;
    }

    private static Held First(IEnumerable<Fact<Date>?> days)
    {
        var all = days.ToList();
        return all.Count == 0 || all.Contains(null) ? Held.Missing : Held.Of(all.OrderBy(static day => day!.Value).First());
    }

    private static Held Last(IEnumerable<Fact<Date>?> days) => Held.Of(days.Where(static day => day is not null).OrderByDescending(static day => day!.Value).FirstOrDefault());

    private static Held AllLast(IEnumerable<Fact<Date>?> days)
    {
        var all = days.ToList();
        return all.Contains(null) ? Held.Missing : Last(all);
    }
}

/// <summary>The four words of an assignment, as table 2 of clause 9.3 has them.</summary>
internal enum Assignments
{
    Insource = 1,
    Outsource = 2,
    Combination = 3,
    Unassigned = 4,
}

internal static class AssignmentWords
{
    extension(Assignments)
    {
        public static Assignments Of(bool isInsourced, bool isOutsourced) => (isInsourced, isOutsourced) switch
        {
            (true, true) => Assignments.Combination,
            (true, false) => Assignments.Insource,
            (false, true) => Assignments.Outsource,
            _ => Assignments.Unassigned,
        };
    }
}

internal static class Days
{
    /// <summary>The day so much later; null where the calendar ends before.</summary>
    public static Date? Later(Date day, Period period)
    {
        var months = (day.Year * 12) + day.Month - 1 + period.Months;
        // A year from either end, so that the days cannot lead out of the calendar.
        if (months < 200 * 12 || months >= 9_800 * 12)
            return null;

        return period.After(day);
    }
}
