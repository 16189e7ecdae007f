using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>The roles of a centre, and who does what for each service.</summary>
public static class ActorsView
{
    /// <summary>Writes it for people at a terminal.</summary>
    public static void Write(TextWriter to, string name, Actors actors, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong(SafeText.OfPath(name)));
        to.WriteLine();
        var roles = new List<TextTable.Cell[]> { new TextTable.Cell[] { new("  " + new Bilingual("Role", "役割").In(language), ink.Faint), new(new Bilingual("layer", "層").In(language), ink.Faint), new(new Bilingual("held by", "担う人・組織").In(language), ink.Faint) } };
        foreach (var role in actors.Roles)
            roles.Add([new("  " + ActorWords.Of(role.Role).In(language)), new(ActorWords.Of(role.Layer).In(language)), new(Holders(role, language), role.Holders.Count == 0 ? text => ink.Of(Severity.Warning, text) : null)]);
        TextTable.Write(to, roles);
        to.WriteLine();
        var rows = new List<TextTable.Cell[]> { ActorWords.Heads.Select((head, place) => new TextTable.Cell((place == 0 ? "  " : "") + head.In(language), ink.Faint)).ToArray() };
        foreach (var service in actors.Services)
            rows.Add(ActorWords.Cells(service, language).Select((cell, place) => new TextTable.Cell((place == 0 ? "  " : "") + SafeText.Of(cell))).ToArray());
        TextTable.Write(to, rows);
        to.WriteLine();
        foreach (var conflict in actors.Conflicts)
            to.WriteLine($"  {ink.Of(Severity.Warning, new Bilingual("conflict", "兼務").In(language))}  {SafeText.Of(ActorWords.Of(conflict).In(language))}");
        to.WriteLine($"  {ActorWords.Judgement.In(language)}\n");
    }

    /// <summary>Writes it as Markdown.</summary>
    public static void WriteMarkdown(TextWriter to, string name, Actors actors, DisplayLanguage language)
    {
        to.WriteLine(new Bilingual($"## Who does what at {SafeText.OfMarkdown(name)}\n", $"## {SafeText.OfMarkdown(name)} の役割分担\n").In(language));
        to.WriteLine(new Bilingual("| Role | Layer | Held by |\n|---|---|---|", "| 役割 | 層 | 担う人・組織 |\n|---|---|---|").In(language));
        foreach (var role in actors.Roles)
            to.WriteLine($"| {ActorWords.Of(role.Role).In(language)} | {ActorWords.Of(role.Layer).In(language)} | {SafeText.OfMarkdown(Holders(role, language))} |");
        to.WriteLine($"\n| {string.Join(" | ", ActorWords.Heads.Select(head => head.In(language)))} |\n|---|---|---|---|---|---|");
        foreach (var service in actors.Services)
            to.WriteLine($"| {string.Join(" | ", ActorWords.Cells(service, language).Select(SafeText.OfMarkdown))} |");
        to.WriteLine();
        foreach (var conflict in actors.Conflicts)
            to.WriteLine($"- **{new Bilingual("conflict", "兼務").In(language)}** {SafeText.OfMarkdown(ActorWords.Of(conflict).In(language))}");
        to.WriteLine($"{(actors.Conflicts.Count > 0 ? "\n" : "")}{ActorWords.Judgement.In(language)}\n");
    }

    /// <summary>Writes it for programs.</summary>
    public static void WriteJson(Stream to, IEnumerable<(SurveyedCentre Centre, Actors Actors)> all, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, version);
        json.WriteStartArray("definitions");
        foreach (var (centre, actors) in all)
            Write(json, centre, actors);
        SurveyJson.End(json, to);
    }

    private static void Write(Utf8JsonWriter json, SurveyedCentre centre, Actors actors)
    {
        SurveyJson.Begin(json, centre.Path, centre.Organization);
        json.WriteStartArray("roles");
        foreach (var role in actors.Roles)
        {
            json.WriteStartObject();
            json.WriteString("role", role.Role.ToString());
            json.WriteString("layer", role.Layer.ToString());
            SurveyJson.Strings(json, "holders", role.Holders);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("services");
        foreach (var service in actors.Services)
        {
            json.WriteStartObject();
            json.WriteString("code", service.Service.Code);
            FindingsJson.Write(json, "name", service.Service.Name.En, service.Service.Name.Ja);
            json.WriteString("accountable", service.Accountable);
            SurveyJson.Strings(json, "responsible", service.Responsible);
            json.WriteString("standsIn", service.StandsIn);
            json.WriteString("approves", service.Approves);
            json.WriteString("informed", service.Informed);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("conflicts");
        foreach (var conflict in actors.Conflicts)
        {
            json.WriteStartObject();
            json.WriteString("who", conflict.Who);
            json.WriteString("one", conflict.One.ToString());
            json.WriteString("other", conflict.Other.ToString());
            SurveyJson.Strings(json, "services", conflict.Services.Select(static service => service.Code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string Holders(HeldRole role, DisplayLanguage language) =>
        role.Holders.Count == 0 ? new Bilingual("nobody named", "記載なし").In(language) : SafeText.Of(ActorWords.Joined(role.Holders, language));
}
