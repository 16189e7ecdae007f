using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class CertificationInsourced() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2012", DiagnosticSeverity.Info,
        title: new("Certification without anybody outside", "組織内だけで行う認証"),
        message: new("{0} is provided inside alone, but a certificate is given by a third party", "{0} を組織内だけで担っていますが、認証は第三者から受けるものです"),
        advice: new("Name who certifies with .Outsource(\"…\").", "審査する機関を .Outsource(\"…\") で書いてください。"));

    public override bool NamesServices => true;

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("A-13") is { } certification && certification.IsInsourcedOnly())
            yield return Find(Text, certification, certification.Profile.Assignment!.InsourceOrigin, certification.Named()) with { Fixes = Listing.Of(NameTheCertifier(certification)) };
    }

    private static Fix NameTheCertifier(Service service) =>
        service.Ask(new("Name who certifies", "審査する機関を書く"), ".Outsource(\"\")");
}
