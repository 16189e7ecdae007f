namespace X1060Dsl.Reports;

/// <summary>Centres over time as a sheet, a line of each point a line.</summary>
public static class HistoryCsv
{
    /// <summary>Writes the line of heads.</summary>
    public static void WriteHeads(TextWriter to) => Csv.WriteHeads(to, "path", "organization", "date", "revision", "code", "en", "ja", "score", "target", "gaps");

    /// <summary>Writes a history.</summary>
    public static void Write(TextWriter to, CentreHistory centre, bool isPerService)
    {
        foreach (var line in centre.Lines(isPerService))
        {
            for (var i = 0; i < line.Values.Count; i++)
            {
                var (point, value) = (centre.History.Points[i], line.Values[i]);
                Csv.Write(
                    to, centre.Path, centre.Organization, point.On.ToString(), point.Revision, line.Code, line.Name.En, line.Name.Ja,
                    Figures.OfTenths(value.Score.Tenths), Figures.OfTenths(value.Target.Tenths), Csv.Number(value.Gaps));
            }
        }
    }
}
