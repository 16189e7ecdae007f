using X1060Dsl.Editing;

namespace X1060Dsl.Tests.Editing;

public sealed class RoleTests
{
    // What people write freely, and nothing can be proposed for.
    private static readonly string[] Free =
    [
        "Because.reason", "When.condition", "ShortCycle.text", "LongCycle.text", "Classification.label", "Contract.id", "Action.text", "Note.ja", "Note.en",
        "Message.ja", "Message.en", "Waive.because", "WaiveAll.because", "Catalogue.answer", "Profile.answer", "Portfolio.answer",
    ];

    [Fact]
    public void EveryTextThatAVerbTakesHasARole()
    {
        var taken = Vocabulary.Verbs.SelectMany(static verb => verb.Parameters.Where(static parameter => parameter.Type is "string" or "string[]").Select(parameter => $"{verb.Name}.{parameter.Name}")).Distinct();
        Assert.Equal(taken.Order(StringComparer.Ordinal), Roles.Named.Concat(Free).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void EveryServiceHasAReading() =>
        Assert.All(X1060Dsl.Standard.Standard.Of(Edition.X1060_2021).Services, static service =>
        {
            var reading = X1060Dsl.Standard.Readings.Of(Edition.X1060_2021, service.Code);
            Assert.NotEmpty(reading);
            Assert.All(reading, static c => Assert.True(c is (>= 'ぁ' and <= 'ゖ') or 'ー' or (>= 'A' and <= 'Z'), c.ToString()));
        });
}
