using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class UnnecessaryWithoutReason() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1003", DiagnosticSeverity.Warning,
        title: new("Unnecessary service without a reason", "理由のない「不要」"),
        message: new("{0} is Unnecessary, but nobody says why", "{0} は不要とされていますが、理由がありません"),
        advice: new("Say why with .Because(\"…\"), or name the service that does its work with .CoveredBy(\"…\").", ".Because(\"…\") で理由を、または .CoveredBy(\"…\") で代わりのサービスを書いてください。"));

    // Where the level itself is contradicted, by the floor or by an assignment, a reason would not help.
    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsUnnecessary && service.Catalogue is { Because: null, CoveredBy: null }
        where !service.IsAssigned() && centre.OnFloor(service) is null
        select Find(Text, service, service.Catalogue.Level!.Origin, service.Named()) with { Fixes = Listing.Of(service.GiveAReason()) };
}
