using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using X1060Dsl.Model;
using X1060Dsl.Text;

namespace X1060Dsl.Analyzers.Tests;

/// <summary>Definitions as classes: what is generated, and that it says what the definition says.</summary>
public sealed class CentreGeneratorTests
{
    /// <summary>Says everything that can be said, and says it as badly as it can be said.</summary>
    private const string Everything = """
        Organization("Quotes \" and \\ and\nlines */ </summary> \u202E & 阿波").Edition(X1060_2021).TopManagement("社長 \"K\"").Ciso("佐藤").CdcHead("森").Assessors("査定 \\ 社").Auditors("監査役", "外部監査人").Parent("HQ").Members("Sub \"1\"", "二社").Country("JP").OwnInfrastructure().Floor("A-1", "H-2")
            .Assessed("2026-10-01").Approved("board", "2026-10-02").ReviewEvery(6).ShortCycle("daily").LongCycle("yearly").CombineScores(Lowest).Classification("secret");
        Team("SOC").Lead("森").Members("森", "井上").Capacity(2.5).Hours("24x7");
        Provider("ACME \"MSS\"").Contract("C-1", until: "2027-03-31").Expects("a.md").Expects("b.md").Registered().Country("JP").Hours("24x7");
        Service("A-1").Level(Basic).Because("so").CoveredBy("A-2").ReviewBy("2027-01-01").Insource("SOC").Outsource("ACME \"MSS\"").Owner("森").Deputy("*/ \"").ProvidedBy("HQ").Serves("Sub \"1\"").Area(ExpertLed)
            .Score(insource: 2, outsource: 4).Target(3, 5, by: "2027-03-31").NotApplicable(Side.Insource).Document("d.md", reviewed: "2026-01-01").Document("e.md").ApprovedBy("CISO", on: "2026-01-02")
            .Evidence("x", asOf: "2026-01-03", validFor: "12 months").ReportReviewed("2026-02-01").Action("do", owner: "森", due: "2026-12-31").Action("buy", LongCycle, due: "2027-01-31").Note(ja: "備考", en: "note")
            .Waive("CDC3003", because: "b", by: "c", until: "2026-12-31");
        Service("A-2").Level(Optional).When("needed").Unassigned().Score(1).Target(2);
        Service("H-2").Level(Unnecessary).Because("small");
        AddedService("X-1", "符\u000A号", "Score", "A").Level(Advanced).Insource("SOC").Owner("森").Score(5);
        AddedService("X-2", "二", "class", "B").Level(Standard).Outsource("ACME \"MSS\"");
        AddedService("X-3", "三", "Score!", "B");
        Policy("AWA001", Severity.Error).For("level = basic").Require("owner is set").Message(ja: "だめ", en: "no").Help("h");
        WaiveAll("CDC3002", because: "b", by: "c", until: "2026-12-31").In("G-*");
        Evaluation("2026", on: "2026-11-01").Catalogue("c", on: "2026-10-30").Profile("p", on: "2026-10-31").Portfolio("q", on: "2026-11-01");
        """;

    [Fact]
    public void A_small_definition() => Snapshot.Verify(Generation.Lawful(Consumer.OfSample("minimal")));

    [Fact]
    public void Everything_that_can_be_said() => Snapshot.Verify(Generation.Lawful(Consumer.Of(("deep/every thing-2.cdc.csx", Everything))));

    [Fact]
    public void A_definition_by_the_roles_of_ISOGJ_has_a_class_for_each_of_them()
    {
        const string text = "Organization(\"熊野銀行\").Edition(ISOGJ_2_1);\nService(\"検体解析\").Level(Basic).Insource(\"CSIRT\").Owner(\"仲\").Score(3);\n";
        var consumer = Consumer.Of(("roles.cdc.csx", text));
        var source = Generation.Lawful(consumer).Source;

        IsTheCentreThatIsRead(consumer);
        Assert.All(Standard.Standard.Of(Edition.ISOGJ_2_1).Services, role => Assert.Contains($"public sealed class {role.Identifier} :", source));
        Assert.Contains("public const string Code = \"C-3\";", source);
        Assert.DoesNotContain("RiskManagement", source);
    }

    public static TheoryData<string> Definitions => ["awa-precision", "minimal", "broken"];

    [Theory, MemberData(nameof(Definitions))]
    public void The_value_is_the_centre_that_is_read_for_a_sample(string sample) => IsTheCentreThatIsRead(Consumer.OfSample(sample));

    [Theory, InlineData(LanguageVersion.CSharp7_3), InlineData(LanguageVersion.CSharp8), InlineData(LanguageVersion.CSharp12)]
    public void The_value_is_the_centre_that_is_read_whatever_is_said(LanguageVersion language) =>
        IsTheCentreThatIsRead(Consumer.Of(("every.cdc.csx", Everything)) with { Language = language });

    // A property that is added to the model and forgotten here would get lost on the way without anybody noticing.
    [Fact]
    public void Every_property_of_the_model_is_said_in_the_test_above()
    {
        var centre = Read(Everything);
        var spoken = new HashSet<string>();
        void Look(object? value)
        {
            if (value is null || value.GetType().Namespace != "X1060Dsl.Model")
                return;

            foreach (var property in value.GetType().GetProperties().Where(static property => property.GetIndexParameters().Length == 0 && property.PropertyType != typeof(Origin) && property.SetMethod is not null))
            {
                var held = property.GetValue(value);
                if (held is not null && !Equals(held, property.PropertyType.IsValueType ? Activator.CreateInstance(property.PropertyType) : null))
                    spoken.Add($"{value.GetType().Name}.{property.Name}");
                foreach (var item in held is System.Collections.IEnumerable items and not string ? items.Cast<object?>() : [held])
                    Look(item);
            }
        }

        Look(centre);
        var properties = typeof(Centre).Assembly.GetTypes()
            .Where(static type => type is { Namespace: "X1060Dsl.Model", IsClass: true, IsPublic: true, IsGenericType: false } && type.GetMethod("<Clone>$") is not null)
            .SelectMany(static type => type.GetProperties().Where(static property => property.SetMethod is not null && property.PropertyType != typeof(Origin)).Select(property => $"{type.Name}.{property.Name}"));

        // What could not be read to its end stands in a test of its own.
        Assert.Equal(["Service.IsPartial"], properties.Except(spoken).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_can_be_read_of_a_broken_definition_is_there()
    {
        var consumer = Consumer.Of(("half.cdc.csx", "Organization(\"Awa\");\nService(\"A-1\").Level(Basic).Owner(\"森\").Scor(3);\nService(\"A-2\").Level(Basic).Owner(\n"));
        IsTheCentreThatIsRead(consumer);
        Assert.Contains("public const string? Owner = \"森\";", Generation.Lawful(consumer).Source);
    }

    [Fact]
    public void Parts_become_no_class() =>
        Assert.Single(Generation.Lawful(Consumer.Of(("a.cdc.csx", "#load \"part.cdc.csx\"\nOrganization(\"Awa\");"), ("part.cdc.csx", "Team(\"SOC\");"))).Sources);

    [Theory]
    [InlineData("our-cdc.cdc.csx", "Demo.our_cdc")]
    [InlineData("deep/OurCdc.cdc.csx", "Demo.OurCdc")]
    [InlineData("class.cdc.csx", "Demo.class_")]
    [InlineData("2026.cdc.csx", "Demo._2026")]
    [InlineData("阿波.cdc.csx", "Demo.阿波")]
    [InlineData("か\u3099.cdc.csx", "Demo.が")]
    [InlineData("a\u202Eb.cdc.csx", "Demo.a_b")]
    [InlineData("Centre.cdc.csx", "Demo.Centre_")]
    [InlineData("RiskManagement.cdc.csx", "Demo.RiskManagement_")]
    [InlineData(".cdc.csx", "Demo.__")]
    public void A_file_names_its_class(string file, string expected)
    {
        var generation = Generation.Lawful(Consumer.Of((file, "Organization(\"Awa\");")));
        Assert.NotNull(generation.Compilation.GetTypeByMetadataName(expected));
        Compiles(generation);
    }

    [Theory]
    [InlineData("", "Cdc")]
    [InlineData("my-app.class", "my_app.class_.Cdc")]
    public void A_project_names_its_namespace(string space, string expected) =>
        Assert.NotNull(Generation.Lawful(Consumer.Of(("Cdc.cdc.csx", "Organization(\"Awa\");")).With("RootNamespace", space)).Compilation.GetTypeByMetadataName(expected));

    [Fact]
    public void An_item_names_both()
    {
        var consumer = Consumer.Of(("Cdc.cdc.csx", "Organization(\"Awa\");")).With("X1060Namespace", "Other")
            .WithItem("Cdc.cdc.csx", "build_metadata.AdditionalFiles.CdcClassName", "Ours").WithItem("Cdc.cdc.csx", "build_metadata.AdditionalFiles.CdcNamespace", "Awa.Security");
        Assert.NotNull(Generation.Lawful(consumer).Compilation.GetTypeByMetadataName("Awa.Security.Ours"));
        Assert.NotNull(Generation.Lawful(consumer with { OfFiles = Consumer.Of().OfFiles }).Compilation.GetTypeByMetadataName("Other.Cdc"));
    }

    [Fact]
    public void Of_two_files_that_ask_for_one_name_the_first_has_it()
    {
        var generation = Generation.Lawful(Consumer.Of(("b/Cdc.cdc.csx", "Organization(\"Second\");"), ("a/Cdc.cdc.csx", "Organization(\"First\");")));
        Assert.Contains("The cyber defence centre of First", generation.Source);
        Compiles(generation);
    }

    [Fact]
    public void No_generated_name_hides_a_word_of_the_language()
    {
        var words = typeof(Language).GetMembers().Select(static member => member.Name).Concat(typeof(Language).Assembly.GetExportedTypes().Where(static type => type.Namespace == "X1060Dsl").Select(static type => type.Name)).ToHashSet();
        var type = Generation.Run(Consumer.Of(("every.cdc.csx", Everything))).Compilation.GetTypeByMetadataName("Demo.every")!;
        Assert.Equal(67, type.GetMembers().Count(static member => member.CanBeReferencedByName && member is not IMethodSymbol));
        Assert.DoesNotContain(type.GetMembers(), member => words.Contains(member.Name));
    }

    [Fact]
    public void Every_service_is_a_type_that_nobody_can_make_and_generics_can_ask_of()
    {
        var generation = Generation.Run(Consumer.Of(("cdc.cdc.csx", Everything)).WithCode("""
            using X1060Dsl;
            using X1060Dsl.Typed;
            class Needs
            {
                const byte Holds = Demo.cdc.RiskManagement.Score >= 2 ? 0 : -1;
                const byte Both = Demo.cdc.RiskManagement.OutsourceScore == 4 && Demo.cdc.RiskManagement.Level == Level.Basic ? 0 : -1;
                const byte None = Demo.cdc.MalwareSampleAnalysis.Score == 0 && !Demo.cdc.MalwareSampleAnalysis.IsDeclared && Demo.cdc.MalwareSampleAnalysis.Owner == null ? 0 : -1;
                const byte Added = Demo.cdc.Added.Score_.Score == 5 && Demo.cdc.Added.Class.OutsourceScore == 0 && Demo.cdc.Added.Score__.IsDeclared ? 0 : -1;
                static void That<T>() where T : ICombination, IOutsourced, IBasic, IWanted, IHasOwner, IHasDeputy, IHasTarget, IHasDocument, IHasEvidence, IScoreAtLeast2, IScoreAtLeast1 { }
                static void Nothing<T>() where T : IService { }
                static void Main()
                {
                    That<Demo.cdc.RiskManagement>();
                    Nothing<Demo.cdc.MalwareSampleAnalysis>();
                }
            }
            """));
        Compiles(generation);
        foreach (var type in generation.Compilation.GetTypeByMetadataName("Demo.cdc")!.GetTypeMembers().Where(static type => type.IsSealed && !type.IsStatic))
            Assert.All(type.InstanceConstructors, static constructor => Assert.Equal(Accessibility.Private, constructor.DeclaredAccessibility));
    }

    [Theory]
    [InlineData("Lowest", 2, 3)]
    [InlineData("Highest", 4, 5)]
    [InlineData("Both", 2, 3)]
    public void The_one_score_follows_the_rule_of_the_organisation(string rule, int score, int target) => Compiles(Generation.Run(
        Consumer.Of(("cdc.cdc.csx", $"Organization(\"Awa\").CombineScores({rule});\nService(\"A-1\").Level(Basic).Insource(\"S\").Outsource(\"P\").Score(2, 4).Target(3, 5);"))
            .WithCode($"class Has {{ const byte It = Demo.cdc.RiskManagement.Score == {score} && Demo.cdc.RiskManagement.Target == {target} ? 0 : -1; }}")));

    private static void IsTheCentreThatIsRead(Consumer consumer)
    {
        var generation = Generation.Lawful(consumer);
        Compiles(generation);
        using var image = new MemoryStream();
        Assert.True(generation.Compilation.Emit(image).Success);
        image.Position = 0;
        var context = new AssemblyLoadContext(null, isCollectible: true);
        var types = context.LoadFromStream(image).GetTypes().Where(static type => type is { IsNested: false } && type.GetProperty("Centre") is not null).ToDictionary(static type => type.FullName!);
        var table = new TextTable(consumer.Definitions.Select(text => ListedText.Of(text, consumer.Options(), default)).ToListing());
        var expected = table.Texts.Select(text => TypedCentre.Of(LoadedText.Of(text, table))).OfType<TypedCentre>().ToList();
        Assert.Equal(expected.Select(static centre => centre.Place.Name.ToString()).Order(StringComparer.Ordinal), types.Keys.Order(StringComparer.Ordinal));
        Assert.NotEmpty(expected);
        Assert.All(expected, centre => Assert.Equal(centre.Centre, (Centre)types[centre.Place.Name.ToString()].GetProperty("Centre")!.GetValue(null)!));
        context.Unload();
    }

    private static Centre Read(string text) => Engine.Read(new SourceFile("/a.cdc.csx", text), NoFiles.Instance).Centre!;

    // Not one warning: a project that treats them as errors has to build too.
    private static void Compiles(Generation generation) =>
        Assert.Empty(generation.Compilation.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.ToString()));
}
