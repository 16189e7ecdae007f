using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Portfolio;

internal sealed class NotApplicableOnAssignedSide() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC3007", DiagnosticSeverity.Error,
        title: new("Providing side marked as not applicable", "担っている側の「対象外」"),
        message: new("{0} is {1}d, yet that side is marked as not applicable", "{0} は{1}していますが、その側が対象外とされています"),
        advice: new("Take the .NotApplicable(…) away, or the assignment to that side.", ".NotApplicable(…) か、その側の割り当てのどちらかを取り除いてください。"));

    private static readonly Bilingual Insource = new("insource", "インソース");
    private static readonly Bilingual Outsource = new("outsource", "アウトソース");
    private static readonly Bilingual Assigned = new("where that side is assigned", "その側の割り当て");

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsProvided()
        let assignment = service.Profile.Assignment!
        from ruledOut in service.Portfolio.NotApplicable
        let isInside = ruledOut.Value == Side.Insource
        where isInside ? assignment.IsInsourced : assignment.IsOutsourced
        select Find(Text, service, ruledOut.Origin, service.Named(), isInside ? Insource : Outsource) with
        {
            Fixes = service.Portfolio.NotApplicable.Count == 1 && !assignment.IsCombination ? Listing.Of(NameTheOther(ruledOut)) : default,
            Related = Listing.Of(new Related(isInside ? assignment.InsourceOrigin : assignment.OutsourceOrigin, Assigned)),
        };

    // Where one side provides and that very side is ruled out, the other one was probably meant.
    private static Fix NameTheOther(Fact<Side> ruledOut)
    {
        var other = ruledOut.Value == Side.Insource ? nameof(Side.Outsource) : nameof(Side.Insource);
        return ruledOut.Origin.Replace(new($"Write {other}", $"{other} にする"), other, FixKind.Choice);
    }
}
