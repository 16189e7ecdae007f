using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>Words about roles that text, Markdown and page share.</summary>
internal static class ActorWords
{
    /// <summary>What of it is judgement.</summary>
    public static readonly Bilingual Judgement = new(
        "Roles follow figure 1 of X.1060, whose labels we have not confirmed; who takes which part, and what is a conflict, is our judgement.",
        "役割は X.1060 の図1 に沿っていますが、その表記は未確認です。分担と、兼ねるべきでない役割は、このツールの判断です。");

    /// <summary>The heads of the parts in a service.</summary>
    public static readonly Bilingual[] Heads =
    [
        new("Service", "サービス"), new("answers for it", "責任を負う"), new("does it", "実施する"), new("can take over", "交代できる"), new("approved it", "承認した"), new("is told", "報告を受ける"),
    ];

    /// <summary>Several names as one text.</summary>
    public static string Joined(IEnumerable<string> names, DisplayLanguage language) => string.Join(language == DisplayLanguage.Japanese ? "、" : ", ", names);

    /// <summary>Who has which part in a service, in the order of the heads.</summary>
    public static string[] Cells(Responsibility service, DisplayLanguage language) =>
    [
        GapWords.Named(service.Service).In(language), service.Accountable ?? "–", service.Responsible.Count == 0 ? "–" : string.Join(" + ", service.Responsible), service.StandsIn ?? "–", service.Approves ?? "–", service.Informed ?? "–",
    ];

    /// <summary>A conflict of duties.</summary>
    public static Bilingual Of(DutyConflict conflict)
    {
        var codes = string.Join(", ", conflict.Services.Select(static service => service.Code));
        var (one, other) = (Of(conflict.One), Of(conflict.Other));
        return codes.Length == 0 ? new($"{conflict.Who} is {one.En.ToLowerInvariant()} and {other.En}", $"{conflict.Who}: {one.Ja}と{other.Ja}")
            : conflict.Other == Role.Practitioner ? new($"{conflict.Who} is {one.En.ToLowerInvariant()} and in the team that provides {codes}", $"{conflict.Who}: {one.Ja}と、{codes} を担うチームの一員")
            : new($"{conflict.Who} is {one.En.ToLowerInvariant()} and {other.En.ToLowerInvariant()} of {codes}", $"{conflict.Who}: {one.Ja}と、{codes} の{other.Ja}");
    }

    /// <summary>A role.</summary>
    public static Bilingual Of(Role role) => role switch
    {
        Role.TopManagement => new("Top management", "経営層"),
        Role.Ciso => new("CISO", "CISO"),
        Role.CdcHead => new("Head of the centre", "センター長"),
        Role.Owner => new("Owner", "責任者"),
        Role.Practitioner => new("Team", "チーム"),
        Role.Provider => new("Provider", "事業者"),
        Role.Assessor => new("Assessor", "評価者"),
        Role.Auditor => new("Auditor", "監査人"),
        _ => new("Approver", "承認者"),
    };

    /// <summary>A layer.</summary>
    public static Bilingual Of(Layer layer) => layer switch
    {
        Layer.Management => new("management", "経営層"),
        Layer.StrategicManagement => new("strategic management", "戦略マネジメント層"),
        Layer.Practice => new("practitioners", "実務者・技術者層"),
        _ => new("independent", "独立した立場"),
    };
}
