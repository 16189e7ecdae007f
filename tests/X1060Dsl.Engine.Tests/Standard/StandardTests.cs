using X1060Dsl.Model;
using X1060Dsl.Standard;

namespace X1060Dsl.Tests.Standard;

/// <summary>The data of the standard: complete, in both languages, and honest about what is not confirmed.</summary>
public sealed class StandardTests
{
    public static TheoryData<Edition> Lists => [.. Enum.GetValues<Edition>()];

    public static TheoryData<Edition> Editions => [Edition.X1060_2021, Edition.X1060_2026];

    [Theory, MemberData(nameof(Editions))]
    public void An_edition_has_nine_categories_and_64_services(Edition edition)
    {
        var standard = X1060Dsl.Standard.Standard.Of(edition);

        Assert.Equal("ABCDEFGHI", string.Concat(standard.Categories.Select(static category => category.Code)));
        Assert.Equal([13, 4, 4, 7, 9, 5, 13, 2, 7], standard.Categories.Select(category => standard.Services.Count(service => service.Category == category.Code)));
        Assert.Equal(64, standard.Services.Select(static service => service.Code).Distinct().Count());
        Assert.All(standard.Services.GroupBy(static service => service.Category), static category =>
            Assert.Equal(Enumerable.Range(1, category.Count()).Select(number => $"{category.Key}-{number}"), category.Select(static service => service.Code)));
    }

    [Fact]
    public void The_list_before_X1060_has_nine_functions_and_54_roles_and_says_that_its_English_names_are_ours()
    {
        var standard = X1060Dsl.Standard.Standard.Of(Edition.ISOGJ_2_1);

        Assert.Equal("ABCDEFGHI", string.Concat(standard.Categories.Select(static category => category.Code)));
        Assert.Equal([6, 5, 5, 8, 7, 4, 10, 3, 6], standard.Categories.Select(category => standard.Services.Count(service => service.Category == category.Code)));
        Assert.All(standard.Services.GroupBy(static service => service.Category), static category =>
            Assert.Equal(Enumerable.Range(1, category.Count()).Select(number => $"{category.Key}-{number}"), category.Select(static service => service.Code)));
        Assert.All(standard.Services, static service => Assert.Equal(Confirmation.Ours, service.En));
        Assert.Equal(21, standard.Services.Count(static service => service.Ja == Confirmation.Verified));
        Assert.False(standard.IsX1060);
        Assert.Contains("訳", standard.Note.Ja);
    }

    [Theory, MemberData(nameof(Lists))]
    public void Every_service_has_names_and_a_description_in_both_languages(Edition edition)
    {
        Assert.All(X1060Dsl.Standard.Standard.Of(edition).Services, static service =>
        {
            Assert.All(new[] { service.Name.En, service.Name.Ja, service.Description.En, service.Description.Ja }, Assert.NotEmpty);
            Assert.Matches("[ぁ-んァ-ヶ一-龠]", service.Name.Ja);
            Assert.DoesNotMatch("[ぁ-んァ-ヶ一-龠]", service.Name.En);
            Assert.EndsWith(".", service.Description.En);
            Assert.EndsWith("。", service.Description.Ja);
        });
    }

    [Theory, MemberData(nameof(Lists))]
    public void No_two_services_share_a_name(Edition edition)
    {
        var names = X1060Dsl.Standard.Standard.Of(edition).Services
            .SelectMany(static service => new[] { service.Code, service.Name.En, service.Name.Ja }).Select(X1060Dsl.Text.Folding.Fold).ToList();

        Assert.Equal(names.Count, names.Distinct().Count());
    }

    [Fact]
    public void What_is_unconfirmed_says_so()
    {
        var (of2021, of2026) = (X1060Dsl.Standard.Standard.Of(Edition.X1060_2021), X1060Dsl.Standard.Standard.Of(Edition.X1060_2026));

        Assert.Equal(22, of2021.Services.Count(static service => service.En == Confirmation.Verified));
        Assert.Equal("D-2", Assert.Single(of2021.Services, static service => service.En == Confirmation.Partial).Code);
        Assert.All(of2021.Services, static service => Assert.Equal(Confirmation.Unconfirmed, service.Ja));
        Assert.All(of2026.Services, static service => Assert.Equal((Confirmation.Unconfirmed, Confirmation.Unconfirmed), (service.En, service.Ja)));
        Assert.True(of2021.IsConfirmed);
        Assert.False(of2026.IsConfirmed);
        Assert.Contains("未確認", of2026.Note.Ja);
    }

    [Fact]
    public void The_edition_of_2026_is_the_list_of_2021_under_the_new_term()
    {
        var (of2021, of2026) = (X1060Dsl.Standard.Standard.Of(Edition.X1060_2021), X1060Dsl.Standard.Standard.Of(Edition.X1060_2026));

        Assert.Equal(of2021.Services.Select(static service => service.Code), of2026.Services.Select(static service => service.Code));
        Assert.Equal(of2021.Services.Select(static service => service.Name.En), of2026.Services.Select(static service => service.Name.En.Replace("CDC/CSC", "CDC")));
        Assert.Contains("CSC", of2026.Term.En);
    }

    [Fact]
    public void Each_side_has_a_meaning_for_each_score_and_for_none()
    {
        foreach (var side in new[] { Side.Insource, Side.Outsource })
        {
            Assert.Equal(5, Enumerable.Range(-1, 9).Count(score => Rubric.Of(side, score) is { En.Length: > 0, Ja.Length: > 0 }));
            Assert.Null(Rubric.Of(side, 0));
            Assert.Null(Rubric.Of(side, 6));
            Assert.NotEmpty(Rubric.NotApplicable(side).Ja);
        }
    }

    [Fact]
    public void Levels_and_assignments_have_names_and_meanings()
    {
        Assert.All(Enum.GetValues<Level>(), static level => Assert.NotEmpty(Rubric.Of(level).Name.Ja + Rubric.Of(level).Meaning.En));
        Assert.Equal("ベーシック", Rubric.Of(Level.Basic).Name.Ja);
        Assert.Equal("Combination", Rubric.Of(new Assignment { IsInsourced = true, IsOutsourced = true }).Name.En);
        Assert.Equal("Unassigned", Rubric.Of(new Assignment()).Name.En);
    }

    [Fact]
    public void The_suggested_floor_names_services_and_reasons()
    {
        Assert.NotEmpty(SuggestedFloor.Services);
        Assert.All(SuggestedFloor.Services, static service =>
        {
            Assert.NotNull(X1060Dsl.Standard.Standard.Of(Edition.X1060_2021).Find(service.Code));
            Assert.NotEmpty(service.Why.En);
            Assert.NotEmpty(service.Why.Ja);
        });
    }
}
