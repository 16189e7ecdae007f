using System.Globalization;
using System.Text;
using System.Xml;
using X1060Dsl.Rules;

namespace X1060Dsl.Reports;

/// <summary>A check as test results: a suite a definition; every finding a case, and every rule that found nothing a case that passes.</summary>
/// <remarks>
/// What fails the check fails here, what is let off is skipped, and what is told without failing passes with its text.
/// No time is in it: two equal runs are equal.
/// </remarks>
public static class JUnitResults
{
    private const int Most = 20_000, Longest = 4_000;

    internal static readonly XmlWriterSettings Style = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true, NewLineChars = "\n", CloseOutput = false };

    /// <summary>Writes the results of a check.</summary>
    public static int Write(Stream to, Check check, Rendering how)
    {
        var all = Told.ByGravity(check);
        var (shown, more, room) = (all.Take(Most).ToLookup(static told => told.Definition, ReferenceEqualityComparer.Instance), Math.Max(0, all.Count - Most), Math.Max(0, Most - all.Count));
        var suites = new List<Suite>();
        foreach (var definition in check.Definitions)
        {
            var passed = Passed(definition, check, how).Take(room).ToList();
            room -= passed.Count;
            suites.Add(new Suite(check.Shown(definition.Path), definition, [.. shown[definition]], passed));
        }

        using var xml = XmlWriter.Create(to, Style);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "x1060");
        Count(xml, "tests", suites.Sum(static suite => suite.Tests));
        Count(xml, "failures", suites.Sum(suite => suite.Failures(how)));
        Count(xml, "errors", suites.Sum(static suite => suite.Errors));
        foreach (var suite in suites)
            Write(xml, suite, check, how, more);
        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        to.WriteByte((byte)'\n');
        return more;
    }

    // A definition that could not be read was examined by no rule.
    private static IEnumerable<Rule> Passed(CheckedDefinition definition, Check check, Rendering how)
    {
        if (!definition.IsRead || how.Settings?.Invoke(definition.Path) is not { } settings)
            return [];

        var found = definition.Findings.Select(static finding => finding.Id).ToHashSet(StringComparer.Ordinal);
        return AllRules.InOrder.Where(rule => !found.Contains(rule.Id) && settings.Weigh(rule).Severity is not null && (!rule.IsDated || check.Today is not null));
    }

    private static void Write(XmlWriter xml, Suite suite, Check check, Rendering how, int more)
    {
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", SafeText.Of(suite.Path));
        Count(xml, "tests", suite.Tests);
        Count(xml, "failures", suite.Failures(how));
        Count(xml, "errors", suite.Errors);
        Count(xml, "skipped", suite.Skipped);
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var told in suite.Findings)
            Write(xml, told, suite, check, how, names);
        foreach (var rule in suite.Passed)
        {
            Case(xml, suite, Name(rule.Id, null, rule.Title.In(how.Language), names));
            xml.WriteEndElement();
        }

        if (suite.IsEmpty)
        {
            Case(xml, suite, new Bilingual("no findings", "指摘なし").In(how.Language));
            xml.WriteEndElement();
        }

        if (more > 0)
            xml.WriteElementString("system-out", new Bilingual($"{more} findings of the run are left out", $"この実行の指摘のうち{more}件を省略しています").In(how.Language));
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, Told told, Suite suite, Check check, Rendering how, Dictionary<string, int> names)
    {
        var (finding, language) = (told.Finding, how.Language);
        var message = SafeText.Of(SafeText.Shorten(finding.Message(language), Longest));
        // No line begins with what others wrote: whoever prints the document in a log would take it for an order.
        var advice = finding.Advice(language) is { Length: > 0 } said ? $"\n{FindingsText.Help.In(language)} {SafeText.Of(said)}" : "";
        var body = $"{FindingsText.At(told.Place, check)}: {FindingsText.Word(finding.Severity).In(language)} {finding.Id}: {message}{advice}";

        Case(xml, suite, Name(finding.Id, finding.Service, SafeText.Of(told.Title.In(language)), names));
        if (finding.Suppression is { } suppression)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("type", finding.Id);
            xml.WriteAttributeString("message", SafeText.Of($"{FindingsText.LetOff(suppression).In(language)}: {FindingsText.Why(suppression).In(language)}"));
            xml.WriteString(body);
            xml.WriteEndElement();
        }
        else if (how.Fails(finding) || !told.Definition.IsRead)
        {
            xml.WriteStartElement(told.Definition.IsRead ? "failure" : "error");
            xml.WriteAttributeString("type", finding.Id);
            xml.WriteAttributeString("message", message);
            xml.WriteString(body);
            xml.WriteEndElement();
        }
        else
        {
            xml.WriteElementString("system-out", body);
        }

        xml.WriteEndElement();
    }

    private static void Case(XmlWriter xml, Suite suite, string name)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", SafeText.Of(suite.Path));
        xml.WriteAttributeString("name", name);
    }

    // Whatever shows a history knows a case again by its name.
    private static string Name(string id, string? service, string title, Dictionary<string, int> names)
    {
        var name = service is null ? $"{id} {title}" : $"{id} {SafeText.Of(service)}: {title}";
        var number = names[name] = names.GetValueOrDefault(name) + 1;
        return number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name} ({number})");
    }

    private static void Count(XmlWriter xml, string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));

    private sealed record Suite(string Path, CheckedDefinition Definition, IReadOnlyList<Told> Findings, IReadOnlyList<Rule> Passed)
    {
        // One without any case would be taken for one that did not run.
        public int Tests => Math.Max(1, Findings.Count + Passed.Count);

        public bool IsEmpty => Findings.Count + Passed.Count == 0;

        public int Errors => Definition.IsRead ? 0 : Findings.Count(static told => told.Finding.Suppression is null);

        public int Skipped => Findings.Count(static told => told.Finding.Suppression is not null);

        public int Failures(Rendering how) => Definition.IsRead ? Findings.Count(told => how.Fails(told.Finding)) : 0;
    }
}
