using X1060Dsl.Model;
using X1060Dsl.Rules.Reading;

namespace X1060Dsl.Resolving;

internal sealed partial class Resolver
{
    private NamedService? Named(DraftEntry entry)
    {
        var which = facts.Needed(entry.Opening, 0);
        if (string.IsNullOrWhiteSpace(which.Value))
            return null;

        if (names.Find(which.Value) is { } service)
            return service;

        findings.Add(UnknownService.At(which.Origin, which.Value, names.Near(which.Value)));
        return null;
    }

    /// <summary>The code of a service that another verb names; null, and reported, when there is none.</summary>
    private Fact<string>? CodeOf(Fact<string>? which)
    {
        if (which is null || string.IsNullOrWhiteSpace(which.Value))
            return null;

        if (names.Find(which.Value) is { } service)
            return new Fact<string>(service.Code, which.Origin);

        findings.Add(UnknownService.At(which.Origin, which.Value, names.Near(which.Value)));
        return null;
    }

    private NamedService? AddedName(DraftEntry entry)
    {
        var (code, ja, en, category) = (facts.Needed(entry.Opening, 0), facts.Needed(entry.Opening, 1), facts.Needed(entry.Opening, 2), facts.Needed(entry.Opening, 3));
        var letter = Text.Folding.Fold(category.Value).ToUpperInvariant();
        if (letter.Length != 1 || letter[0] is < 'A' or > 'I')
        {
            findings.Add(MalformedAddedService.At(category.Origin, code.Value, new($"there is no category '{category.Value}', only A to I", $"カテゴリー「{category.Value}」はありません。A〜I から選んでください")));
            letter = "";
        }

        foreach (var name in new[] { code, ja, en })
        {
            if (!string.IsNullOrWhiteSpace(name.Value) && names.Find(name.Value) is { } taken)
            {
                findings.Add(MalformedAddedService.At(name.Origin, code.Value, taken.IsAdded
                    ? new($"'{name.Value}' is added already", $"「{name.Value}」はすでに追加されています")
                    : new($"'{name.Value}' is on the list already, as {taken.Code} {taken.En}", $"「{name.Value}」は、すでに一覧の {taken.Code} {taken.Ja} が使っています")));
                return null;
            }
        }

        if (string.IsNullOrWhiteSpace(code.Value))
            return null;

        var service = new NamedService(code.Value, ja.Value, en.Value, letter, true);
        names.Add(service);
        return service;
    }

    private Service ServiceOf(NamedService named, DraftEntry entry)
    {
        Once(entry);
        var service = new Service(named.Code, named.Ja, named.En, named.Category)
        {
            IsAdded = named.IsAdded,
            Origin = entry.Opening.Arguments[0].Origin,
            Chain = entry.Origin,
            IsPartial = entry.IsPartial,
            Waivers = Each(entry, nameof(ServiceEntry.Waive), Waived),
        };
        var (catalogue, profile) = (new Catalogue(), new Profile { Serves = AllOf(entry, nameof(ServiceEntry.Serves), facts.Texts) });
        var portfolio = new Portfolio
        {
            NotApplicable = Each(entry, nameof(ServiceEntry.NotApplicable), facts.Word<Side>),
            Documents = Each(entry, nameof(ServiceEntry.Document), call => new Document(facts.Needed(call, 0), facts.Date(call, 1))),
            Evidence = Each(entry, nameof(ServiceEntry.Evidence), call => new Evidence(facts.Needed(call, 0), facts.Date(call, 1), facts.Period(call, 2))),
            Actions = Each(entry, nameof(ServiceEntry.Action), Planned),
        };
        foreach (var call in entry.Calls)
        {
            switch (call.Verb)
            {
                case nameof(ServiceEntry.Note):
                    service = service with { NoteJa = facts.Text(call, 0) ?? service.NoteJa, NoteEn = facts.Text(call, 1) ?? service.NoteEn };
                    break;
                default:
                    catalogue = Catalogued(catalogue, call);
                    profile = Profiled(profile, call);
                    portfolio = Rated(portfolio, call);
                    break;
            }
        }

        Contradictions(entry);
        return service with { Catalogue = catalogue, Profile = profile, Portfolio = portfolio, IsPartial = service.IsPartial || IsReviewUnread(entry, catalogue) };
    }

    // A day was meant, and what is wrong with it has been told; it is not missing.
    private static bool IsReviewUnread(DraftEntry entry, Catalogue catalogue) =>
        catalogue.ReviewBy is null && entry.Calls.Any(static call => call.Verb == nameof(ServiceEntry.ReviewBy));

    private Waiver Waived(Call call) => new(facts.Needed(call, 0), facts.Needed(call, 1), facts.Needed(call, 2), facts.Date(call, 3)) { Origin = call.Whole };

    private Catalogue Catalogued(Catalogue catalogue, Call call) => call.Verb switch
    {
        nameof(ServiceEntry.Level) => catalogue with { Level = facts.Word<Level>(call) },
        nameof(ServiceEntry.Because) => catalogue with { Because = facts.Text(call, 0) },
        nameof(ServiceEntry.CoveredBy) => catalogue with { CoveredBy = CodeOf(facts.Text(call, 0)) },
        nameof(ServiceEntry.When) => catalogue with { When = facts.Text(call, 0) },
        nameof(ServiceEntry.ReviewBy) => catalogue with { ReviewBy = facts.Date(call, 0) },
        _ => catalogue,
    };

    private Profile Profiled(Profile profile, Call call)
    {
        Assignment Assigned() => profile.Assignment ?? new Assignment { Origin = call.Origin };

        return call.Verb switch
        {
            nameof(ServiceEntry.Insource) => profile with { Assignment = Assigned() with { IsInsourced = true, Team = facts.Text(call, 0), InsourceOrigin = call.Origin } },
            nameof(ServiceEntry.Outsource) => profile with { Assignment = Assigned() with { IsOutsourced = true, Provider = facts.Text(call, 0), OutsourceOrigin = call.Origin } },
            nameof(ServiceEntry.Unassigned) => profile with { Assignment = Assigned() },
            nameof(ServiceEntry.Owner) => profile with { Owner = facts.Text(call, 0) },
            nameof(ServiceEntry.Deputy) => profile with { Deputy = facts.Text(call, 0) },
            nameof(ServiceEntry.Area) => profile with { Area = facts.Word<Area>(call) },
            nameof(ServiceEntry.ProvidedBy) => profile with { ProvidedBy = facts.Text(call, 0) },
            _ => profile,
        };
    }

    private Portfolio Rated(Portfolio portfolio, Call call) => call.Verb switch
    {
        nameof(ServiceEntry.Score) => portfolio with { Score = Rating(call, call.Arguments.Count) },
        nameof(ServiceEntry.Target) => portfolio with { Target = Rating(call, call.Arguments.Count - 1), TargetBy = facts.Date(call, call.Arguments.Count - 1) },
        nameof(ServiceEntry.ApprovedBy) => portfolio with { ApprovedBy = facts.Text(call, 0), ApprovedOn = facts.Date(call, 1) },
        nameof(ServiceEntry.ReportReviewed) => portfolio with { ReportReviewed = facts.Date(call, 0) },
        _ => portfolio,
    };

    // The cycle, where it is said, stands between the text and who does it.
    private PlannedAction Planned(Call call) => call.Arguments[1] is { Value: Cycle cycle, Origin: var origin }
        ? new PlannedAction(facts.Needed(call, 0), facts.Text(call, 2), facts.Date(call, 3)) { Cycle = new Fact<Cycle>(cycle, origin) }
        : new PlannedAction(facts.Needed(call, 0), facts.Text(call, 1), facts.Date(call, 2));

    /// <summary>One number for the whole, or two for the sides. A number that is none leaves the rest standing.</summary>
    private Rating? Rating(Call call, int numbers)
    {
        var rating = numbers == 1
            ? new Rating { Whole = facts.Score(call, 0), Origin = call.Origin }
            : new Rating { Insource = facts.Score(call, 0), Outsource = facts.Score(call, 1), Origin = call.Origin };
        return rating is { Whole: null, Insource: null, Outsource: null } ? new Rating { Origin = call.Origin } : rating;
    }

    // Nobody provides it, and somebody does: what was said first counts.
    private void Contradictions(DraftEntry entry)
    {
        Call? first = null;
        foreach (var call in entry.Calls)
        {
            if (call.Verb is not (nameof(ServiceEntry.Insource) or nameof(ServiceEntry.Outsource) or nameof(ServiceEntry.Unassigned)))
                continue;

            first ??= call;
            if (call.Verb == nameof(ServiceEntry.Unassigned) == (first.Verb == nameof(ServiceEntry.Unassigned)))
                continue;

            findings.Add(ContradictoryVerbs.At(call.Origin, call.Verb, first.Verb, first.Origin));
            return;
        }
    }
}
