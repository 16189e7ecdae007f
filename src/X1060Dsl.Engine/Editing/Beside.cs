using X1060Dsl.Model;
using X1060Dsl.Rules;
using X1060Dsl.Standard;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Editing;

/// <summary>What is said beside the lines of a text and above them.</summary>
internal static class Beside
{
    private const int DaysToTell = 60;

    public static Listing<Hint> Hints(OpenText text, int start, int length)
    {
        var (hints, seen) = (new List<Hint>(), new HashSet<(int, HintKind)>());
        foreach (var mention in text.Mentions.In(text.File.Path))
        {
            if (mention.Role != Role.Service || mention.At.End < start || mention.At.Start > start + length || text.Bearers.Service(mention.Value) is not { } service || !seen.Add((mention.At.Start, HintKind.Name)))
                continue;

            var says = Naming.FormOf(mention.Value, service) == 0 ? new Bilingual(service.En, service.Ja) : new Bilingual(service.Code, service.Code);
            hints.Add(new Hint(text.At(mention.At.End, 0), says, HintKind.Name)
            {
                Documentation = Standard.Standard.Of(text.Centre.Edition).Find(service.Code) is { } listed ? Explaining.Service(listed, text.Centre.Edition) : default,
            });
        }

        var rule = text.Centre.Combining();
        foreach (var group in Scores(text).Where(score => score.Call.Whole.End >= start && score.Call.Whole.Start <= start + length).GroupBy(static score => score.Call.Whole.Start))
        {
            // What a function says for several services has several gaps: then nobody's is told.
            var gaps = group.Select(score => Explaining.Gap(score.Service, rule)).Distinct().ToList();
            if (gaps.Count == 1 && gaps[0] is { } gap && gap != 0)
                hints.Add(new Hint(text.At(group.First().Call.Whole.End, 0), new($"gap {Explaining.Signed(gap)}", $"差 {Explaining.Signed(gap)}"), HintKind.Gap));
        }

        return hints.OrderBy(static hint => hint.At.Start).ToListing();
    }

    private static IEnumerable<(Service Service, Call Call)> Scores(OpenText text)
    {
        foreach (var entry in text.Read.Draft.Entries)
        {
            foreach (var call in entry.Calls)
            {
                if (call.Verb == nameof(ServiceEntry.Score) && call.Whole.IsKnown && call.Whole.Path == text.File.Path && text.ServiceOf(entry) is { } service)
                    yield return (service, call);
            }
        }
    }

    public static Listing<Lens> Lenses(OpenText text)
    {
        var lenses = new List<Lens>();
        var centre = text.Centre;
        if (centre.Organization is { } organization && organization.Name.Origin.Path == text.File.Path)
            lenses.Add(new Lens(organization.Name.Origin, Whole(text), LensKind.Centre));
        foreach (var team in centre.Teams.Where(team => team.Name.Origin.Path == text.File.Path))
            lenses.Add(Of(text, team));
        foreach (var provider in centre.Providers.Where(provider => provider.Name.Origin.Path == text.File.Path))
            lenses.Add(Of(text, provider));
        lenses.AddRange(Gaps(text));
        lenses.AddRange(text.Checked.Waivers.Where(waiver => waiver.Waiver.Origin.IsKnown && waiver.Waiver.Origin.Path == text.File.Path).GroupBy(static waiver => waiver.Waiver.Origin.Start).Select(group => Of(text, group.First())).OfType<Lens>());
        lenses.AddRange(text.Checked.Policies.Where(policy => policy.WasJudged && policy.Id.Origin.Path == text.File.Path).Select(static policy =>
            new Lens(policy.Id.Origin, new($"{policy.Fired} broken, {policy.Passed} kept", $"違反 {policy.Fired}・適合 {policy.Passed}"), LensKind.Policy)));
        return lenses.OrderBy(static lens => lens.Span.Start).ToListing();
    }

    private static Bilingual Whole(OpenText text)
    {
        var (centre, rule) = (text.Centre, text.Centre.Combining());
        var listed = Standard.Standard.Of(centre.Edition).Services.Count;
        var decided = centre.Services.Count(static service => !service.IsAdded && service.Catalogue.Level is not null);
        var gaps = centre.Services.Sum(service => Math.Max(0, Explaining.Gap(service, rule) ?? 0));
        var scores = centre.Services.Select(service => service.Portfolio.Score?.Combined(rule)?.Value).OfType<int>().ToList();
        var average = scores.Count == 0 ? "–" : Tenths(scores.Sum() * 10 / scores.Count);
        return new($"{decided} of {listed} services decided · average score {average} · gap {gaps}", $"{listed}サービス中 {decided} を判断済み・平均スコア {average}・差の合計 {gaps}");
    }

    private static string Tenths(int tenths) => $"{Explaining.Text(tenths / 10)}.{Explaining.Text(tenths % 10)}";

    private static Lens Of(OpenText text, Team team)
    {
        var services = Parties.ServicesOfTeam(text, Folding.Fold(team.Name.Value));
        var basic = services.Count(static service => service.Catalogue.Level is { Value: Level.Basic });
        return new Lens(team.Name.Origin, new($"{services.Count} service{(services.Count == 1 ? "" : "s")}, {basic} Basic", $"サービス {services.Count}件 (ベーシック {basic}件)"), LensKind.Team)
        {
            Places = services.Select(static service => service.Profile.Assignment!.Team!.Origin).ToListing(),
        };
    }

    private static Lens Of(OpenText text, Provider provider)
    {
        var services = Parties.ServicesOfProvider(text, Folding.Fold(provider.Name.Value));
        var share = Parties.Share(text, services.Count) ?? 0;
        var left = provider.ContractUntil is { Value: var until } && text.Options.Today is { } today ? Distance.Between(today, until) : null;
        return new Lens(provider.Name.Origin, new(
            $"{services.Count} service{(services.Count == 1 ? "" : "s")}, {share} % of what is outsourced{(left is null ? "" : $" · contract ends {left.En}")}",
            $"サービス {services.Count}件・アウトソースの {share}%{(left is null ? "" : $"・契約終了: {left.Ja}")}"), LensKind.Provider)
        {
            Places = services.Select(static service => service.Profile.Assignment!.Provider!.Origin).ToListing(),
        };
    }

    private static IEnumerable<Lens> Gaps(OpenText text)
    {
        var rule = text.Centre.Combining();
        foreach (var service in text.Centre.Services)
        {
            if (service.Origin.Path != text.File.Path || Explaining.Gap(service, rule) is not { } gap || gap <= 0)
                continue;

            var (score, target, by) = (service.Portfolio.Score!.Combined(rule)!.Value, service.Portfolio.Target!.Combined(rule)!.Value, service.Portfolio.TargetBy?.Value);
            yield return new Lens(service.Origin, new($"gap {gap}: {score} → {target}{(by is null ? "" : $" by {by}")}", $"差 {gap}: {score} → {target}{(by is null ? "" : $" ({by} まで)")}"), LensKind.Gap);
        }
    }

    // Those that hold on for long need no words.
    private static Lens? Of(OpenText text, StandingWaiver waiver)
    {
        var at = waiver.Waiver.Origin;
        switch (waiver.State)
        {
            case WaiverState.Stale:
                return new Lens(at, new("nothing to waive", "免除の対象がありません"), LensKind.Waiver);
            case WaiverState.Void:
                return new Lens(at, new("this waiver has no effect", "この免除は無効です"), LensKind.Waiver);
        }

        if (waiver.Waiver.Until is not { Value: var until } || text.Options.Today is not { } today || Distance.Days(today, until) > DaysToTell)
            return null;

        var distance = Distance.Between(today, until);
        return new Lens(at, waiver.State == WaiverState.Expired ? new($"ran out {distance.En}", $"期限切れ ({distance.Ja})") : new($"runs out {distance.En}", $"期限まで{distance.Ja}"), LensKind.Waiver);
    }
}
