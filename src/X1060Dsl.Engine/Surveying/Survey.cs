using X1060Dsl.Model;

namespace X1060Dsl.Surveying;

/// <summary>A centre seen as a whole on one day: how its services stand, what is missing, and who does what.</summary>
/// <param name="Centre">The centre.</param>
/// <param name="Today">The day.</param>
/// <param name="Services">Every service of the list and every added one, category by category.</param>
/// <param name="Categories">The categories in their order; one of added services that the list does not know comes last.</param>
/// <param name="Gaps">The gaps, the gravest first.</param>
/// <param name="Who">Who provides and who answers.</param>
/// <param name="Summary">The whole in a few numbers.</param>
public sealed record Survey(
    Centre Centre, Date Today, Listing<ServiceStanding> Services, Listing<ServiceGroup> Categories, Listing<Gap> Gaps, WhoDoesWhat Who, PostureSummary Summary)
{
    /// <summary>Looks at a centre on a day.</summary>
    public static Survey Of(Centre centre, Date today)
    {
        var services = Standings.Of(centre);
        var categories = CategoriesOf(centre, services);
        var gaps = Gap.InOrder(services, today);
        return new Survey(centre, today, services, categories, gaps, WhoDoesWhat.Of(centre, services), PostureSummary.Of(services, categories, gaps));
    }

    private static Listing<ServiceGroup> CategoriesOf(Centre centre, Listing<ServiceStanding> services)
    {
        var names = Standard.Standard.Of(centre.Edition).Categories.ToDictionary(static category => category.Code, static category => category.Name, StringComparer.Ordinal);
        return services.GroupBy(static service => service.Category, StringComparer.Ordinal)
            .Select(category => new ServiceGroup(category.Key, names.TryGetValue(category.Key, out var name) ? name : new(category.Key, category.Key), category.ToListing()))
            .ToListing();
    }
}
