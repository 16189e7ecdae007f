using X1060Dsl.Standard;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>Words and columns that every form of a gap analysis shares.</summary>
internal static class GapWords
{
    /// <summary>Why the numbers are as they are; it stands below every gap analysis.</summary>
    public static Bilingual Judgement { get; } = new(
        "Gap: target less score. The weighted gap counts a point of a Basic service three times, of a Standard one twice, of an Advanced or Optional one once; that, and the order, is our judgement. What is not applicable has no part in it.",
        "差は、目標からスコアを引いたものです。加重した差は、ベーシックの1点を3倍、スタンダードを2倍、アドバンスドとオプションを1倍に数えます。重みと並び順は、このツールの判断です。N/A としたものは含みません。");

    /// <summary>A service as people name it.</summary>
    public static Bilingual Named(ServiceStanding service) => new($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}");

    /// <summary>A group as people name it.</summary>
    public static Bilingual Named(GapGroup group, Grouping by) => by == Grouping.Category ? new($"{group.Code} {group.Name.En}", $"{group.Code} {group.Name.Ja}") : group.Name;

    /// <summary>The level of a service.</summary>
    public static Bilingual Level(ServiceStanding service) => service.Level is { } level ? Rubric.Of(level).Name : new("undecided", "未判断");

    /// <summary>What a gap comes to: by how much, or what is missing.</summary>
    public static Bilingual Size(Gap gap) => gap.Kind switch
    {
        GapKind.Unprovided => new("nobody provides it", "担い手なし"),
        GapKind.Unscored => new("not scored", "スコアなし"),
        _ => new(Figures.Of(gap.Size), Figures.Of(gap.Size)),
    };

    /// <summary>Score and target, the sides apart where they are rated apart.</summary>
    public static string Scores(ServiceStanding service) => service is { Inside: { } inside, Outside: { } outside }
        ? $"{Figures.Of(inside.Score)}/{Figures.Of(outside.Score)} → {Figures.Of(inside.Target)}/{Figures.Of(outside.Target)}"
        : $"{Figures.Of(service.Counted.Score)} → {Figures.Of(service.Counted.Target)}";

    /// <summary>Who answers for it.</summary>
    public static string? Owner(ServiceStanding service) => service.Said?.Profile.Owner?.Value;

    /// <summary>By when it is to be closed; empty where no day was set.</summary>
    public static Bilingual Due(Gap gap) => gap.Due is not { } due ? new("no day", "期日なし")
        : gap.IsOverdue ? new($"{due} overdue", $"{due} 期日超過") : new(due.ToString(), due.ToString());

    /// <summary>What the groups are.</summary>
    public static Bilingual Of(Grouping by) => by switch
    {
        Grouping.Level => new("Level", "推奨レベル"),
        Grouping.Owner => new("Owner", "責任者"),
        Grouping.Phase => new("Phase of management (which service is where is our judgement)", "管理の段階 (サービスの対応はこのツールの判断)"),
        Grouping.Cycle => new("Cycle of the actions", "施策のサイクル"),
        Grouping.Area => new("Area of sourcing (our judgement where the definition is silent)", "調達の領域 (定義になければこのツールの判断)"),
        _ => new("Category", "カテゴリー"),
    };

    /// <summary>The whole in one line.</summary>
    public static Bilingual Line(GapAnalysis analysis)
    {
        var (summary, whole) = (analysis.Survey.Summary, analysis.Whole);
        return new(
            $"{summary.Gaps} gap{(summary.Gaps == 1 ? "" : "s")} · {summary.BasicGaps} in Basic services · {summary.OverdueGaps} overdue · score {Figures.Of(summary.Score)} · target {Figures.Of(summary.Target)} · weighted gap {Figures.Of(whole.WeightedGap)}",
            $"差{summary.Gaps}件 · うちベーシック{summary.BasicGaps}件 · 期日超過{summary.OverdueGaps}件 · スコア {Figures.Of(summary.Score)} · 目標 {Figures.Of(summary.Target)} · 加重した差 {Figures.Of(whole.WeightedGap)}");
    }
}
