using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Surveying;
using Words = X1060Dsl.Reports.Html.Words;

namespace X1060Dsl.Reports;

/// <summary>The matrix of areas and assignments.</summary>
public static class SourcingView
{
    /// <summary>Writes it for people at a terminal.</summary>
    public static void Write(TextWriter to, string name, SourcingMatrix matrix, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong(SafeText.OfPath(name)));
        to.WriteLine();
        var rows = new List<TextTable.Cell[]> { SourcingMatrix.Columns.Select(column => Words.Of(column)).Prepend(SourcingWords.Head).Select((head, place) => new TextTable.Cell((place == 0 ? "  " : "") + head.In(language), ink.Faint)).ToArray() };
        foreach (var row in matrix.Rows)
            rows.Add(SourcingMatrix.Columns.Select(column => new TextTable.Cell(row.In(column).Count is > 0 and var count ? Figures.Of(count) : "·")).Prepend(new("  " + SourcingWords.NameOf(row.Area).In(language))).ToArray());
        TextTable.Write(to, rows);
        foreach (var row in matrix.Rows.Where(static row => row.Services.Count > 0))
        {
            to.WriteLine($"\n  {SourcingWords.NameOf(row.Area).In(language)}");
            foreach (var column in SourcingMatrix.Columns.Where(column => row.In(column).Count > 0))
                to.WriteLine($"    {Words.Of(column).In(language)}: {SafeText.Of(Codes(row.In(column)))}");
        }

        to.WriteLine($"\n  {SourcingWords.Judgement.In(language)}\n");
    }

    /// <summary>Writes it as Markdown.</summary>
    public static void WriteMarkdown(TextWriter to, string name, SourcingMatrix matrix, DisplayLanguage language)
    {
        to.WriteLine(new Bilingual($"## Sourcing of {SafeText.OfMarkdown(name)}\n", $"## {SafeText.OfMarkdown(name)} の調達\n").In(language));
        to.WriteLine($"| {SourcingWords.Head.In(language)} | {string.Join(" | ", SourcingMatrix.Columns.Select(column => Words.Of(column).In(language)))} |");
        to.WriteLine($"|---|{string.Concat(SourcingMatrix.Columns.Select(static _ => "---|"))}");
        foreach (var row in matrix.Rows)
            to.WriteLine($"| {SourcingWords.NameOf(row.Area).In(language)} | {string.Join(" | ", SourcingMatrix.Columns.Select(column => SafeText.OfMarkdown(Codes(row.In(column)))))} |");
        to.WriteLine($"\n{SafeText.OfMarkdown(SourcingWords.Judgement.In(language))}\n");
    }

    /// <summary>Writes it for programs.</summary>
    public static void WriteJson(Stream to, IEnumerable<(SurveyedCentre Centre, SourcingMatrix Matrix)> matrices, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, version);
        json.WriteStartArray("definitions");
        foreach (var (centre, matrix) in matrices)
        {
            SurveyJson.Begin(json, centre.Path, centre.Organization);
            json.WriteStartArray("services");
            foreach (var placed in matrix.Rows.SelectMany(static row => row.Services))
            {
                json.WriteStartObject();
                json.WriteString("code", placed.Service.Code);
                FindingsJson.Write(json, "name", placed.Service.Name.En, placed.Service.Name.Ja);
                json.WriteString("area", placed.Area?.ToString());
                json.WriteString("placedBy", placed.Area is null ? null : placed.IsDeclared ? "definition" : "judgement");
                json.WriteString("sourcing", placed.Service.Sourcing.ToString().ToLowerInvariant());
                json.WriteBoolean("against", placed.IsAgainst);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        SurveyJson.End(json, to);
    }

    private static string Codes(Listing<PlacedService> services) => string.Join(", ", services.Select(static placed => (placed.IsAgainst ? "!" : "") + placed.Service.Code + (placed.IsDeclared ? "*" : "")));
}
