namespace X1060Dsl;

/// <summary>What is said of the organisation.</summary>
/// <ja>組織について書くこと。</ja>
public sealed partial class OrganizationEntry : Entry
{
    /// <summary>Pins the edition of X.1060 that the definition follows.</summary>
    /// <ja>従う X.1060 の版を決めます。</ja>
    /// <clause>ours</clause>
    [Verb] public partial OrganizationEntry Edition(Edition edition);

    /// <summary>Names the CISO, the authority that a score of 5 rests on.</summary>
    /// <ja>CISO の名前。スコア5の承認者になります。</ja>
    /// <clause>7</clause>
    [Verb] public partial OrganizationEntry Ciso(string who);

    /// <summary>Names the head of the cyber defence centre.</summary>
    /// <ja>サイバーディフェンスセンター長の名前。</ja>
    /// <clause>7</clause>
    [Verb] public partial OrganizationEntry CdcHead(string who);

    /// <summary>Names who leads the organisation and answers for the centre before its owners: a person or a board.</summary>
    /// <ja>組織を率い、センターについて最終的な責任を負う人または会議体。</ja>
    /// <clause>7, figure 1</clause>
    [Verb] public partial OrganizationEntry TopManagement(string who);

    /// <summary>Names who scores the services.</summary>
    /// <ja>スコアを付ける人 (評価者)。</ja>
    /// <clause>7, figure 1; 9.4</clause>
    [Verb] public partial OrganizationEntry Assessors(params string[] who);

    /// <summary>Names who checks the centre with independent eyes.</summary>
    /// <ja>独立した立場でセンターを点検する人 (監査人)。</ja>
    /// <clause>7, figure 1; A-12</clause>
    [Verb] public partial OrganizationEntry Auditors(params string[] who);

    /// <summary>Names the organisation above this one in its group.</summary>
    /// <ja>グループ内の親組織の名前。</ja>
    /// <clause>ours</clause>
    [Verb] public partial OrganizationEntry Parent(string organization);

    /// <summary>Lists the organisations that belong to its group, so that one without a definition is missed.</summary>
    /// <ja>グループに属する組織を並べます。定義のない組織がわかるようになります。</ja>
    /// <clause>ours</clause>
    [Verb] public partial OrganizationEntry Members(params string[] organizations);

    /// <summary>Says in which country the organisation is, as a two-letter code.</summary>
    /// <ja>組織のある国。2文字の国コードで書きます。</ja>
    /// <clause>ours</clause>
    [Verb] public partial OrganizationEntry Country(string code);

    /// <summary>Says that the organisation runs infrastructure of its own, beside that of its group.</summary>
    /// <ja>グループの基盤とは別に、自前の基盤を運用しています。</ja>
    /// <clause>ours</clause>
    [Verb] public partial OrganizationEntry OwnInfrastructure();

    /// <summary>Lists the services that are held to be Basic whatever else is decided.</summary>
    /// <ja>何があってもベーシックとするサービス (フロア) を並べます。</ja>
    /// <clause>9.2; the list is ours to give</clause>
    [Verb] public partial OrganizationEntry Floor(params string[] services);

    /// <summary>Says when the scores were assessed, as <c>yyyy-MM-dd</c>.</summary>
    /// <ja>スコアを付けた日。yyyy-MM-dd の形で書きます。</ja>
    /// <clause>9.4</clause>
    [Verb] public partial OrganizationEntry Assessed(string on);

    /// <summary>Says who approved the portfolio, and when (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオを承認した人と日付 (yyyy-MM-dd)。</ja>
    /// <clause>9.4</clause>
    [Verb] public partial OrganizationEntry Approved(string by, string on);

    /// <summary>Sets how often the portfolio is looked at again, in months (1 to 60).</summary>
    /// <ja>ポートフォリオを見直す間隔。月数 (1〜60)。</ja>
    /// <clause>11; the period is ours</clause>
    [Verb] public partial OrganizationEntry ReviewEvery(int months);

    /// <summary>Describes the short cycle: what is reviewed day by day within the mechanisms in place.</summary>
    /// <ja>短期サイクル。今ある仕組みの中で日々見直すことを書きます。</ja>
    /// <clause>10</clause>
    [Verb] public partial OrganizationEntry ShortCycle(string text);

    /// <summary>Describes the long cycle: what needs a plan and new resources.</summary>
    /// <ja>長期サイクル。計画と新しい資源が要る見直しを書きます。</ja>
    /// <clause>10</clause>
    [Verb] public partial OrganizationEntry LongCycle(string text);

    /// <summary>Decides which score counts for a service that is provided from both sides. Without it, the higher one does.</summary>
    /// <ja>両側で担うサービスの、どのスコアを採るかを決めます。書かなければ高い方です。</ja>
    /// <clause>ours</clause>
    [Verb] public partial OrganizationEntry CombineScores(ScoreRule rule);

    /// <summary>Labels how confidential the definition is. It is a map of weak points.</summary>
    /// <ja>定義の機密区分。定義は弱点の地図でもあります。</ja>
    /// <clause>ours</clause>
    [Verb] public partial OrganizationEntry Classification(string label);
}

/// <summary>What is said of a team.</summary>
/// <ja>チームについて書くこと。</ja>
public sealed partial class TeamEntry : Entry
{
    /// <summary>Names who leads the team.</summary>
    /// <ja>チームのリーダー。</ja>
    /// <clause>9.3</clause>
    [Verb] public partial TeamEntry Lead(string who);

    /// <summary>Names the members of the team.</summary>
    /// <ja>チームのメンバー。</ja>
    /// <clause>9.3</clause>
    [Verb] public partial TeamEntry Members(params string[] who);

    /// <summary>Says how much work the team can take, in full-time equivalents.</summary>
    /// <ja>チームが担える仕事の量。FTE (常勤換算の人数) で書きます。</ja>
    /// <clause>ours</clause>
    [Verb] public partial TeamEntry Capacity(double fte);

    /// <summary>Says when the team is on duty, for example <c>24x7</c>.</summary>
    /// <ja>チームの稼働時間。例: 24x7</ja>
    /// <clause>ours</clause>
    [Verb] public partial TeamEntry Hours(string hours);
}

/// <summary>What is said of a provider.</summary>
/// <ja>事業者について書くこと。</ja>
public sealed partial class ProviderEntry : Entry
{
    /// <summary>Names the contract, and the day it ends (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>契約の番号と終了日 (yyyy-MM-dd)。</ja>
    /// <clause>9.3</clause>
    [Verb] public partial ProviderEntry Contract(string id, string? until = null);

    /// <summary>Points at what is expected of the provider: scope, deliverables, service levels.</summary>
    /// <ja>期待する内容 (範囲・成果物・SLA) を書いた文書の場所。</ja>
    /// <clause>9.4, table 3</clause>
    [Verb] public partial ProviderEntry Expects(string uri);

    /// <summary>Says that the provider is on a public register of security services.</summary>
    /// <ja>セキュリティサービスの公的な登録を受けています。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ProviderEntry Registered();

    /// <summary>Says in which country the provider handles the data, as a two-letter code.</summary>
    /// <ja>データを扱う国。2文字の国コードで書きます。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ProviderEntry Country(string code);

    /// <summary>Says when the provider is on duty, for example <c>24x7</c>.</summary>
    /// <ja>事業者の稼働時間。例: 24x7</ja>
    /// <clause>ours</clause>
    [Verb] public partial ProviderEntry Hours(string hours);
}

/// <summary>What is said of a service, phase by phase: catalogue, profile, portfolio.</summary>
/// <ja>サービスについて書くこと。カタログ、プロファイル、ポートフォリオの順です。</ja>
public sealed partial class ServiceEntry : Entry
{
    /// <summary>Catalogue: gives the service its recommendation level.</summary>
    /// <ja>カタログ: 推奨レベルを決めます。</ja>
    /// <clause>9.2, table 1</clause>
    [Verb] public partial ServiceEntry Level(Level level);

    /// <summary>Catalogue: says why the level was chosen, or why a target lies below the score.</summary>
    /// <ja>カタログ: そのレベルにした理由 (または目標をスコアより下げた理由)。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry Because(string reason);

    /// <summary>Catalogue: names the service that does this one's work in its place.</summary>
    /// <ja>カタログ: 代わりにこの役目を果たすサービス。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry CoveredBy(string service);

    /// <summary>Catalogue: says under which condition an Optional service is chosen.</summary>
    /// <ja>カタログ: オプションのサービスを選ぶ条件。</ja>
    /// <clause>9.2, table 1</clause>
    [Verb] public partial ServiceEntry When(string condition);

    /// <summary>Catalogue: says by when the decision is looked at again (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>カタログ: 判断を見直す期日 (yyyy-MM-dd)。</ja>
    /// <clause>11.2; the date is ours</clause>
    [Verb] public partial ServiceEntry ReviewBy(string date);

    /// <summary>Profile: the service is provided inside, by this team. With <c>Outsource</c> as well it is a combination.</summary>
    /// <ja>プロファイル: このチームが担います (インソース)。Outsource も書けば併用になります。</ja>
    /// <clause>9.3, table 2</clause>
    [Verb] public partial ServiceEntry Insource(string? team = null);

    /// <summary>Profile: the service is provided outside, by this provider. With <c>Insource</c> as well it is a combination.</summary>
    /// <ja>プロファイル: この事業者が担います (アウトソース)。Insource も書けば併用になります。</ja>
    /// <clause>9.3, table 2</clause>
    [Verb] public partial ServiceEntry Outsource(string? provider = null);

    /// <summary>Profile: the service is recognised, but nobody provides it yet.</summary>
    /// <ja>プロファイル: 必要と認めていますが、まだ誰も担っていません。</ja>
    /// <clause>9.3, table 2</clause>
    [Verb] public partial ServiceEntry Unassigned();

    /// <summary>Profile: names who answers for the service inside the organisation.</summary>
    /// <ja>プロファイル: 組織内の責任者。</ja>
    /// <clause>9.3</clause>
    [Verb] public partial ServiceEntry Owner(string who);

    /// <summary>Profile: names who can take over from the owner.</summary>
    /// <ja>プロファイル: 責任者と交代できる人。</ja>
    /// <clause>9.4, table 3 (scores 3 and 4)</clause>
    [Verb] public partial ServiceEntry Deputy(string who);

    /// <summary>Profile: the area of sourcing that the service belongs to, where it is not the one that the tool takes it for.</summary>
    /// <ja>プロファイル: サービスの属する調達の領域。ツールの想定と違うときに書きます。</ja>
    /// <clause>9.3, figure 5; the areas are those of ISOG-J</clause>
    [Verb] public partial ServiceEntry Area(Area area);

    /// <summary>Profile: another organisation of the group provides the service.</summary>
    /// <ja>プロファイル: グループ内の別の組織が担います。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry ProvidedBy(string organization);

    /// <summary>Profile: lists the organisations of the group that the service is provided to. Without it, to any of them.</summary>
    /// <ja>プロファイル: サービスの提供先になるグループ内の組織を並べます。書かなければ、どの組織にも提供します。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry Serves(params string[] organizations);

    /// <summary>Portfolio: today's score, 1 to 5, on the rubric of the side that provides the service.</summary>
    /// <ja>ポートフォリオ: 今のスコア (1〜5)。担う側の基準で付けます。</ja>
    /// <clause>9.4, table 3</clause>
    [Verb] public partial ServiceEntry Score(int score);

    /// <summary>Portfolio: today's scores of both sides of a combination, 1 to 5 each.</summary>
    /// <ja>ポートフォリオ: 併用の、両側それぞれの今のスコア (1〜5)。</ja>
    /// <clause>9.4, table 3</clause>
    [Verb] public partial ServiceEntry Score(int insource, int outsource);

    /// <summary>Portfolio: the score to be reached, 1 to 5, and by when (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオ: 目標のスコア (1〜5) と期日 (yyyy-MM-dd)。</ja>
    /// <clause>9.4</clause>
    [Verb] public partial ServiceEntry Target(int score, string? by = null);

    /// <summary>Portfolio: the scores to be reached on both sides of a combination, and by when (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオ: 併用の、両側それぞれの目標と期日 (yyyy-MM-dd)。</ja>
    /// <clause>9.4</clause>
    [Verb] public partial ServiceEntry Target(int insource, int outsource, string? by = null);

    /// <summary>Portfolio: it was decided not to provide the service from this side; the side is left out of every average.</summary>
    /// <ja>ポートフォリオ: この側では行わないと決めました。平均からは除かれます。</ja>
    /// <clause>9.4, table 3</clause>
    [Verb] public partial ServiceEntry NotApplicable(Side side);

    /// <summary>Portfolio: points at the document the service is run by, and when it was last reviewed (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオ: 運用を定めた文書の場所と、最後に見直した日 (yyyy-MM-dd)。</ja>
    /// <clause>9.4, table 3 (scores 4 and 5)</clause>
    [Verb] public partial ServiceEntry Document(string uri, string? reviewed = null);

    /// <summary>Portfolio: names the authority that approved how the service is run, and when (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオ: 運用を承認した権限者と日付 (yyyy-MM-dd)。</ja>
    /// <clause>9.4, table 3 (score 5)</clause>
    [Verb] public partial ServiceEntry ApprovedBy(string who, string? on = null);

    /// <summary>Portfolio: points at what proves the score, from which day it is, and how long it stays good (<c>12 months</c>).</summary>
    /// <ja>ポートフォリオ: スコアの証跡の場所、その日付、有効な期間 (12 months など)。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry Evidence(string uri, string? asOf = null, string? validFor = null);

    /// <summary>Portfolio: says when the provider's report was last read (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオ: 事業者の報告を最後に確認した日 (yyyy-MM-dd)。</ja>
    /// <clause>9.4, table 3 (outsourced)</clause>
    [Verb] public partial ServiceEntry ReportReviewed(string on);

    /// <summary>Portfolio: an action that closes the gap, who does it and by when (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオ: 差を埋める施策と、担当・期日 (yyyy-MM-dd)。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry Action(string text, string? owner = null, string? due = null);

    /// <summary>Portfolio: an action that closes the gap, the cycle it belongs to, who does it and by when (<c>yyyy-MM-dd</c>).</summary>
    /// <ja>ポートフォリオ: 差を埋める施策と、それを進めるサイクル・担当・期日 (yyyy-MM-dd)。</ja>
    /// <clause>10; 11.4</clause>
    [Verb] public partial ServiceEntry Action(string text, Cycle cycle, string? owner = null, string? due = null);

    /// <summary>A remark, in one language or both.</summary>
    /// <ja>備考。日本語・英語のどちらか、または両方。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry Note(string? ja = null, string? en = null);

    /// <summary>Waives a rule for this service, with the reason, who allowed it and until when (<c>yyyy-MM-dd</c>). It stays visible.</summary>
    /// <ja>このサービスについて規則を免除します。理由・承認者・期限 (yyyy-MM-dd) が必要です。免除は常に表示されます。</ja>
    /// <clause>ours</clause>
    [Verb] public partial ServiceEntry Waive(string rule, string because, string by, string until);
}

/// <summary>What a policy of the organisation's own demands.</summary>
/// <ja>自組織のポリシーが求めること。</ja>
public sealed partial class PolicyEntry : Entry
{
    /// <summary>Says which services the policy looks at.</summary>
    /// <ja>対象となるサービスの条件。</ja>
    /// <clause>ours</clause>
    [Verb] public partial PolicyEntry For(string condition);

    /// <summary>Says what has to hold for them.</summary>
    /// <ja>成り立つべき条件。</ja>
    /// <clause>ours</clause>
    [Verb] public partial PolicyEntry Require(string condition);

    /// <summary>What is told to those who break the policy, in one language or both.</summary>
    /// <ja>満たさないときに示す文。日本語・英語のどちらか、または両方。</ja>
    /// <clause>ours</clause>
    [Verb] public partial PolicyEntry Message(string? ja = null, string? en = null);

    /// <summary>Points at more about the policy.</summary>
    /// <ja>ポリシーの説明の場所。</ja>
    /// <clause>ours</clause>
    [Verb] public partial PolicyEntry Help(string uri);
}

/// <summary>Where a waiver for several services applies.</summary>
/// <ja>まとめて免除する範囲。</ja>
public sealed partial class WaiverEntry : Entry
{
    /// <summary>Names the services, by code with <c>*</c> as wildcard: <c>G-*</c>.</summary>
    /// <ja>対象のサービス。コードで書き、* が使えます (例: G-*)。</ja>
    /// <clause>ours</clause>
    [Verb] public partial WaiverEntry In(string services);
}

/// <summary>The answers of a look back.</summary>
/// <ja>振り返りの答え。</ja>
public sealed partial class EvaluationEntry : Entry
{
    /// <summary>Was the choice of services right, and does it follow the changes? With the day (<c>yyyy-MM-dd</c>) where it was another than that of the evaluation.</summary>
    /// <ja>選んだサービスは妥当だったか、変化に対応しているか。評価と別の日に見たときは、その日付 (yyyy-MM-dd) も書きます。</ja>
    /// <clause>11.2</clause>
    [Verb] public partial EvaluationEntry Catalogue(string answer, string? on = null);

    /// <summary>Stay with who provides each service, or assign anew? With the day (<c>yyyy-MM-dd</c>) where it was another than that of the evaluation.</summary>
    /// <ja>担い手はこのままでよいか、割り当てを変えるか。評価と別の日に見たときは、その日付 (yyyy-MM-dd) も書きます。</ja>
    /// <clause>11.3</clause>
    [Verb] public partial EvaluationEntry Profile(string answer, string? on = null);

    /// <summary>What are the scores now, and did the targets change? With the day (<c>yyyy-MM-dd</c>) where it was another than that of the evaluation.</summary>
    /// <ja>今のスコアはどうか、目標は変わったか。評価と別の日に見たときは、その日付 (yyyy-MM-dd) も書きます。</ja>
    /// <clause>11.4</clause>
    [Verb] public partial EvaluationEntry Portfolio(string answer, string? on = null);
}
