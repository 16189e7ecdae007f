using X1060Dsl.Model;

namespace X1060Dsl.Surveying;

/// <summary>A centre over time: how it stood at each change of its definition.</summary>
/// <param name="Points">The points, the earliest first; each differs from the one before it.</param>
public sealed record History(Listing<HistoryPoint> Points)
{
    /// <summary>The whole as one line.</summary>
    public HistoryLine Whole => new("", new("Whole", "全体"), Points.Select(static point => new HistoryValue(point.Survey.Summary.Score, point.Survey.Summary.Target, point.Survey.Gaps.Count)).ToListing());

    /// <summary>A line for each category that has a wanted service at one of the points, in the order of the latest edition.</summary>
    public Listing<HistoryLine> ByCategory => Lines(
        static survey => survey.Categories.Where(static category => category.Wanted > 0).Select(category => (category.Code, category.Name,
            new HistoryValue(category.Score, category.Target, survey.Gaps.Count(gap => gap.Service.Category == category.Code)))));

    /// <summary>A line for each service that is wanted at one of the points.</summary>
    public Listing<HistoryLine> ByService => Lines(
        static survey => survey.Services.Where(static service => service.IsWanted).Select(service => (service.Code, service.Name, ValueOf(service, survey))));

    // Who was there later knows better what it is called, and where it belongs.
    private Listing<HistoryLine> Lines(Func<Survey, IEnumerable<(string Code, Bilingual Name, HistoryValue Value)>> read)
    {
        var points = Points.Select(point => read(point.Survey).ToList()).ToList();
        var values = points.ConvertAll(static point => point.ToDictionary(static line => line.Code, static line => line.Value, StringComparer.Ordinal));
        return points.AsEnumerable().Reverse().SelectMany(static point => point)
            .GroupBy(static line => line.Code, StringComparer.Ordinal)
            .Select(static line => line.First())
            .OrderBy(line => Place(line.Code), StringComparer.Ordinal)
            .Select(line => new HistoryLine(line.Code, line.Name, values.Select(point => point.TryGetValue(line.Code, out var value) ? value : default).ToListing()))
            .ToListing();
    }

    private string Place(string code)
    {
        var services = Points[Points.Count - 1].Survey.Services;
        var category = services.FirstOrDefault(service => service.Code == code)?.Category ?? code;
        return category + "\0" + Regression.Comparison.PlaceOf(code);
    }

    private static HistoryValue ValueOf(ServiceStanding service, Survey survey) => new(
        Average.Of(service.IsRated ? [service.Counted.Score!.Value] : []),
        Average.Of(service.IsRated ? [service.Counted.Target ?? service.Counted.Score!.Value] : []),
        survey.Gaps.Count(gap => gap.Service.Code == service.Code));
}

/// <summary>How a centre stood when its definition had been changed.</summary>
/// <param name="Revision">The commit; null for what is not committed yet.</param>
/// <param name="On">The day of the commit; the day of the look for what is not committed yet.</param>
/// <param name="Survey">The centre on that day.</param>
public sealed record HistoryPoint(string? Revision, Date On, Survey Survey);

/// <summary>What became of a category or a service.</summary>
/// <param name="Code">Its code; empty for the whole.</param>
/// <param name="Name">Its name.</param>
/// <param name="Values">A value for each point.</param>
public sealed record HistoryLine(string Code, Bilingual Name, Listing<HistoryValue> Values)
{
    /// <summary>The first score there is; null where there never was one.</summary>
    public int? FirstTenths => Values.Select(static value => value.Score.Tenths).FirstOrDefault(static tenths => tenths is not null);

    /// <summary>The score at the last point, in tenths; null where there is none.</summary>
    public int? LastTenths => Values.Count == 0 ? null : Values[Values.Count - 1].Score.Tenths;
}

/// <summary>How something stood at one point.</summary>
/// <param name="Score">The average score.</param>
/// <param name="Target">The average of what the same services aim at.</param>
/// <param name="Gaps">How many gaps there were.</param>
public readonly record struct HistoryValue(Average Score, Average Target, int Gaps);
