using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Reports;

/// <summary>Findings for programs: one document a run, described by <c>docs/check.schema.json</c>.</summary>
public static class FindingsJson
{
    /// <summary>How our documents are written, Japanese as it is.</summary>
    public static JsonWriterOptions Style { get; } = new() { Indented = true, NewLine = "\n", Encoder = Encoder() };

    /// <summary>Writes a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        Write(to, check, how.Version);
        return 0;
    }

    /// <summary>Writes a check.</summary>
    public static void Write(Stream to, Check check, string version)
    {
        using var json = new Utf8JsonWriter(to, Style);
        Begin(json, version);
        json.WriteString("today", check.Today?.ToString());

        json.WriteStartArray("files");
        foreach (var definition in check.Definitions)
        {
            json.WriteStartObject();
            json.WriteString("path", check.Shown(definition.Path));
            json.WriteString("organization", definition.Organization);
            json.WriteNumber("services", definition.Services);
            json.WriteBoolean("read", definition.IsRead);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("findings");
        foreach (var told in Told.All(check))
            Write(json, told, check);

        json.WriteEndArray();

        json.WriteStartObject("summary");
        json.WriteNumber("files", check.Definitions.Count);
        json.WriteNumber("unread", check.Unread);
        json.WriteNumber("services", check.Services);
        json.WriteNumber("errors", check.Count(Severity.Error));
        json.WriteNumber("warnings", check.Count(Severity.Warning));
        json.WriteNumber("infos", check.Count(Severity.Info));
        json.WriteNumber("waived", check.Waived);
        json.WriteNumber("known", check.Known);
        json.WriteEndObject();
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    /// <summary>Writes a text in both languages as a member.</summary>
    public static void Write(Utf8JsonWriter json, string name, string en, string ja)
    {
        json.WriteStartObject(name);
        json.WriteString("en", en);
        json.WriteString("ja", ja);
        json.WriteEndObject();
    }

    /// <summary>What every document begins with: the version of its form, and which tool wrote it.</summary>
    internal static void Begin(Utf8JsonWriter json, string version)
    {
        json.WriteStartObject();
        json.WriteNumber("version", 1);
        json.WriteStartObject("tool");
        json.WriteString("name", "x1060");
        json.WriteString("version", version);
        json.WriteEndObject();
    }

    /// <summary>Writes a finding.</summary>
    internal static void Write(Utf8JsonWriter json, Told told, Check check)
    {
        var (definition, finding, title) = (told.Definition, told.Finding, told.Title);
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("fingerprint", told.Fingerprint);
        json.WriteString("severity", FindingsText.Word(finding.Severity).En);
        json.WriteString("service", finding.Service);
        Write(json, "title", title.En, title.Ja);
        Write(json, "message", finding.Message(DisplayLanguage.English), finding.Message(DisplayLanguage.Japanese));
        Write(json, "advice", finding.Advice(DisplayLanguage.English), finding.Advice(DisplayLanguage.Japanese));
        Write(json, Place.Of(finding.Origin, definition), check);

        Write(json, finding.Suppression, definition, check);

        json.WriteStartArray("fixes");
        foreach (var fix in finding.Fixes)
        {
            json.WriteStartObject();
            Write(json, "title", fix.Title.En, fix.Title.Ja);
            json.WriteString("kind", fix.Kind.ToString().ToLowerInvariant());
            json.WriteStartArray("edits");
            foreach (var edit in fix.Edits)
            {
                json.WriteStartObject();
                Write(json, Place.Of(edit.Path, edit.Start, edit.Length, definition.Source(edit.Path)), check);
                json.WriteString("text", edit.Text);
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("related");
        foreach (var related in finding.Related)
        {
            json.WriteStartObject();
            Write(json, "label", related.Label.En, related.Label.Ja);
            Write(json, Place.Of(related.Origin, definition), check);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Suppression? suppression, CheckedDefinition definition, Check check)
    {
        if (suppression is null)
        {
            json.WriteNull("suppression");
            return;
        }

        json.WriteStartObject("suppression");
        json.WriteString("kind", suppression.Kind.ToString().ToLowerInvariant());
        json.WriteString("because", suppression.Because);
        json.WriteString("by", suppression.By);
        json.WriteString("until", suppression.Until?.ToString());
        Write(json, Place.Of(suppression.Origin, definition), check);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Place place, Check check)
    {
        json.WriteString("path", check.Shown(place.Path));
        json.WriteStartObject("start");
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
        json.WriteEndObject();
        json.WriteStartObject("end");
        json.WriteNumber("line", place.EndLine);
        json.WriteNumber("column", place.EndColumn);
        json.WriteEndObject();
    }

    // Japanese stays readable. Escaped, and so without loss, are the characters that turn a line round or hide in it,
    // and the hash, without which no text in a log is an order to the pipeline.
    private static JavaScriptEncoder Encoder()
    {
        var settings = new TextEncoderSettings(UnicodeRanges.All);
        settings.ForbidCharacters('#', '\u00AD', '\u034F', '\u061C', '\u115F', '\u1160', '\u17B4', '\u17B5', '\u180E', '\u2800', '\u3164', '\uFEFF', '\uFFA0', '\uFFF9', '\uFFFA', '\uFFFB');
        settings.ForbidRange(UnicodeRange.Create('\u200B', '\u200F'));
        settings.ForbidRange(UnicodeRange.Create('\u2028', '\u202E'));
        settings.ForbidRange(UnicodeRange.Create('\u2060', '\u206F'));
        return JavaScriptEncoder.Create(settings);
    }
}
