using System.Globalization;
using System.Xml;
using X1060Dsl.Testing;

namespace X1060Dsl.Reports;

/// <summary>Tests as test results: a suite a definition, a case for everything that is expected and for everything that is not.</summary>
/// <remarks>A suite of its own says what was seen of each policy; its cases fail only where too few of them are covered.</remarks>
public static class TestJUnit
{
    /// <summary>Writes a report.</summary>
    public static int Write(Stream to, TestReport report, Rendering how)
    {
        var suites = report.Outcome.Definitions.Select(result => Suite(result, report.Check, how.Language)).ToList();
        if (report.Outcome.Coverage.Policies.Count > 0)
            suites.Add(Policies(report, how.Language));

        using var xml = XmlWriter.Create(to, JUnitResults.Style);
        xml.WriteStartDocument();
        xml.WriteStartElement("testsuites");
        xml.WriteAttributeString("name", "x1060 test");
        Count(xml, suites.SelectMany(static suite => suite.Cases).ToList());
        foreach (var (name, cases) in suites)
        {
            xml.WriteStartElement("testsuite");
            xml.WriteAttributeString("name", name);
            Count(xml, cases);
            foreach (var one in cases)
                Write(xml, name, one);
            xml.WriteEndElement();
        }

        xml.WriteEndElement();
        xml.WriteEndDocument();
        xml.Flush();
        to.WriteByte((byte)'\n');
        return 0;
    }

    private static (string Name, List<Case> Cases) Suite(TestResult result, Check check, DisplayLanguage language)
    {
        var (name, cases) = (SafeText.Of(check.Shown(result.Definition.Path)), new List<Case>());
        var missing = result.Mismatches.Where(static mismatch => mismatch.Kind == MismatchKind.Missing).ToLookup(static mismatch => mismatch.Place);
        foreach (var expected in result.Expected)
            cases.Add(Of(Named(expected.Id, expected.Place, expected.Line, check), missing[expected.Place].FirstOrDefault()));

        foreach (var mismatch in result.Mismatches.Where(static mismatch => mismatch.Kind != MismatchKind.Missing))
            cases.Add(Of(Named(mismatch.Id.Length == 0 ? TestReport.Word(mismatch.Kind).In(language) : SafeText.Of(mismatch.Id), mismatch.Place, mismatch.Place.Line, check), mismatch));

        // One without any case would be taken for one that did not run.
        if (cases.Count == 0)
            cases.Add(new Case(new Bilingual("nothing is expected", "期待する指摘なし").In(language), null, null, IsError: false));
        return (name, cases);

        Case Of(string title, Mismatch? mismatch)
        {
            if (mismatch is null)
                return new Case(title, null, null, IsError: false);

            var help = TestReport.Help(mismatch, result.Definition) is { } said ? $"\n{FindingsText.Help.In(language)} {SafeText.Of(said.In(language))}" : "";
            var message = SafeText.Of(mismatch.What.In(language));
            return new Case(title, message, $"{FindingsText.At(mismatch.Place, check)}: {TestReport.Word(mismatch.Kind).In(language)} {SafeText.Of(mismatch.Id)}: {message}{help}", IsError: !result.Definition.IsRead);
        }
    }

    private static (string Name, List<Case> Cases) Policies(TestReport report, DisplayLanguage language) => (new Bilingual("policies", "ポリシー").In(language),
        [.. report.Outcome.Coverage.Policies.Select(policy =>
        {
            var (fired, passed) = TestReport.Seen(policy);
            var seen = $"{fired.In(language)} {passed.In(language)}".Trim();
            var fails = !report.IsCovered && !PolicyCoverage.IsCovered(policy);
            return new Case(SafeText.Of(policy.Id.Value), fails ? seen : null, seen, IsError: false);
        })]);

    private static string Named(string id, Place place, int line, Check check) =>
        string.Create(CultureInfo.InvariantCulture, $"{id} {SafeText.Of(check.Shown(place.Path))}:{line}");

    private static void Count(XmlWriter xml, List<Case> cases)
    {
        Number("tests", cases.Count);
        Number("failures", cases.Count(static one => one is { Message: not null, IsError: false }));
        Number("errors", cases.Count(static one => one is { Message: not null, IsError: true }));

        void Number(string name, int number) => xml.WriteAttributeString(name, number.ToString(CultureInfo.InvariantCulture));
    }

    private static void Write(XmlWriter xml, string suite, Case one)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", suite);
        xml.WriteAttributeString("name", one.Name);
        if (one.Message is not null)
        {
            xml.WriteStartElement(one.IsError ? "error" : "failure");
            xml.WriteAttributeString("message", one.Message);
            xml.WriteString(one.Text);
            xml.WriteEndElement();
        }
        else if (one.Text is not null)
        {
            xml.WriteElementString("system-out", one.Text);
        }

        xml.WriteEndElement();
    }

    // One that passes has no message.
    private sealed record Case(string Name, string? Message, string? Text, bool IsError);
}
