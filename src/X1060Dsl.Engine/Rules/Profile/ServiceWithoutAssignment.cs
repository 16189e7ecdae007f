using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Profile;

internal sealed class ServiceWithoutAssignment() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC2001", DiagnosticSeverity.Warning,
        title: new("Service without an assignment", "担い手の決まっていないサービス"),
        message: new("{0} is wanted, but nothing says who provides it", "{0} は必要とされていますが、担い手が書かれていません"),
        advice: new("Say who provides it with .Insource(\"…\") or .Outsource(\"…\"), or that nobody does yet with .Unassigned().", ".Insource(\"…\") か .Outsource(\"…\") で担い手を書いてください。まだ誰もいなければ .Unassigned() と書きます。"));

    public override IEnumerable<Finding> Check(Centre centre) =>
        from service in centre.Services
        where service.IsWanted && service.Profile is { Assignment: null, ProvidedBy: null }
        select Find(Text, service, service.Origin, service.Named());
}
