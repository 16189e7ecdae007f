using System.Globalization;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports;

/// <summary>A centre that was looked at as a whole, and the file that defines it.</summary>
/// <param name="Path">The file, as people read it.</param>
/// <param name="Survey">How it stands.</param>
public sealed record SurveyedCentre(string Path, Survey Survey)
{
    /// <summary>Whose centre it is; null where the definition does not say.</summary>
    public string? Organization => Survey.Centre.Organization?.Name.Value;

    /// <summary>What it goes by: the organisation, else the file.</summary>
    public string Name => Organization ?? Path;
}

/// <summary>Numbers as they are shown, whatever the culture.</summary>
internal static class Figures
{
    /// <summary>An average to a tenth; a dash where there is none.</summary>
    public static string Of(Average average) => OfTenths(average.Tenths) ?? "–";

    /// <summary>An average of many averages to a tenth; a dash where there is none.</summary>
    public static string Of(double? average) => average?.ToString("0.0", CultureInfo.InvariantCulture) ?? "–";

    /// <summary>Tenths as a number with one digit after the point; null where there are none.</summary>
    public static string? OfTenths(int? tenths) => tenths is { } number ? string.Create(CultureInfo.InvariantCulture, $"{(number < 0 ? "-" : "")}{Math.Abs(number) / 10}.{Math.Abs(number) % 10}") : null;

    /// <summary>A number; a dash where there is none.</summary>
    public static string Of(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "–";

    /// <summary>A difference of tenths with its sign.</summary>
    public static string Signed(int tenths) => tenths switch { > 0 => $"+{OfTenths(tenths)}", 0 => "±0.0", _ => $"−{OfTenths(-tenths)}" };
}
