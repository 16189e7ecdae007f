using System.Reflection;

namespace X1060Dsl.Tests;

/// <summary>The table that the reader and the editors go by says what the public API says, no more and no less.</summary>
public sealed class VocabularyTests
{
    private static readonly Type[] Owners =
        [typeof(Language), .. typeof(Entry).Assembly.GetExportedTypes().Where(static type => type.BaseType == typeof(Entry))];

    private static readonly Type[] WordTypes =
        [.. typeof(Entry).Assembly.GetExportedTypes().Where(static type => type.IsEnum && type.Namespace == "X1060Dsl")];

    public static TheoryData<string> Everything { get; } =
        [.. Vocabulary.Verbs.Select(static verb => $"{verb.Owner}.{verb.Name}").Concat(Vocabulary.Words.Select(static word => word.Name)).Distinct()];

    [Fact]
    public void TheVerbsAreThePublicMethods() =>
        Assert.Equal(
            Owners.SelectMany(MethodsOf).Select(Signature).Order(StringComparer.Ordinal),
            Vocabulary.Verbs.Select(Signature).Order(StringComparer.Ordinal));

    [Fact]
    public void TheEntriesAndTheOpeningVerbsAreMany()
    {
        Assert.Equal(8, Owners.Length);
        Assert.Equal(8, Vocabulary.Verbs.Count(static verb => verb.Owner == "Language"));
    }

    [Fact]
    public void OnlyALastParameterIsParamsAndNoneBeforeItIsOptional() =>
        Assert.All(Vocabulary.Verbs, static verb =>
        {
            Assert.All(verb.Parameters.SkipLast(1), static parameter => Assert.False(parameter.IsParams));
            Assert.Equal(verb.Parameters.OrderBy(static parameter => parameter.IsOptional), verb.Parameters);
            Assert.All(verb.Parameters.Where(static parameter => parameter.IsParams), static parameter => Assert.Equal("string[]", parameter.Type));
        });

    [Fact]
    public void AnOmittedArgumentIsNull() =>
        Assert.All(
            Owners.SelectMany(MethodsOf).SelectMany(static method => method.GetParameters()).Where(static parameter => parameter.HasDefaultValue),
            static parameter => Assert.Null(parameter.DefaultValue));

    [Fact]
    public void TheWordsAreTheConstantsOfTheLanguage() =>
        Assert.Equal(
            typeof(Language).GetFields(BindingFlags.Public | BindingFlags.Static).Select(static field => (field.Name, (Enum)Enum.ToObject(field.FieldType, field.GetRawConstantValue()!))),
            Vocabulary.Words.Select(static word => (word.Name, word.Value)));

    [Fact]
    public void TheWordsAreTheMembersOfTheEnums() =>
        Assert.Equal(
            WordTypes.SelectMany(static type => Enum.GetValues(type).Cast<Enum>()).Select(static value => $"{value.GetType().Name}.{value}").Order(StringComparer.Ordinal),
            Vocabulary.Words.Select(static word => $"{word.Value.GetType().Name}.{word.Name}").Order(StringComparer.Ordinal));

    [Fact]
    public void NoWordIsZero() => Assert.All(Vocabulary.Words, static word => Assert.True(Convert.ToInt32(word.Value) > 0));

    [Fact]
    public void NoTwoWordsShareAName() => Assert.Equal(Vocabulary.Words.Length, Vocabulary.Words.Select(static word => word.Name).Distinct().Count());

    [Theory]
    [MemberData(nameof(Everything))]
    public void EverythingIsExplainedInBothLanguagesAndNamesItsClause(string name)
    {
        var meanings = Vocabulary.Verbs.Where(verb => $"{verb.Owner}.{verb.Name}" == name).Select(static verb => verb.Meaning)
            .Concat(Vocabulary.Words.Where(word => word.Name == name).Select(static word => word.Meaning)).ToList();

        Assert.NotEmpty(meanings);
        Assert.All(meanings, static meaning =>
        {
            Assert.Matches("[.?]$", meaning.En);
            Assert.DoesNotContain('\n', meaning.En + meaning.Ja);
            Assert.Contains(meaning.Ja, static sign => sign is >= '\u3041' and <= '\u9fff');
            Assert.Matches("^(ours|annex A|[0-9]+(\\.[0-9]+)?)", meaning.Clause);
        });
    }

    private static IEnumerable<MethodInfo> MethodsOf(Type owner) =>
        owner.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.Instance | BindingFlags.DeclaredOnly).Where(static method => !method.IsSpecialName);

    private static string Signature(MethodInfo method) =>
        $"{method.ReturnType.Name} {method.DeclaringType!.Name}.{method.Name}({string.Join(", ", method.GetParameters().Select(static parameter =>
            Signature(TypeName(parameter.ParameterType), parameter.Name!, parameter.HasDefaultValue, parameter.IsDefined(typeof(ParamArrayAttribute)))))})";

    private static string Signature(Verb verb) =>
        $"{verb.Returns} {verb.Owner}.{verb.Name}({string.Join(", ", verb.Parameters.Select(static parameter =>
            Signature(parameter.Type, parameter.Name, parameter.IsOptional, parameter.IsParams)))})";

    private static string Signature(string type, string name, bool isOptional, bool isParams) =>
        $"{(isParams ? "params " : "")}{type} {name}{(isOptional ? " = null" : "")}";

    private static string TypeName(Type type) =>
        type == typeof(string) ? "string" : type == typeof(int) ? "int" : type == typeof(double) ? "double" : type == typeof(string[]) ? "string[]" : type.Name;
}
