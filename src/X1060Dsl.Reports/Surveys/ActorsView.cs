using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>The roles of a centre, and who does what for each service.</summary>
public static class ActorsView
{
    private static readonly Bilingual Judgement = new(
        "Roles follow figure 1 of X.1060, whose labels we have not confirmed; who takes which part, and what is a conflict, is our judgement.",
        "役割は X.1060 の図1 に沿っていますが、その表記は未確認です。分担と、兼ねるべきでない役割は、このツールの判断です。");

    private static readonly Bilingual[] Heads =
    [
        new("Service", "サービス"), new("answers for it", "責任を負う"), new("does it", "実施する"), new("can take over", "交代できる"), new("approved it", "承認した"), new("is told", "報告を受ける"),
    ];

    /// <summary>Writes it for people at a terminal.</summary>
    public static void Write(TextWriter to, string name, Actors actors, DisplayLanguage language, Ink ink)
    {
        to.WriteLine(ink.Strong(SafeText.OfPath(name)));
        to.WriteLine();
        var roles = new List<TextTable.Cell[]> { new TextTable.Cell[] { new("  " + new Bilingual("Role", "役割").In(language), ink.Faint), new(new Bilingual("layer", "層").In(language), ink.Faint), new(new Bilingual("held by", "担う人・組織").In(language), ink.Faint) } };
        foreach (var role in actors.Roles)
            roles.Add([new("  " + Of(role.Role).In(language)), new(Of(role.Layer).In(language)), new(Holders(role, language), role.Holders.Count == 0 ? text => ink.Of(Severity.Warning, text) : null)]);
        TextTable.Write(to, roles);
        to.WriteLine();
        var rows = new List<TextTable.Cell[]> { Heads.Select((head, place) => new TextTable.Cell((place == 0 ? "  " : "") + head.In(language), ink.Faint)).ToArray() };
        foreach (var service in actors.Services)
            rows.Add(Cells(service, language).Select((cell, place) => new TextTable.Cell((place == 0 ? "  " : "") + SafeText.Of(cell))).ToArray());
        TextTable.Write(to, rows);
        to.WriteLine();
        foreach (var conflict in actors.Conflicts)
            to.WriteLine($"  {ink.Of(Severity.Warning, new Bilingual("conflict", "兼務").In(language))}  {SafeText.Of(Of(conflict).In(language))}");
        to.WriteLine($"  {Judgement.In(language)}\n");
    }

    /// <summary>Writes it as Markdown.</summary>
    public static void WriteMarkdown(TextWriter to, string name, Actors actors, DisplayLanguage language)
    {
        to.WriteLine(new Bilingual($"## Who does what at {SafeText.OfMarkdown(name)}\n", $"## {SafeText.OfMarkdown(name)} の役割分担\n").In(language));
        to.WriteLine(new Bilingual("| Role | Layer | Held by |\n|---|---|---|", "| 役割 | 層 | 担う人・組織 |\n|---|---|---|").In(language));
        foreach (var role in actors.Roles)
            to.WriteLine($"| {Of(role.Role).In(language)} | {Of(role.Layer).In(language)} | {SafeText.OfMarkdown(Holders(role, language))} |");
        to.WriteLine($"\n| {string.Join(" | ", Heads.Select(head => head.In(language)))} |\n|---|---|---|---|---|---|");
        foreach (var service in actors.Services)
            to.WriteLine($"| {string.Join(" | ", Cells(service, language).Select(SafeText.OfMarkdown))} |");
        to.WriteLine();
        foreach (var conflict in actors.Conflicts)
            to.WriteLine($"- **{new Bilingual("conflict", "兼務").In(language)}** {SafeText.OfMarkdown(Of(conflict).In(language))}");
        to.WriteLine($"{(actors.Conflicts.Count > 0 ? "\n" : "")}{Judgement.In(language)}\n");
    }

    /// <summary>Writes it for programs.</summary>
    public static void WriteJson(Stream to, IEnumerable<(SurveyedCentre Centre, Actors Actors)> all, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        SurveyJson.Begin(json, version);
        json.WriteStartArray("definitions");
        foreach (var (centre, actors) in all)
            Write(json, centre, actors);
        SurveyJson.End(json, to);
    }

    private static void Write(Utf8JsonWriter json, SurveyedCentre centre, Actors actors)
    {
        json.WriteStartObject();
        json.WriteString("path", centre.Path);
        json.WriteString("organization", centre.Organization);
        json.WriteStartArray("roles");
        foreach (var role in actors.Roles)
        {
            json.WriteStartObject();
            json.WriteString("role", role.Role.ToString());
            json.WriteString("layer", role.Layer.ToString());
            Strings(json, "holders", role.Holders);
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
            Strings(json, "responsible", service.Responsible);
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
            Strings(json, "services", conflict.Services.Select(static service => service.Code));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Strings(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text);
        json.WriteEndArray();
    }

    private static string Holders(HeldRole role, DisplayLanguage language) =>
        role.Holders.Count == 0 ? new Bilingual("nobody named", "記載なし").In(language) : SafeText.Of(string.Join(language == DisplayLanguage.Japanese ? "、" : ", ", role.Holders));

    private static string[] Cells(Responsibility service, DisplayLanguage language) =>
    [
        GapWords.Named(service.Service).In(language), service.Accountable ?? "–", service.Responsible.Count == 0 ? "–" : string.Join(" + ", service.Responsible), service.StandsIn ?? "–", service.Approves ?? "–", service.Informed ?? "–",
    ];

    private static Bilingual Of(DutyConflict conflict)
    {
        var codes = string.Join(", ", conflict.Services.Select(static service => service.Code));
        var (one, other) = (Of(conflict.One), Of(conflict.Other));
        return codes.Length == 0 ? new($"{conflict.Who} is {one.En.ToLowerInvariant()} and {other.En}", $"{conflict.Who}: {one.Ja}と{other.Ja}")
            : conflict.Other == Role.Practitioner ? new($"{conflict.Who} is {one.En.ToLowerInvariant()} and in the team that provides {codes}", $"{conflict.Who}: {one.Ja}と、{codes} を担うチームの一員")
            : new($"{conflict.Who} is {one.En.ToLowerInvariant()} and {other.En.ToLowerInvariant()} of {codes}", $"{conflict.Who}: {one.Ja}と、{codes} の{other.Ja}");
    }

    private static Bilingual Of(Role role) => role switch
    {
        Role.TopManagement => new("Top management", "経営層"),
        Role.Ciso => new("CISO", "CISO"),
        Role.CdcHead => new("Head of the centre", "センター長"),
        Role.Owner => new("Owner", "責任者"),
        Role.Practitioner => new("Team", "チーム"),
        Role.Provider => new("Provider", "事業者"),
        Role.Assessor => new("Assessor", "評価者"),
        Role.Auditor => new("Auditor", "監査人"),
        _ => new("Approver", "承認者"),
    };

    private static Bilingual Of(Layer layer) => layer switch
    {
        Layer.Management => new("management", "経営層"),
        Layer.StrategicManagement => new("strategic management", "戦略マネジメント層"),
        Layer.Practice => new("practitioners", "実務者・技術者層"),
        _ => new("independent", "独立した立場"),
    };
}
