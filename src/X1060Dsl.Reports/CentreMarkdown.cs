using System.Globalization;
using X1060Dsl.Model;
using X1060Dsl.Writing;

namespace X1060Dsl.Reports;

/// <summary>A centre for wikis and pull requests: a table a category, then who provides.</summary>
public static class CentreMarkdown
{
    private static readonly Bilingual[] Columns =
        [new("Code", "コード"), new("Service", "サービス"), new("Level", "推奨レベル"), new("Provided by", "担い手"), new("Owner", "責任者"), new("Score", "スコア"), new("Target", "目標"), new("By", "期日")];

    /// <summary>Writes a centre.</summary>
    public static void Write(TextWriter to, Centre centre, DisplayLanguage language)
    {
        var standard = Standard.Standard.Of(centre.Edition);
        to.WriteLine($"# {Markdown(centre.Organization?.Name.Value ?? new Bilingual("Cyber defence centre", "サイバーディフェンスセンター").In(language))}");
        if (centre.Organization is { } organization)
        {
            to.WriteLine();
            foreach (var (name, value) in Facts(organization))
                to.WriteLine($"* {name.In(language)}: {Markdown(value)}");
        }

        var services = DefinitionText.InOrder(centre, standard);
        foreach (var category in standard.Categories.Where(category => services.Any(service => service.Category == category.Code)))
        {
            to.WriteLine();
            to.WriteLine($"## {category.Code}. {Markdown(category.Name.In(language))}");
            to.WriteLine();
            to.WriteLine($"| {string.Join(" | ", Columns.Select(column => column.In(language)))} |");
            to.WriteLine("|---|---|---|---|---|:-:|:-:|---|");
            foreach (var service in services.Where(service => service.Category == category.Code))
                to.WriteLine($"| {string.Join(" | ", Cells(service, language).Select(Markdown))} |");
        }

        Parties(to, new("Teams", "チーム"), centre.Teams.Select(static team => (team.Name.Value, team.Lead?.Value)), language);
        Parties(to, new("Providers", "事業者"), centre.Providers.Select(static provider => (provider.Name.Value, provider.ContractUntil is { } until ? $"{provider.Contract?.Value} ({until.Value})" : provider.Contract?.Value)), language);
    }

    private static IEnumerable<(Bilingual, string)> Facts(Organization organization)
    {
        if (organization.Ciso is { } ciso)
            yield return (new("CISO", "CISO"), ciso.Value);
        if (organization.CdcHead is { } head)
            yield return (new("Head of the centre", "センター長"), head.Value);
        if (organization.Assessed is { } assessed)
            yield return (new("Assessed on", "スコアを付けた日"), assessed.Value.ToString());
        if (organization.ApprovedBy is { } by)
            yield return (new("Approved", "承認"), $"{by.Value}, {organization.ApprovedOn?.Value}");
        if (organization.Classification is { } label)
            yield return (new("Classification", "機密区分"), label.Value);
    }

    private static IEnumerable<string> Cells(Service service, DisplayLanguage language)
    {
        var portfolio = service.Portfolio;
        yield return service.Code;
        yield return language == DisplayLanguage.Japanese ? service.Ja : service.En;
        yield return service.Catalogue.Level is { } level ? Sheets.Book.Word("level", level.Value.ToString()).In(language) : "";
        yield return ProvidedBy(service.Profile.Assignment).In(language);
        yield return service.Profile.Owner?.Value ?? "";
        yield return Rated(portfolio.Score, portfolio.NotApplicable, language);
        yield return Rated(portfolio.Target, default, language);
        yield return portfolio.TargetBy?.Value.ToString() ?? "";
    }

    private static Bilingual ProvidedBy(Assignment? assignment) => assignment switch
    {
        null => Bilingual.Empty,
        { IsUnassigned: true } => new("Unassigned", "未割当"),
        _ => new(
            string.Join(" + ", new[] { assignment.IsInsourced ? assignment.Team?.Value ?? "Insource" : null, assignment.IsOutsourced ? assignment.Provider?.Value ?? "Outsource" : null }.OfType<string>()),
            string.Join(" + ", new[] { assignment.IsInsourced ? assignment.Team?.Value ?? "インソース" : null, assignment.IsOutsourced ? assignment.Provider?.Value ?? "アウトソース" : null }.OfType<string>())),
    };

    private static string Rated(Rating? rating, Listing<Fact<Side>> notApplicable, DisplayLanguage language)
    {
        if (rating?.Whole is { } whole)
            return Number(whole);

        var sides = new[] { (Side.Insource, rating?.Insource), (Side.Outsource, rating?.Outsource) }
            .Select(side => side.Item2 is { } number ? Number(number) : notApplicable.Any(one => one.Value == side.Item1) ? new Bilingual("N/A", "対象外").In(language) : null)
            .ToList();
        return string.Join(" / ", sides.OfType<string>());
    }

    private static string Number(Fact<int> number) => number.Value.ToString(CultureInfo.InvariantCulture);

    private static void Parties(TextWriter to, Bilingual title, IEnumerable<(string Name, string? More)> parties, DisplayLanguage language)
    {
        var isFirst = true;
        foreach (var (name, more) in parties)
        {
            if (isFirst)
                to.Write($"\n## {title.In(language)}\n\n");
            to.WriteLine($"* {Markdown(name)}{(string.IsNullOrEmpty(more) ? "" : $": {Markdown(more)}")}");
            isFirst = false;
        }
    }

    private static string Markdown(string text) => SafeText.OfMarkdown(text);
}
