using System.Text.Json;
using X1060Dsl.Model;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports;

/// <summary>The waivers of a check, soonest to run out first.</summary>
public static class WaiverList
{
    private const int Soon = 30;

    /// <summary>Writes the list for people, a waiver in two lines.</summary>
    public static void Write(TextWriter to, Check check, DisplayLanguage language, Ink ink)
    {
        foreach (var (definition, standing) in InOrder(check))
        {
            var (waiver, place) = (standing.Waiver, Place.Of(standing.Waiver.Origin, definition));
            var state = State(standing, check.Today);
            var scope = standing.Services.Count == 0 ? new("the whole centre", "全体") : new Bilingual(string.Join(", ", standing.Services), string.Join("、", standing.Services));
            to.WriteLine($"{ink.Strong(waiver.Until?.Value.ToString() ?? "????-??-??")}  {Paint(standing, check.Today, state.In(language), ink)}  {SafeText.Of(waiver.Rule.Value)}  {SafeText.Of(scope.In(language))}  {SafeText.OfPath(check.Shown(place.Path))}:{place.Line}:{place.Column}");
            to.WriteLine($"            {SafeText.Of(waiver.Because.Value)} ({SafeText.Of(waiver.By.Value)})");
        }
    }

    /// <summary>Writes the list as JSON.</summary>
    public static void WriteJson(Stream to, Check check)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteString("today", check.Today?.ToString());
        json.WriteStartArray("waivers");
        foreach (var (definition, standing) in InOrder(check))
        {
            var (waiver, place) = (standing.Waiver, Place.Of(standing.Waiver.Origin, definition));
            json.WriteStartObject();
            json.WriteString("rule", waiver.Rule.Value);
            json.WriteString("state", standing.State.ToString().ToLowerInvariant());
            json.WriteString("until", waiver.Until?.Value.ToString());
            json.WriteString("because", waiver.Because.Value);
            json.WriteString("by", waiver.By.Value);
            json.WriteStartArray("services");
            foreach (var service in standing.Services)
                json.WriteStringValue(service);
            json.WriteEndArray();
            json.WriteNumber("waived", standing.Waived);
            json.WriteString("organization", definition.Organization);
            json.WriteString("path", check.Shown(place.Path));
            json.WriteNumber("line", place.Line);
            json.WriteNumber("column", place.Column);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    /// <summary>How many there are, in one line.</summary>
    public static Bilingual Summary(Check check)
    {
        var all = InOrder(check).Select(static one => one.Standing).ToList();
        if (all.Count == 0)
            return new("No waivers.", "免除はありません。");

        var (expired, stale, soon) = (all.Count(static one => one.State == WaiverState.Expired), all.Count(static one => one.State == WaiverState.Stale), all.Count(one => RunsOutSoon(one, check.Today)));
        var (en, ja) = (new List<string> { $"{all.Count} waiver{(all.Count == 1 ? "" : "s")}" }, new List<string> { $"免除{all.Count}" });
        void Add(int number, string english, string japanese)
        {
            if (number == 0)
                return;
            en.Add($"{number} {english}");
            ja.Add($"{japanese}{number}");
        }

        Add(expired, "expired", "期限切れ");
        Add(soon, $"to run out within {Soon} days", $"{Soon}日以内に期限");
        Add(stale, "with nothing to waive", "対象なし");
        return new(string.Join(" · ", en), string.Join(" · ", ja));
    }

    internal static IEnumerable<(CheckedDefinition Definition, StandingWaiver Standing)> InOrder(Check check) =>
        from definition in check.Definitions
        from standing in definition.Waivers
        orderby standing.Waiver.Until?.Value.ToString() ?? "", definition.Path, standing.Waiver.Origin.Start
        select (definition, standing);

    internal static bool RunsOutSoon(StandingWaiver standing, Date? today) =>
        standing.State == WaiverState.Live && today is { } day && standing.Waiver.Until is { Value: var until } && until <= day.AddDays(Soon);

    internal static Bilingual State(StandingWaiver standing, Date? today) => standing.State switch
    {
        WaiverState.Expired => new("expired", "期限切れ"),
        WaiverState.Stale => new("nothing to waive", "対象なし"),
        WaiverState.Void => new("void", "無効"),
        _ => RunsOutSoon(standing, today) ? new("soon", "期限間近") : new("live", "有効"),
    };

    private static string Paint(StandingWaiver standing, Date? today, string text, Ink ink) => standing.State switch
    {
        WaiverState.Expired or WaiverState.Void => ink.Of(Severity.Error, text),
        WaiverState.Stale => ink.Of(Severity.Warning, text),
        _ => RunsOutSoon(standing, today) ? ink.Of(Severity.Warning, text) : text,
    };
}
