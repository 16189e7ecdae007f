using X1060Dsl.Model;
using X1060Dsl.Regression;
using X1060Dsl.Surveying;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reviewing;

/// <summary>An evaluation in preparation (clause 11): for each phase of building what is asked, and beside it what is known.</summary>
/// <param name="Survey">The centre, on the day of the review.</param>
/// <param name="Next">The day by which it is looked at again, by the organisation's period.</param>
/// <param name="Phases">The three phases in their order, then what holds them together.</param>
public sealed record Review(Survey Survey, Date Next, Listing<PhaseReview> Phases)
{
    private const int MonthsByDefault = 12;

    /// <summary>The changes are those since this day; null where that is not known.</summary>
    public Date? Since { get; init; }

    /// <summary>The latest evaluation before this one; null where there is none.</summary>
    public Evaluation? Latest { get; init; }

    /// <summary>Whether the past year is known, so that what has not moved in it can be told.</summary>
    public bool KnowsYear { get; init; }

    /// <summary>Prepares the review of a centre.</summary>
    public static Review Of(ReviewBasis basis)
    {
        var centre = basis.Survey.Centre;
        var months = centre.Organization?.ReviewEvery?.Value ?? MonthsByDefault;
        var next = basis.Survey.Today.AddMonths(months);
        return new Review(basis.Survey, next, Listing.Of(
            CatalogueReview.Of(basis, next), ProfileReview.Of(basis, next), PortfolioReview.Of(basis, next), WholeReview.Of(basis, next)))
        {
            Since = basis.Since,
            Latest = LatestOf(centre, basis.Survey.Today),
            KnowsYear = basis.Year is not null,
        };
    }

    /// <summary>The latest evaluation of a centre up to a day; null where there is none.</summary>
    public static Evaluation? LatestOf(Centre centre, Date today) =>
        centre.Evaluations.Where(evaluation => evaluation.On is { } on && on.Value <= today).OrderByDescending(static evaluation => evaluation.On!.Value).FirstOrDefault();
}

/// <summary>What a review is prepared from.</summary>
/// <param name="Survey">The centre, on the day of the review.</param>
/// <param name="Waivers">Its waivers, as they stand on that day.</param>
public sealed record ReviewBasis(Survey Survey, Listing<StandingWaiver> Waivers)
{
    /// <summary>What changed; null where there is nothing to compare with.</summary>
    public Comparison? Comparison { get; init; }

    /// <summary>The day from which changes are told; null where that is not known.</summary>
    public Date? Since { get; init; }

    /// <summary>The centre over the past year, up to now; null where it is not known so far back.</summary>
    public History? Year { get; init; }
}

/// <summary>A phase under review.</summary>
/// <param name="Phase">Which.</param>
/// <param name="Questions">What the standard asks of it, in our words.</param>
/// <param name="Topics">What is known, topic by topic; one with nothing to tell is left out.</param>
public sealed record PhaseReview(ReviewPhase Phase, Listing<Bilingual> Questions, Listing<ReviewTopic> Topics);

/// <summary>Something that is known, of one service after the other.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Items">The services or parties, and what is to be told of each.</param>
public sealed record ReviewTopic(Bilingual Title, Listing<ReviewItem> Items);

/// <summary>One line of a topic.</summary>
/// <param name="About">The service, the party or the rule it is about.</param>
/// <param name="Text">What is known of it; null where a change says it.</param>
public sealed record ReviewItem(Bilingual About, Bilingual? Text)
{
    /// <summary>The change that it tells of.</summary>
    public Change? Change { get; init; }

    /// <summary>Whether a day has passed, or something got worse.</summary>
    public bool IsPressing { get; init; }
}

/// <summary>What a review goes through.</summary>
public enum ReviewPhase
{
    /// <summary>The catalogue (clause 11.2).</summary>
    Catalogue = 1,

    /// <summary>The profile (clause 11.3).</summary>
    Profile = 2,

    /// <summary>The portfolio (clause 11.4).</summary>
    Portfolio = 3,

    /// <summary>What is set for the whole: the organisation, policies, rules and waivers. No phase of the standard.</summary>
    Whole = 4,
}
