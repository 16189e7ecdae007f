using System.Text;
using X1060Dsl.Reports;
using X1060Dsl.Standard;

namespace X1060Dsl.Cli;

/// <summary>The definition an organisation begins with: all 64 services, and nothing claimed that nobody has decided.</summary>
/// <param name="organization">The organisation.</param>
/// <param name="ciso">The CISO; null when nobody said.</param>
/// <param name="language">The language of the comments.</param>
internal sealed class FirstDefinition(string organization, string? ciso, DisplayLanguage language)
{
    /// <summary>Its text.</summary>
    /// <param name="file">The name of the file it is meant for.</param>
    public string Text(string file)
    {
        var standard = Standard.Standard.Of(Edition.X1060_2021);
        var floor = SuggestedFloor.Services.ToDictionary(static service => service.Code, static service => service.Why, StringComparer.Ordinal);
        var text = new StringBuilder(16 << 10);
        text.Append(Introduction(file));
        text.Append($"\nOrganization({StringLiteral.Of(organization)}).Edition(X1060_2021){(ciso is null ? "" : $".Ciso({StringLiteral.Of(ciso)})")};\n");
        text.Append(Actors);
        foreach (var category in standard.Categories)
        {
            text.Append($"\n// ---- {category.Code}  {category.Name.In(language)}\n");
            foreach (var service in standard.Services.Where(service => service.Category == category.Code))
            {
                text.Append($"\n// {service.Name.In(language)}: {service.Description.In(language)}\n");
                if (floor.TryGetValue(service.Code, out var why))
                    text.Append(new Bilingual($"// Suggested as Basic: {why.En}\n", $"// ベーシックの推奨: {why.Ja}\n").In(language));
                text.Append($"Service(\"{service.Code}\").Level({(floor.ContainsKey(service.Code) ? Level.Basic : Level.Standard)}).Unassigned();\n");
            }
        }

        return text.ToString();
    }

    private string Introduction(string file) => new Bilingual(
        $"""
        // A cyber defence centre as in ITU-T X.1060. This file is read and never run. To check it:
        //
        //     x1060 check {file}
        //
        // Go through the services in the three phases of the standard. What a service is: x1060 explain B-1
        //
        //   1. catalogue   is it wanted?       .Level(Basic), Standard, Advanced, Optional or Unnecessary;
        //                                      an Unnecessary one says why: .Because("…")
        //   2. profile     who provides it?    .Insource("team"), .Outsource("provider") or both, and .Owner("who");
        //                                      .Unassigned() is the honest answer while nobody does
        //   3. portfolio   how well?           .Score(1) to .Score(5), .Target(4, by: "yyyy-MM-dd")
        //
        // The levels below are a suggestion and our judgement, not the standard: a few are Basic, all others are
        // Standard. Decide for yourselves. Nothing is assigned and nothing is scored, because only you know.

        """,
        $"""
        // サイバーディフェンスセンター (ITU-T X.1060) の定義です。このファイルは読むだけで、実行しません。検査するには:
        //
        //     x1060 check {file}
        //
        // 標準の三つの段階に沿って、サービスごとに書き進めます。サービスの内容: x1060 explain B-1
        //
        //   1. カタログ        必要か     .Level(Basic)、Standard、Advanced、Optional、Unnecessary。
        //                                 Unnecessary には理由を書きます: .Because("…")
        //   2. プロファイル    誰が担うか .Insource("チーム")、.Outsource("事業者")、または両方。加えて .Owner("責任者")。
        //                                 まだ誰もいない間は .Unassigned() が正直な答えです
        //   3. ポートフォリオ  どの程度か .Score(1)〜.Score(5)、.Target(4, by: "yyyy-MM-dd")
        //
        // 下の推奨レベルは提案であり、標準ではなくこのツールの判断です。少数のサービスをベーシック、ほかをスタンダードとしました。
        // 自組織で決めてください。割り当てとスコアは、自組織でなければ分からないため、何も書いていません。

        """).In(language).ReplaceLineEndings("\n");

    private string Actors => new Bilingual(
        """
        // When they are decided: .Ciso("…") .CdcHead("…") .Assessed("yyyy-MM-dd") .ReviewEvery(12)

        // The teams and providers that provide services, for example:
        // Team("SOC").Lead("…").Members("…", "…");
        // Provider("…").Contract("…", until: "yyyy-MM-dd").Expects("docs/….md");

        """,
        """
        // 決まったら書き足します: .Ciso("…") .CdcHead("…") .Assessed("yyyy-MM-dd") .ReviewEvery(12)

        // サービスを担うチームと事業者。例:
        // Team("SOC").Lead("…").Members("…", "…");
        // Provider("…").Contract("…", until: "yyyy-MM-dd").Expects("docs/….md");

        """).In(language).ReplaceLineEndings("\n");
}
