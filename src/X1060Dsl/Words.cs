namespace X1060Dsl;

// Every enum starts at 1: in C#, the literal 0 converts to any enum, and Level(0) must not silently mean something.

/// <summary>How strongly the organisation wants a service: the recommendation level, which gives the order of implementation.</summary>
/// <ja>推奨レベル。組織がそのサービスをどれだけ必要とするか。実装の優先順位になります。</ja>
/// <clause>9.2, table 1</clause>
public enum Level
{
    /// <summary>Judged not to be needed. Say why with <c>Because</c>.</summary>
    /// <ja>不要。必要ないと判断したサービス。理由を Because で書きます。</ja>
    /// <clause>9.2, table 1</clause>
    Unnecessary = 1,

    /// <summary>The least that has to be in place.</summary>
    /// <ja>ベーシック。最低限そろえるサービス。</ja>
    /// <clause>9.2, table 1</clause>
    Basic = 2,

    /// <summary>Generally recommended.</summary>
    /// <ja>スタンダード。一般に推奨されるサービス。</ja>
    /// <clause>9.2, table 1</clause>
    Standard = 3,

    /// <summary>Needed where the centre aims at a high level.</summary>
    /// <ja>アドバンスド。高い水準を目指すときに必要なサービス。</ja>
    /// <clause>9.2, table 1</clause>
    Advanced = 4,

    /// <summary>Chosen freely, to suit the form of centre one has in mind. Say when with <c>When</c>.</summary>
    /// <ja>オプション。センターの形に応じて選ぶサービス。条件を When で書きます。</ja>
    /// <clause>9.2, table 1</clause>
    Optional = 5,
}

/// <summary>The list of services that a definition follows: an edition of X.1060, or the one before it.</summary>
/// <ja>定義が従うサービス一覧。X.1060 の版、またはその前身。</ja>
/// <clause>ours</clause>
public enum Edition
{
    /// <summary>The edition of June 2021: 9 categories, 64 services.</summary>
    /// <ja>2021年6月版。9カテゴリー、64サービス。</ja>
    /// <clause>annex A</clause>
    X1060_2021 = 1,

    /// <summary>The edition of March 2026 under the term CDC/CSC. Its list of services is not confirmed: the list of 2021 stands in for it.</summary>
    /// <ja>2026年3月版 (CDC/CSC)。サービス一覧は未確認のため、2021年版の一覧で代用しています。</ja>
    /// <clause>annex A, unconfirmed</clause>
    X1060_2026 = 2,

    /// <summary>The textbook of ISOG-J, v2.1 of March 2018, from before X.1060: 9 functions, 54 roles. <c>x1060 migrate</c> moves a definition on.</summary>
    /// <ja>ISOG-J「セキュリティ対応組織の教科書」第2.1版 (2018年3月)。X.1060 より前の9機能・54役割。x1060 migrate で移行できます。</ja>
    /// <clause>ours</clause>
    ISOGJ_2_1 = 3,
}

/// <summary>How grave a finding is.</summary>
/// <ja>指摘の重大度。</ja>
/// <clause>ours</clause>
public enum Severity
{
    /// <summary>Worth knowing; never fails a check by default.</summary>
    /// <ja>情報。既定では check を失敗させません。</ja>
    /// <clause>ours</clause>
    Info = 1,

    /// <summary>Should be repaired; fails a check only when asked for.</summary>
    /// <ja>警告。指定したときだけ check を失敗させます。</ja>
    /// <clause>ours</clause>
    Warning = 2,

    /// <summary>Contradicts the standard or the organisation's own decision; fails the check.</summary>
    /// <ja>エラー。標準や自組織の決定に反します。check は失敗します。</ja>
    /// <clause>ours</clause>
    Error = 3,
}

/// <summary>The side a service is provided from; each side has a score of its own.</summary>
/// <ja>サービスを担う側。側ごとにスコアがあります。</ja>
/// <clause>9.4, table 3</clause>
public enum Side
{
    /// <summary>Inside: a team of the organisation.</summary>
    /// <ja>インソース。自組織のチームが担う側。</ja>
    /// <clause>9.3</clause>
    Insource = 1,

    /// <summary>Outside: a provider under contract.</summary>
    /// <ja>アウトソース。契約した外部の事業者が担う側。</ja>
    /// <clause>9.3</clause>
    Outsource = 2,
}

/// <summary>Which score counts for a service that is provided from both sides.</summary>
/// <ja>両側で担うサービスの、どのスコアを採るか。</ja>
/// <clause>ours</clause>
public enum ScoreRule
{
    /// <summary>The higher of the two (as the ISOG-J self-check sheet does).</summary>
    /// <ja>高い方を採ります (ISOG-J のセルフチェックシートと同じ)。</ja>
    /// <clause>ours</clause>
    Highest = 1,

    /// <summary>The lower of the two.</summary>
    /// <ja>低い方を採ります。</ja>
    /// <clause>ours</clause>
    Lowest = 2,

    /// <summary>Neither alone: both are shown, and the lower one is used where a single number is needed.</summary>
    /// <ja>両方を示します。一つの数が要る所では低い方を使います。</ja>
    /// <clause>ours</clause>
    Both = 3,
}

/// <summary>The area of sourcing that a service belongs to, by whose information it handles and how special the skill has to be.</summary>
/// <ja>調達の領域。誰の情報を扱い、どれほど専門的な技能が要るかで決まります。</ja>
/// <clause>9.3, figure 5; the four areas are those of ISOG-J</clause>
public enum Area
{
    /// <summary>What the organisation should do itself.</summary>
    /// <ja>自組織で実施すべき領域。</ja>
    /// <clause>9.3, figure 5</clause>
    OwnWork = 1,

    /// <summary>What the organisation should lead, with help from outside.</summary>
    /// <ja>自組織を中心に連携すべき領域。</ja>
    /// <clause>9.3, figure 5</clause>
    OwnLed = 2,

    /// <summary>What specialists should lead, together with the organisation.</summary>
    /// <ja>専門組織を中心に連携すべき領域。</ja>
    /// <clause>9.3, figure 5</clause>
    ExpertLed = 3,

    /// <summary>What specialists should do.</summary>
    /// <ja>専門組織で実施すべき領域。</ja>
    /// <clause>9.3, figure 5</clause>
    ExpertWork = 4,
}

/// <summary>The cycle of management that an action belongs to.</summary>
/// <ja>施策を進めるサイクル。</ja>
/// <clause>10</clause>
public enum Cycle
{
    /// <summary>What the mechanisms and people in place can do, from day to day.</summary>
    /// <ja>短期サイクル。今ある仕組みと要員で日々進められること。</ja>
    /// <clause>10</clause>
    ShortCycle = 1,

    /// <summary>What needs a plan and new resources.</summary>
    /// <ja>長期サイクル。計画と新しい資源が要ること。</ja>
    /// <clause>10</clause>
    LongCycle = 2,
}
