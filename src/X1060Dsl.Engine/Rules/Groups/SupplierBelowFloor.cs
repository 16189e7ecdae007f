using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Rules.Groups;

internal sealed class SupplierBelowFloor() : GroupRule(Text)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC8012", DiagnosticSeverity.Warning,
        title: new("Supplier below the floor", "フロアに届かない委託先"),
        message: new("'{0}' is used as a provider, and of what is Basic here it does not run {1}", "委託先の「{0}」は、ここでベーシックとする {1} を運用できていません"),
        advice: new("Agree on a date with the supplier, or waive it with a reason.", "委託先と期日を取り決めるか、理由を書いて免除してください。"));

    // A supplier that has a definition in the run is measured by the floor of who uses it. A score of 1 means that it is not run.
    public override IEnumerable<GroupFinding> Check(Group all)
    {
        foreach (var member in all.Members)
        {
            var floor = member.Organization.Floor ?? all.Above(member).Select(static above => above.Organization.Floor).FirstOrDefault(static one => one is not null) ?? default;
            if (floor.Count == 0)
                continue;

            foreach (var provider in member.Providers)
            {
                if (all.Find(provider.Value) is not { } supplier || supplier == member || all.TopOf(supplier) == all.TopOf(member) || !supplier.IsReadToItsEnd)
                    continue;

                var lacking = floor.Select(code => (Code: code.Value, Service: supplier.Find(code.Value))).Where(static one => !IsRun(one.Service)).ToList();
                if (lacking.Count > 0)
                    yield return Find(member, provider.Origin, supplier.Organization.Name.Value, Saying.Together(lacking.ConvertAll(one => Name(member, one.Code))));
            }
        }
    }

    private static bool IsRun(MemberService? service) => service is { IsWanted: true, Score.Value: > 1 } and ({ IsAssigned: true } or { ProvidedBy: not null });

    private static Bilingual Name(Member member, string code) => member.Find(code)?.Name
        ?? (Standard.Standard.Of(member.Edition).Find(code) is { } listed ? new Bilingual($"{code} {listed.Name.En}", $"{code} {listed.Name.Ja}") : new(code, code));
}
