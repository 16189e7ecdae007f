using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class CoreServiceOutsourced() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2010", DiagnosticSeverity.Warning,
        title: new("Core service that is left to a provider alone", "外部だけに任せた中核のサービス"),
        message: new("{0} is left to a provider alone, though {1}", "{0} を外部の事業者だけに任せていますが、{1}"),
        advice: new("Let a team lead it with .Insource(\"…\"); the provider may go on helping.", ".Insource(\"…\") で組織内のチームが主導し、事業者には支援してもらう形にしてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsOutsourcedOnly()
        let why = service.Profile.Area is { } area ? WhyInside(area.Value) : WhyInside(service.Code)
        where why is not null
        select Find(Text, service, service.Profile.Assignment!.OutsourceOrigin, service.Named(), why);

    // What the definition itself says counts for more than what we take a service for.
    private static Bilingual? WhyInside(Area area) =>
        area == Area.OwnWork ? new("the definition places it in the organisation's own area", "定義では、自組織で実施すべき領域に置かれています") : null;

    // What the public talk on the four areas names for the first of them, as far as one service stands for it.
    private static Bilingual? WhyInside(string code) => code switch
    {
        "A-1" => new("who bears a risk has to decide on it", "リスクをどう扱うかは、それを負う組織自身が決めることです"),
        "A-3" or "A-4" => new("a policy binds only as the organisation's own", "ポリシーは、組織自身のものとして定めてこそ守られます"),
        "A-7" => new("people and money are the organisation's to give", "人員と予算の配分は、組織自身が決めることです"),
        "A-9" => new("what counts as an incident depends on the organisation's own business", "何をインシデントとするかは、自組織の事業によって決まります"),
        "D-2" => new("what is stopped and who is told has to be decided inside", "何を止め、誰に知らせるかは、組織の中で決めることです"),
        _ => null,
    };
}
