using Microsoft.CodeAnalysis;
using X1060Dsl.Model;

namespace X1060Dsl.Rules.Catalogue;

internal sealed class WholeCategoryUnnecessary() : CentreRule(Text, RuleSet.Strict)
{
    private static readonly DiagnosticDescriptor Text = Describe("CDC1011", DiagnosticSeverity.Warning,
        title: new("Category of which every service is Unnecessary", "すべて「不要」のカテゴリー"),
        message: new("All {1} services of category {0} are Unnecessary", "カテゴリー {0} の {1} 件のサービスが、すべて不要とされています"),
        advice: new("Reconsider the one that matters most, or name what does the work with .CoveredBy(\"…\").", "最も大切なものを見直すか、.CoveredBy(\"…\") で代わりのサービスを書いてください。"));

    // A service on the floor, or one that somebody is assigned to, is contradicted already.
    public override IEnumerable<Finding> Check(Centre centre)
    {
        var standard = Standard.Standard.Of(centre.Edition);
        foreach (var services in centre.Services.GroupBy(static service => service.Category, StringComparer.Ordinal))
        {
            if (!services.All(service => service.IsUnnecessary && !service.IsAssigned() && !centre.IsCovered(service) && centre.OnFloor(service) is null))
                continue;

            var listed = services.Count(static service => !service.IsAdded);
            var first = services.First();
            if (listed > 0 && listed == standard.Services.Count(service => service.Category == services.Key))
            {
                var name = standard.Categories.First(category => category.Code == services.Key).Name;
                yield return Find(Text, first, first.Catalogue.Level!.Origin, new Bilingual($"{services.Key} {name.En}", $"{services.Key} {name.Ja}"), listed);
            }
        }
    }
}
