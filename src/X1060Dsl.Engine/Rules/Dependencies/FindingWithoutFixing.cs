using Microsoft.CodeAnalysis;
using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Rules.Dependencies;

internal sealed class FindingWithoutFixing() : CentreRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC4002", DiagnosticSeverity.Warning,
        title: new("Finding vulnerabilities without fixing them", "見つけるだけで直さない脆弱性"),
        message: new("{0} is wanted, but {1} is {2}: what is found stays open", "{0} を行うのに、{1} が{2}です。見つけた弱点が残ります"),
        advice: new("Give patching a level and somebody who does it, or name the service that does its work with .CoveredBy(\"…\").", "パッチ管理にレベルと担い手を付けるか、代わりのサービスを .CoveredBy(\"…\") で書いてください。"));

    public override IEnumerable<Finding> Check(Centre centre)
    {
        if (centre.Find("E-3") is { IsWanted: true } finding && !finding.IsLeftUnassigned() && centre.Find("E-4") is { } fixing && Missing(fixing, centre) is var (at, word))
        {
            yield return Find(Text, fixing, at, finding.Named(), fixing.Named(), word) with
            {
                Related = Listing.Of(new Related(finding.Origin, new("what finds them", "見つける側の記述"))),
            };
        }
    }

    // That a Basic service is left unassigned is told as just that.
    private static (Origin At, Bilingual Word)? Missing(Service fixing, Centre centre) =>
        fixing.IsUnnecessary && !centre.IsCovered(fixing) ? (fixing.Catalogue.Level!.Origin, Rubric.Of(Level.Unnecessary).Name)
        : fixing.IsWanted && fixing.IsLeftUnassigned() && fixing.Catalogue.Level is not { Value: Level.Basic } ? (fixing.Profile.Assignment!.Origin, Rubric.Of(fixing.Profile.Assignment).Name)
        : null;
}
