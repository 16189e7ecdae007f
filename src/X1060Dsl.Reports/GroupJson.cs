using System.Text.Json;
using X1060Dsl.Groups;
using X1060Dsl.Model;

namespace X1060Dsl.Reports;

/// <summary>Groups for programs. The schema is <c>docs/group.schema.json</c>.</summary>
public static class GroupJson
{
    /// <summary>Writes the groups.</summary>
    public static void Write(Stream to, IReadOnlyList<GroupSurvey> groups, Check check, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        FindingsJson.Begin(json, version);
        json.WriteStartArray("groups");
        foreach (var group in groups)
            Write(json, group, check);
        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, GroupSurvey group, Check check)
    {
        json.WriteStartObject();
        json.WriteString("top", group.Top.Organization.Name.Value);
        json.WriteStartArray("members");
        foreach (var member in group.Members)
            Write(json, member, check);
        json.WriteEndArray();

        json.WriteStartArray("categories");
        foreach (var spread in group.Categories)
        {
            json.WriteStartObject();
            json.WriteString("category", spread.Category);
            json.WriteNumber("lowest", Rounded(spread.Lowest));
            json.WriteNumber("highest", Rounded(spread.Highest));
            json.WriteString("lowestOf", spread.LowestOf.Organization.Name.Value);
            json.WriteNumber("scored", spread.Scored);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("provisions");
        foreach (var provision in group.Provisions)
        {
            json.WriteStartObject();
            json.WriteString("from", provision.From);
            json.WriteBoolean("defined", provision.IsThere);
            json.WriteString("to", provision.To);
            Names(json, "services", provision.Services);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        WriteFaults(json, group);
        json.WriteEndObject();
    }

    private static void WriteFaults(Utf8JsonWriter json, GroupSurvey group)
    {
        json.WriteStartArray("holes");
        foreach (var hole in group.Holes)
        {
            json.WriteStartObject();
            json.WriteString("service", hole.Service.Code);
            json.WriteStartArray("at");
            foreach (var (member, kind) in hole.At)
            {
                json.WriteStartObject();
                json.WriteString("organization", member.Organization.Name.Value);
                json.WriteString("why", kind switch { HoleKind.NotProvided => "notProvided", HoleKind.Absent => "absent", _ => "unassigned" });
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("circles");
        foreach (var ring in group.Rings)
        {
            json.WriteStartObject();
            json.WriteString("service", ring.Service.Code);
            Names(json, "organizations", ring.Members.Select(static member => member.Organization.Name.Value));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("copies");
        foreach (var copy in group.Copies)
        {
            json.WriteStartObject();
            json.WriteString("organization", copy.Member.Organization.Name.Value);
            json.WriteString("of", copy.Of.Organization.Name.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Names(json, "missing", group.Missing);
    }

    private static void Names(Utf8JsonWriter json, string property, IEnumerable<string> names)
    {
        json.WriteStartArray(property);
        foreach (var name in names)
            json.WriteStringValue(name);
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, MemberStanding member, Check check)
    {
        var organization = member.Member.Organization;
        json.WriteStartObject();
        json.WriteString("organization", organization.Name.Value);
        json.WriteString("path", check.Shown(member.Member.Path));
        json.WriteString("parent", organization.Parent?.Value);
        json.WriteString("country", organization.Country?.Value);
        json.WriteNumber("depth", member.Depth);
        json.WriteNumber("undecided", member.Undecided);
        Number(json, "average", member.Average);
        json.WriteStartArray("categories");
        foreach (var (category, average) in member.ByCategory)
        {
            json.WriteStartObject();
            json.WriteString("category", category);
            json.WriteNumber("average", Rounded(average));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Number(Utf8JsonWriter json, string name, double? number)
    {
        if (number is { } known)
            json.WriteNumber(name, Rounded(known));
        else
            json.WriteNull(name);
    }

    private static double Rounded(double number) => Math.Round(number, 4, MidpointRounding.AwayFromZero);
}
