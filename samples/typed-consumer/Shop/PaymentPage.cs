using Awa.Cdc;
using X1060Dsl.Typed;

namespace Awa.Shop;

/// <summary>The page that takes card numbers. It may go online only while it is assessed by somebody outside, and well.</summary>
internal static class PaymentPage
{
    public static string Open() => OpenAssessedBy<OurCdc.VulnerabilityAssessment>();

    // A score below 3, or nobody outside, and this project does not compile: CS0311.
    private static string OpenAssessedBy<TAssessment>() where TAssessment : IOutsourced, IScoreAtLeast3 =>
        $"{OurCdc.VulnerabilityAssessment.JapaneseName}: {OurCdc.VulnerabilityAssessment.Provider}, {OurCdc.VulnerabilityAssessment.Score}";
}
