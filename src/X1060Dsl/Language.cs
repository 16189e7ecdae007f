namespace X1060Dsl;

/// <summary>
/// The language of a definition: <c>using static X1060Dsl.Language;</c> brings in every opening verb and every word.
/// </summary>
/// <remarks>
/// The declarations here and in the entries are the only place where the language is written down. Their bodies, and
/// the table that the reader, the completion list and the hover text use, are generated from them.
/// Verbs never throw on what they are given: a score of 6 or a thirtieth of February is a finding, not an exception.
/// Outside of <see cref="Draft.Of(Action)"/> an opening verb throws <see cref="InvalidOperationException"/>.
/// </remarks>
public static partial class Language
{
    /// <summary>Names the organisation whose centre this file defines. A file with it is a definition, a file without it a part.</summary>
    /// <ja>このファイルが定義する組織の名前。これがあるファイルが「定義」、ないファイルは「部品」です。</ja>
    /// <clause>7</clause>
    [Verb] public static partial OrganizationEntry Organization(string name);

    /// <summary>Declares a team of the organisation that runs services.</summary>
    /// <ja>サービスを担う自組織のチームを宣言します。</ja>
    /// <clause>9.3</clause>
    [Verb] public static partial TeamEntry Team(string name);

    /// <summary>Declares a provider outside the organisation.</summary>
    /// <ja>外部の事業者を宣言します。</ja>
    /// <clause>9.3</clause>
    [Verb] public static partial ProviderEntry Provider(string name);

    /// <summary>Opens a service of the standard, or one that was added, by its code, its Japanese or its English name.</summary>
    /// <ja>標準のサービス、または追加したサービスを、コード・日本語名・英語名のどれかで書き始めます。</ja>
    /// <clause>12, annex A</clause>
    [Verb] public static partial ServiceEntry Service(string which);

    /// <summary>Adds a service that the list of the standard lacks: a code of its own (<c>X-1</c>), both names, and the category A to I it belongs to.</summary>
    /// <ja>標準の一覧にないサービスを追加します。独自のコード (X-1 など)、日英の名前、属するカテゴリー A〜I を書きます。</ja>
    /// <clause>12</clause>
    [Verb] public static partial ServiceEntry AddedService(string code, string ja, string en, string category);

    /// <summary>Opens a policy of the organisation's own, under its own id (<c>AWA001</c>) and severity.</summary>
    /// <ja>自組織のポリシーを、独自の ID (AWA001 など) と重大度で書き始めます。</ja>
    /// <clause>ours</clause>
    [Verb] public static partial PolicyEntry Policy(string id, Severity severity);

    /// <summary>Waives a rule for several services at once, with the reason, who allowed it and until when. Follow with <c>In</c>.</summary>
    /// <ja>複数のサービスについて規則を免除します。理由・承認者・期限が必要です。続けて In を書きます。</ja>
    /// <clause>ours</clause>
    [Verb] public static partial WaiverEntry WaiveAll(string rule, string because, string by, string until);

    /// <summary>Records a look back at the three phases of building, on a date.</summary>
    /// <ja>構築の三段階を振り返った評価を、日付とともに記録します。</ja>
    /// <clause>11</clause>
    [Verb] public static partial EvaluationEntry Evaluation(string name, string on);
}
