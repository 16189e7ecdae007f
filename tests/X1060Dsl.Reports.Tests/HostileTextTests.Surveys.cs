using X1060Dsl.Covering;
using X1060Dsl.Model;
using X1060Dsl.Reports.Tests.Html;
using X1060Dsl.Reviewing;
using X1060Dsl.Standard;
using X1060Dsl.Surveying;
using X1060Dsl.Text;

namespace X1060Dsl.Reports.Tests;

/// <content>The views of whole centres.</content>
public sealed partial class HostileTextTests
{
    [Fact]
    public void Views_of_whole_centres_give_no_orders_either()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var surveyed = Reported.Everywhere(text).Definitions[0];
            var centre = new SurveyedCentre(text, surveyed.Survey!);
            var history = new CentreHistory(text, new History(Listing.Of(new HistoryPoint(text, Reported.Today, centre.Survey))));
            var (gaps, matrix, actors) = (GapAnalysis.Of(centre.Survey, Grouping.Owner), SourcingMatrix.Of(centre.Survey), Actors.Of(centre.Survey));
            OurSchema.Gap.Fits(Written(to => GapJson.Write(to, [(centre, gaps)], Reported.Today, "1.0.0")));
            OurSchema.History.Fits(Written(to => HistoryJson.Write(to, Listing.Of(history), isPerService: true, "1.0.0")));
            OurSchema.Sourcing.Fits(Written(to => SourcingView.WriteJson(to, [(centre, matrix)], "1.0.0")));
            OurSchema.Actors.Fits(Written(to => ActorsView.WriteJson(to, [(centre, actors)], "1.0.0")));
            OurSchema.Coverage.Fits(Written(to => CoverageJson.Write(to, [(text, Coverage.Of(centre.Survey.Centre, Crosswalk.Find("sim3")!))], Crosswalk.Find("sim3")!, "1.0.0")));
            foreach (var language in Enum.GetValues<DisplayLanguage>())
            {
                string[] markdown = [Said(to => GapMarkdown.Write(to, centre.Name, gaps, language)), Said(to => SourcingView.WriteMarkdown(to, centre.Name, matrix, language)), Said(to => ActorsView.WriteMarkdown(to, centre.Name, actors, language))];
                Assert.All(markdown, written => AssertInert(Markdig.Markdown.Parse(written, Markdown), text));

                string[] all =
                [
                    .. markdown,
                    Said(to => GapText.Write(to, centre.Name, gaps, language, Ink.None)), Said(to => GapCsv.Write(to, centre)),
                    Said(to => HistoryText.Write(to, history, isPerService: true, language, Ink.None)), Said(to => HistoryCsv.Write(to, history, isPerService: false)),
                    Said(to => SourcingView.Write(to, centre.Name, matrix, language, Ink.None)), Said(to => ActorsView.Write(to, centre.Name, actors, language, Ink.None)),
                ];
                Assert.All(all, written =>
                {
                    AssertNothingHidden(written, text);
                    AssertNoOrders(written, "");
                });
            }
        }
    }

    [Fact]
    public void A_review_gives_no_orders_and_its_record_is_read_as_it_was_meant()
    {
        foreach (var text in Hostile.Texts(Count))
        {
            var surveyed = Reported.Everywhere(text).Definitions[0];
            var review = Review.Of(new ReviewBasis(surveyed.Survey!, surveyed.Definition.Waivers) { Comparison = surveyed.Comparison });
            var sheet = new ReviewSheet(text, review, text) { ComparedWith = new(text, text), Answers = new Dictionary<ReviewPhase, string> { [ReviewPhase.Catalogue] = text } };

            var record = ReviewRecord.Of(sheet, DisplayLanguage.Japanese, withFacts: true);
            AssertNothingHidden(record, text);
            var read = Engine.Read(new SourceFile("/repo/a.cdc.csx", record), Reported.Nothing.Else);
            Assert.DoesNotContain(read.Findings, static finding => finding.Id is not ("CDC0024" or "CDC0032"));
            var evaluation = Assert.Single(read.Centre!.Evaluations);
            Assert.Equal((text, text, ""), (evaluation.Name.Value, evaluation.Catalogue!.Value, evaluation.Portfolio!.Value));

            var markdown = Said(to => ReviewMarkdown.Write(to, sheet, DisplayLanguage.English));
            AssertNothingHidden(markdown, text);
            AssertNoOrders(markdown, "");

            var page = Written(to => ReviewHtml.Write(to, sheet, DisplayLanguage.English, "1.0.0"));
            AssertNothingHidden(page, text);
            Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        }
    }
}
