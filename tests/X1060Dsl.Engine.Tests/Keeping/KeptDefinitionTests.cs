using System.Collections;
using System.Reflection;
using System.Text;
using Microsoft.CodeAnalysis;
using X1060Dsl.Groups;
using X1060Dsl.Keeping;
using X1060Dsl.Model;
using X1060Dsl.Policies;
using X1060Dsl.Regression;
using X1060Dsl.Settings;
using X1060Dsl.Text;
using X1060Dsl.Waiving;

namespace X1060Dsl.Tests.Keeping;

/// <summary>What is kept of a check is read as it was, anywhere; whatever else the bytes may be, they are nothing.</summary>
public sealed class KeptDefinitionTests
{
    private static readonly string Root = Path.Combine(Repository.Root, "samples");

    private static readonly Lazy<List<CheckedDefinition>> Samples = new(static () =>
        [.. Directory.EnumerateFiles(Root, "*.cdc.csx", SearchOption.AllDirectories).Select(Slashed).Order(StringComparer.Ordinal).Select(Checked)]);

    [Fact]
    public void What_is_kept_is_read_as_it_was()
    {
        var kept = Samples.Value.Where(static definition => KeptDefinition.Write(definition, Names(Slashed(Root)), withTexts: true) is not null).ToList();

        Assert.All(kept, static definition => Assert.Equal(Dump(definition), Dump(Again(definition, Names(Slashed(Root)), Names(Slashed(Root)), withTexts: true)!)));
        Assert.All(kept, static definition => Assert.Equal(Dump(definition), Dump(Again(definition, Names(Slashed(Root)), Names(Slashed(Root)), withTexts: false)!)));

        // Only what lets off findings of its group is not kept; a rule whose words cannot be kept would show here.
        Assert.Equal(Samples.Value.Where(static definition => definition.Member is not { Waiving: not null }).Select(static definition => definition.Path), kept.Select(static definition => definition.Path));
        Assert.NotEmpty(kept.SelectMany(static definition => definition.Waivers));
        Assert.NotEmpty(kept.SelectMany(static definition => definition.Changes));
        Assert.NotEmpty(kept.SelectMany(static definition => definition.Policies));
        Assert.Contains(kept, static definition => definition.Member is { SpeaksOfAGroup: true });
    }

    [Fact]
    public void It_is_the_same_where_the_folder_lies_elsewhere()
    {
        foreach (var definition in Samples.Value.Where(static definition => KeptDefinition.Write(definition, Names(Slashed(Root)), withTexts: true) is not null))
        {
            var moved = Again(definition, Names(Slashed(Root)), Names("/elsewhere/x"), withTexts: true)!;
            Assert.Equal(Dump(definition).Replace(Slashed(Root), "/elsewhere/x", StringComparison.Ordinal), Dump(moved));
        }
    }

    [Fact]
    public void No_path_of_the_machine_is_kept()
    {
        foreach (var bytes in Samples.Value.Select(static definition => KeptDefinition.Write(definition, Names(Slashed(Root)), withTexts: false)).OfType<byte[]>())
            Assert.DoesNotContain(Slashed(Root), Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Fact]
    public void What_names_the_folder_or_has_half_a_character_is_not_kept()
    {
        var definition = Samples.Value[0];

        Assert.Null(KeptDefinition.Write(definition with { Organization = $"of {Slashed(Root)}" }, Names(Slashed(Root)), withTexts: false));
        Assert.Null(KeptDefinition.Write(definition with { Organization = "half \ud83d" }, Names(Slashed(Root)), withTexts: false));
        Assert.NotNull(KeptDefinition.Write(definition with { Organization = "whole \ud83d\ude00" }, Names(Slashed(Root)), withTexts: false));
    }

    // Whoever gives one of these a new property has to teach Keeping to keep it, and then to write it down here.
    [Theory]
    [InlineData(typeof(CheckOptions), "Lock Packs Settings Since Today")] // and the key of the cache, Caching/ResultCache.cs
    [InlineData(typeof(CheckedDefinition), "Changes Findings IsRead Loads Member Organization Path Policies Services Sources Waivers")]
    [InlineData(typeof(Finding), "Fixes Id Origin Related Rule Service Severity Suppression Words")]
    [InlineData(typeof(Fix), "Edits Kind Title")]
    [InlineData(typeof(TextEdit), "Length Path Start Text")]
    [InlineData(typeof(Related), "Label Origin")]
    [InlineData(typeof(Suppression), "Because By Kind Origin Until")]
    [InlineData(typeof(StandingWaiver), "Services State Waived Waiver")]
    [InlineData(typeof(Waiver), "Because By Origin Rule Services Until")]
    [InlineData(typeof(Change), "Before Direction Fact IsRemoval Key Kind Now Rule Service")]
    [InlineData(typeof(PolicyTally), "Fired Id Passed WasJudged")]
    [InlineData(typeof(Member), "Combining Edition Fold IsReadToItsEnd Organization Packed Path Providers Services Settings Sources SpeaksOfAGroup Today Waiving")]
    [InlineData(typeof(MemberService), "Category Code En IsAssigned IsUnassigned IsWanted Ja Level Name Origin Owner ProvidedBy Provider Score Serves Target")]
    [InlineData(typeof(Organization), "ApprovedBy ApprovedOn Assessed Assessors Auditors CdcHead Ciso Classification CombineScores Country Edition Floor HasOwnInfrastructure LongCycle Members Name Origin Parent ReviewEvery ShortCycle TopManagement")]
    public void All_that_a_kept_thing_has_is_known(Type type, string properties) =>
        Assert.Equal(properties, string.Join(' ', PropertiesOf(type).Select(static property => property.Name)));

    [Fact]
    public void Damaged_bytes_are_nothing_or_can_be_told()
    {
        var random = new Random(1060);
        foreach (var definition in Samples.Value)
        {
            if (KeptDefinition.Write(definition, Names(Slashed(Root)), withTexts: true) is not { } bytes)
                continue;

            for (var round = 0; round < 200; round++)
            {
                var damaged = (byte[])bytes.Clone();
                for (var hits = random.Next(1, 4); hits > 0; hits--)
                    damaged[random.Next(damaged.Length)] = (byte)random.Next(256);
                if (random.Next(4) == 0)
                    Array.Resize(ref damaged, random.Next(damaged.Length));

                // What can be told of any finding is told.
                if (Read(damaged, Names("/elsewhere/x"), null) is { } read)
                    Dump(read);
            }
        }
    }

    private static CheckedDefinition? Again(CheckedDefinition definition, KeptNames here, KeptNames there, bool withTexts) =>
        Read(KeptDefinition.Write(definition, here, withTexts)!, there, withTexts ? null : static path => File.Exists(path) ? new SourceFile(path, File.ReadAllText(path)) : null);

    private static CheckedDefinition? Read(byte[] bytes, KeptNames names, Func<string, SourceFile?>? texts) =>
        KeptDefinition.Read(bytes, names, static _ => RuleSettings.Default, Given.Day("2026-11-23"), texts);

    private static KeptNames Names(string folder)
    {
        var below = folder.TrimEnd('/') + "/";
        return new KeptNames(folder.TrimEnd('/'), path => path.StartsWith(below, StringComparison.Ordinal) ? path[below.Length..] : null, name => below + name);
    }

    private static CheckedDefinition Checked(string path)
    {
        var posture = Posture.PathOf(path);
        return Engine.Check(new SourceFile(path, File.ReadAllText(path)), new OnDisk(), new CheckOptions
        {
            Today = Given.Day("2026-11-23"),
            Lock = File.Exists(posture) ? new SourceFile(posture, File.ReadAllText(posture)) : null,
        });
    }

    private static string Slashed(string path) => path.Replace('\\', '/');

    private static IEnumerable<PropertyInfo> PropertiesOf(Type type) =>
        type.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(static property => property.Name != "EqualityContract").OrderBy(static property => property.Name, StringComparer.Ordinal);

    // Everything, origins included, which equality passes over.
    private static string Dump(object? thing)
    {
        var to = new StringBuilder();
        Write(thing);
        return to.ToString();

        void Write(object? value)
        {
            switch (value)
            {
                case null or string or int or long or double or bool or Enum or Date:
                    to.Append(value?.GetType().Name).Append(' ').Append(value).Append('\n');
                    break;
                case Bilingual text:
                    to.Append(text.En).Append(" / ").Append(text.Ja).Append('\n');
                    break;
                case SourceFile source:
                    to.Append(source.Path).Append('\n').Append(source.Text).Append('\n');
                    break;
                case DiagnosticDescriptor rule:
                    to.Append(rule.Id).Append(rule.Title).Append(rule.MessageFormat).Append(rule.Description).Append(rule.Category).Append(rule.HelpLinkUri).Append(rule.DefaultSeverity).Append('\n');
                    break;
                case RuleSettings or PackedServices:
                    break;
                case Origin origin:
                    to.Append(origin.Path).Append(' ').Append(origin.Start).Append('+').Append(origin.Length).Append('\n');
                    break;
                case IEnumerable items:
                    to.Append("[\n");
                    foreach (var item in items)
                        Write(item);
                    to.Append("]\n");
                    break;
                default:
                    foreach (var property in PropertiesOf(value.GetType()))
                    {
                        to.Append(property.Name).Append(": ");
                        Write(property.GetValue(value));
                    }

                    if (value is Finding finding)
                        to.Append(finding.Message(DisplayLanguage.English)).Append(finding.Message(DisplayLanguage.Japanese)).Append('\n');
                    break;
            }
        }
    }

    private sealed class OnDisk : IDefinitionFiles
    {
        public string Root => Slashed(KeptDefinitionTests.Root);

        public OpenedFile Open(string path) => File.Exists(path) ? new OpenedFile(new SourceFile(path, File.ReadAllText(path)), null) : OpenedFile.Missing;
    }
}
