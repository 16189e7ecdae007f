using System.Globalization;
using X1060Dsl.Groups;

namespace X1060Dsl.Reports;

/// <summary>Groups for sheets and data engines: a line for each organisation and category.</summary>
public static class GroupCsv
{
    /// <summary>Writes the groups.</summary>
    public static void Write(TextWriter to, IReadOnlyList<GroupSurvey> groups)
    {
        to.WriteLine("group,organisation,parent,country,category,average,undecided");
        foreach (var (group, member) in groups.SelectMany(static group => group.Members.Select(member => (group, member))))
        {
            var organization = member.Member.Organization;
            var head = string.Join(',', new[] { group.Top.Organization.Name.Value, organization.Name.Value, organization.Parent?.Value ?? "", organization.Country?.Value ?? "" }.Select(SafeText.OfCsv));
            foreach (var (category, average) in member.ByCategory)
                to.WriteLine($"{head},{SafeText.OfCsv(category)},{average.ToString("0.00", CultureInfo.InvariantCulture)},{member.Undecided}");
            if (member.ByCategory.Count == 0)
                to.WriteLine($"{head},{SafeText.OfCsv("")},,{member.Undecided}");
        }
    }
}
