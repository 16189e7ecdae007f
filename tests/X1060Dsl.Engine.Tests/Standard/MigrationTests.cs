using X1060Dsl.Standard;
using static X1060Dsl.Standard.Standard;

namespace X1060Dsl.Tests.Standard;

/// <summary>The tables of what became of which service: complete on both ends, and honest about what they rest on.</summary>
public sealed class MigrationTests
{
    public static TheoryData<Edition, Edition> Ways => new()
    {
        { Edition.ISOGJ_2_1, Edition.X1060_2021 },
        { Edition.X1060_2021, Edition.X1060_2026 },
        { Edition.ISOGJ_2_1, Edition.X1060_2026 },
    };

    [Theory, MemberData(nameof(Ways))]
    public void Every_service_of_the_earlier_list_goes_on_somewhere(Edition from, Edition to) =>
        Assert.All(Of(from).Services, service => Assert.NotEmpty(Migration.Of(from, to)!.Onwards(service.Code)));

    [Theory, MemberData(nameof(Ways))]
    public void Every_service_of_the_later_list_comes_from_somewhere_or_is_new(Edition from, Edition to)
    {
        var migration = Migration.Of(from, to)!;

        Assert.All(Of(to).Services, service => Assert.True(migration.Origins(service.Code).Any() != migration.Rows.Any(row => row.Relation == Relation.New && row.To == service.Code)));
    }

    [Theory, MemberData(nameof(Ways))]
    public void Rows_name_services_of_their_lists_each_pair_once_and_say_what_they_rest_on(Edition from, Edition to)
    {
        var rows = Migration.Of(from, to)!.Rows;

        Assert.Equal(rows.Count, rows.Select(static row => (row.From, row.To)).Distinct().Count());
        Assert.All(rows, row =>
        {
            Assert.NotNull(Of(to).Find(row.To));
            Assert.Equal(row.Relation == Relation.New, row.From is null);
            if (row.From is not null)
                Assert.NotNull(Of(from).Find(row.From));
            Assert.NotEmpty(row.Source.En);
            Assert.NotEmpty(row.Source.Ja);
            Assert.True(row.Confidence != Confidence.Confirmed, "nobody has published such a table");
        });
    }

    [Theory, MemberData(nameof(Ways))]
    public void Nothing_goes_on_as_a_whole_in_two_places_and_a_service_that_is_the_same_takes_nothing_else_in_whole(Edition from, Edition to)
    {
        var whole = Migration.Of(from, to)!.Rows.Where(static row => row.Relation is Relation.Same or Relation.Merged or Relation.Main).ToList();

        Assert.All(whole.GroupBy(static row => row.From), static rows => Assert.Single(rows));
        Assert.All(whole.GroupBy(static row => row.To), static rows => Assert.True(rows.Count() == 1 ? rows.First().Relation != Relation.Merged : rows.All(static row => row.Relation == Relation.Merged)));
    }

    [Fact]
    public void No_way_leads_back() => Assert.All(Enum.GetValues<Edition>(), static edition =>
    {
        Assert.Null(Migration.Of(edition, Edition.ISOGJ_2_1));
        Assert.Null(Migration.Of(edition, edition));
    });
}
