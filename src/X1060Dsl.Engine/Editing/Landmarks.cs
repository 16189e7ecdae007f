using X1060Dsl.Model;
using X1060Dsl.Reading;
using X1060Dsl.Standard;

namespace X1060Dsl.Editing;

/// <summary>The outline of a text.</summary>
internal static class Landmarks
{
    private const int MostFound = 500;

    public static Listing<Landmark> Of(OpenText text)
    {
        var landmarks = new List<Landmark>();
        var services = new List<Landmark>();
        foreach (var entry in text.Read.Draft.Entries)
        {
            if (entry.Opening.Arguments.Count == 0 || entry.Opening.Arguments[0] is not { Value: string name, Origin: var at } || at.Path != text.File.Path)
                continue;

            var whole = entry.Origin.IsKnown && entry.Origin.Path == at.Path && entry.Origin.Start <= at.Start && at.End <= entry.Origin.End ? entry.Origin : at;
            switch (entry.Opening.Verb)
            {
                case nameof(Language.Organization):
                    landmarks.Add(new Landmark(Same(name), new("organisation", "組織"), LandmarkKind.Organization, whole, at));
                    break;
                case nameof(Language.Team):
                    landmarks.Add(new Landmark(Same(name), new("team", "チーム"), LandmarkKind.Team, whole, at));
                    break;
                case nameof(Language.Provider):
                    landmarks.Add(new Landmark(Same(name), new("provider", "事業者"), LandmarkKind.Provider, whole, at));
                    break;
                case nameof(Language.Policy):
                    landmarks.Add(new Landmark(Same(name), Message(text, name), LandmarkKind.Policy, whole, at));
                    break;
                case nameof(Language.WaiveAll):
                    landmarks.Add(new Landmark(Same(name), new("waiver", "免除"), LandmarkKind.Waiver, whole, at));
                    break;
                case nameof(Language.Evaluation):
                    landmarks.Add(new Landmark(Same(name), new("look back", "評価"), LandmarkKind.Evaluation, whole, at));
                    break;
                case nameof(Language.Service) or nameof(Language.AddedService) when text.ServiceOf(entry) is { } service:
                    services.Add(new Landmark(new($"{service.Code} {service.En}", $"{service.Code} {service.Ja}"), Says(service), service.IsAdded ? LandmarkKind.AddedService : LandmarkKind.Service, whole, at) { Container = service.Category });
                    break;
            }
        }

        landmarks.AddRange(Categories(text, services));
        landmarks.AddRange(Names(text));
        return landmarks.OrderBy(static landmark => landmark.Whole.Start).ThenByDescending(static landmark => landmark.Whole.Length).ToListing();
    }

    private static IEnumerable<Landmark> Categories(OpenText text, List<Landmark> services)
    {
        foreach (var group in services.GroupBy(static service => service.Container))
        {
            var inOrder = group.OrderBy(static service => service.Whole.Start).ToListing();
            var (start, end) = (inOrder[0].Whole.Start, inOrder.Max(static service => service.Whole.End));
            var name = Standard.Standard.Of(text.Centre.Edition).Categories.FirstOrDefault(category => category.Code == group.Key)?.Name ?? new("no category", "カテゴリーなし");
            yield return new Landmark(new($"{group.Key} {name.En}".Trim(), $"{group.Key} {name.Ja}".Trim()), new($"{inOrder.Count} service{(inOrder.Count == 1 ? "" : "s")}", $"{inOrder.Count}サービス"), LandmarkKind.Category, text.At(start, end - start), inOrder[0].Span)
            {
                Children = inOrder,
            };
        }
    }

    private static IEnumerable<Landmark> Names(OpenText text)
    {
        foreach (var symbol in text.Program.Names.Declared)
        {
            if (symbol.Origin.Path != text.File.Path || Visible.ScopeOf(text, symbol) is not (0, _))
                continue;

            yield return symbol is Function function
                ? new Landmark(Same(symbol.Name), Same(Signing.Form(function)), LandmarkKind.Function, symbol.Origin, symbol.Origin)
                : new Landmark(Same(symbol.Name), symbol is Local { Constant: string value } ? Same(value) : ((Local)symbol).Type.Phrase, LandmarkKind.Variable, symbol.Origin, symbol.Origin);
        }
    }

    private static Bilingual Message(OpenText text, string id) =>
        text.Centre.Policies.FirstOrDefault(policy => policy.Id.Value == id) is { } policy && (policy.MessageEn ?? policy.MessageJa) is not null
            ? new((policy.MessageEn ?? policy.MessageJa)!.Value, (policy.MessageJa ?? policy.MessageEn)!.Value)
            : new("policy", "ポリシー");

    private static Bilingual Says(Service service) => service.Catalogue.Level is { Value: var level } ? Rubric.Of(level).Name : new("undecided", "未判断");

    private static Bilingual Same(string text) => new(text, text);

    /// <summary>Those of several texts that match a query, best first, each place once.</summary>
    public static Listing<Landmark> Search(IEnumerable<OpenText> texts, string query)
    {
        var typed = new Typed(query);
        var (found, seen) = (new List<(int Rank, Landmark Landmark)>(), new HashSet<(string, int)>());
        foreach (var text in texts)
        {
            var container = text.Centre.Organization?.Name.Value ?? LoadPath.NameOf(text.Definition.Path);
            foreach (var landmark in text.Read.Sources.Select(source => text.Seen(source.Path)!).SelectMany(static seen => Of(seen)).SelectMany(static landmark => landmark.Kind == LandmarkKind.Category ? landmark.Children : Listing.Of(landmark)))
            {
                if (typed.Best(Forms(landmark, text.Centre.Edition)) is { } best && seen.Add((landmark.Span.Path, landmark.Span.Start)))
                    found.Add((best.Rank, landmark with { Container = container }));
            }
        }

        return found.OrderBy(static one => one.Rank).Select(static one => one.Landmark).Take(MostFound).ToListing();
    }

    private static string[] Forms(Landmark landmark, Edition edition) => landmark.Kind == LandmarkKind.Service
        ? [landmark.Name.En, landmark.Name.Ja, Readings.Of(edition, landmark.Name.En.Split(' ')[0])]
        : [landmark.Name.En, landmark.Name.Ja];
}
