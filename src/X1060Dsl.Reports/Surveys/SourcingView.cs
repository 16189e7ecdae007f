using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Surveying;
using Words = X1060Dsl.Reports.Html.Words;

namespace X1060Dsl.Reports;

/// <summary>The matrix of areas and assignments.</summary>
public static class SourcingView
{
    private static readonly Bilingual Head = new("Area of sourcing", "調達の領域");

    private static readonly Bilingual Judgement = new(
        "* placed by the definition; all others are placed by our judgement. ! provided by one side alone, though the area is the other side's: a hint, no finding.",
        "* は定義が置いた領域、ほかはこのツールの判断です。! は、領域と反対の側だけで担っているもので、指摘ではなく目安です。");

    /// <summary>Writes it for people at a terminal.</summary>
    public static void Write(TextWriter to, string name, SourcingMatrix matrix, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong(SafeText.OfPath(name)));
        to.WriteLine();
        var rows = new List<TextTable.Cell[]> { SourcingMatrix.Columns.Select(column => Words.Of(column)).Prepend(Head).Select((head, place) => new TextTable.Cell((place == 0 ? "  " : "") + head.In(language), ink.Faint)).ToArray() };
        foreach (var row in matrix.Rows)
            rows.Add(SourcingMatrix.Columns.Select(column => new TextTable.Cell(row.In(column).Count is > 0 and var count ? Figures.Of(count) : "·")).Prepend(new("  " + NameOf(row.Area).In(language))).ToArray());
        TextTable.Write(to, rows);
        foreach (var row in matrix.Rows.Where(static row => row.Services.Count > 0))
        {
            to.WriteLine($"\n  {NameOf(row.Area).In(language)}");
            foreach (var column in SourcingMatrix.Columns.Where(column => row.In(column).Count > 0))
                to.WriteLine($"    {Words.Of(column).In(language)}: {SafeText.Of(Codes(row.In(column)))}");
        }

        to.WriteLine($"\n  {Judgement.In(language)}\n");
    }

    /// <summary>Writes it as Markdown.</summary>
    public static void WriteMarkdown(TextWriter to, string name, SourcingMatrix matrix, DisplayLanguage language)
    {
        to.WriteLine(new Bilingual($"## Sourcing of {SafeText.OfMarkdown(name)}\n", $"## {SafeText.OfMarkdown(name)} の調達\n").In(language));
        to.WriteLine($"| {Head.In(language)} | {string.Join(" | ", SourcingMatrix.Columns.Select(column => Words.Of(column).In(language)))} |");
        to.WriteLine($"|---|{string.Concat(SourcingMatrix.Columns.Select(static _ => "---|"))}");
        foreach (var row in matrix.Rows)
            to.WriteLine($"| {NameOf(row.Area).In(language)} | {string.Join(" | ", SourcingMatrix.Columns.Select(column => SafeText.OfMarkdown(Codes(row.In(column)))))} |");
        to.WriteLine($"\n{SafeText.OfMarkdown(Judgement.In(language))}\n");
    }

    /// <summary>Writes it for programs.</summary>
    public static void WriteJson(Stream to, IEnumerable<(SurveyedCentre Centre, SourcingMatrix Matrix)> matrices, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        SurveyJson.Begin(json, version);
        json.WriteStartArray("definitions");
        foreach (var (centre, matrix) in matrices)
        {
            json.WriteStartObject();
            json.WriteString("path", centre.Path);
            json.WriteString("organization", centre.Organization);
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

    private static Bilingual NameOf(Area? area) => area is { } known ? SourcingAreas.Of(known).Name : new("Not placed", "領域なし");

    private static string Codes(Listing<PlacedService> services) => string.Join(", ", services.Select(static placed => (placed.IsAgainst ? "!" : "") + placed.Service.Code + (placed.IsDeclared ? "*" : "")));
}
