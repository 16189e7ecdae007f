using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reviewing;

/// <summary>Puts topics together.</summary>
internal static class Topics
{
    private const int MostNames = 12;

    /// <summary>A service as people name it.</summary>
    public static Bilingual Named(this ServiceStanding service) => new($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}");

    /// <summary>The topics that have something to tell.</summary>
    public static Listing<ReviewTopic> Of(params ReviewTopic[] topics) => topics.Where(static topic => topic.Items.Count > 0).ToListing();

    /// <summary>A topic.</summary>
    public static ReviewTopic Topic(Bilingual title, IEnumerable<ReviewItem> items) => new(title, items.ToListing());

    /// <summary>A topic that only names services: one line for all of them.</summary>
    public static ReviewTopic Names(Bilingual title, IEnumerable<ServiceStanding> services)
    {
        // Of many, the codes: nobody reads sixty names in one line.
        var named = services.ToList();
        var names = named.ConvertAll(service => named.Count > MostNames ? new Bilingual(service.Code, service.Code) : service.Named());
        return new(title, names.Count == 0 ? default : Listing.Of(new ReviewItem(new(string.Join(", ", names.Select(static name => name.En)), string.Join("、", names.Select(static name => name.Ja))), null)));
    }

    /// <summary>A line about a service.</summary>
    public static ReviewItem Item(ServiceStanding service, Bilingual? text, bool isPressing = false) => new(service.Named(), text) { IsPressing = isPressing };

    /// <summary>The changes of services that a topic tells of.</summary>
    public static IEnumerable<ReviewItem> Changes(ReviewBasis basis, Func<Change, bool> isMeant) =>
        from change in basis.Comparison?.Changes ?? default
        where change.Kind == LockShape.Service && isMeant(change)
        select new ReviewItem(basis.Comparison!.Named(change.Key), null) { Change = change, IsPressing = change.Direction == Direction.Worse };

    /// <summary>The wanted services in which something was the same at every point of the past year.</summary>
    public static IEnumerable<ServiceStanding> Unmoved<T>(ReviewBasis basis, Func<ServiceStanding, T> fact)
    {
        if (basis.Year is not { Points.Count: > 0 } year)
            return [];

        var then = year.Points.Select(static point => point.Survey.Services.ToDictionary(static service => service.Code, StringComparer.Ordinal)).ToList();
        return basis.Survey.Services.Where(service => service.IsWanted && then.TrueForAll(
            services => services.TryGetValue(service.Code, out var was) && was.IsWanted && EqualityComparer<T>.Default.Equals(fact(was), fact(service))));
    }

    /// <summary>A day that something ran or runs out on.</summary>
    public static Bilingual Day(Date day, Date today) => day < today ? new($"by {day}, which has passed", $"{day} まで (過ぎています)") : new($"by {day}", $"{day} まで");
}
