using System.Globalization;
using System.Text;
using X1060Dsl.Model;
using X1060Dsl.Typed;

namespace X1060Dsl.Analyzers;

/// <summary>A centre as the calls that put it together.</summary>
internal static class CentreWriter
{
    private const string Model = "global::X1060Dsl.Model";

    public static void Write(StringBuilder text, int depth, Centre centre)
    {
        ClassWriter.Indent(text, depth).Append($"internal static readonly {Model}.Centre Value = global::X1060Dsl.Typed.CentreParts.Centre(\n");
        ClassWriter.Indent(text, depth + 1).Append($"{Word(centre.Edition)},\n");
        ClassWriter.Indent(text, depth + 1).Append(centre.Organization is { } organization ? Of(organization) : "null").Append(",\n");
        Lines(text, depth + 1, "Team", centre.Teams, Of, ",");
        Lines(text, depth + 1, "Provider", centre.Providers, Of, ",");
        Lines(text, depth + 1, "Service", centre.Services, Of, ",");
        Lines(text, depth + 1, "Policy", centre.Policies, Of, ",");
        Lines(text, depth + 1, "Waiver", centre.Waivers, Of, ",");
        Lines(text, depth + 1, "Evaluation", centre.Evaluations, Of, ");");
    }

    private static void Lines<T>(StringBuilder text, int depth, string type, Listing<T> items, Func<T, string> write, string end)
    {
        ClassWriter.Indent(text, depth).Append($"new {Model}.{type}[]\n");
        ClassWriter.Indent(text, depth).Append("{\n");
        foreach (var item in items)
            ClassWriter.Indent(text, depth + 1).Append(write(item)).Append(",\n");
        ClassWriter.Indent(text, depth).Append('}').Append(end).Append('\n');
    }

    private static string Of(Organization it) => new CallText("Organization").Add(it.Name).Named("edition", it.Edition, static value => Word(value)).Named("ciso", it.Ciso)
        .Named("cdcHead", it.CdcHead).Named("parent", it.Parent).Named("floor", it.Floor is { } floor ? Texts(floor) : null).Named("assessed", it.Assessed)
        .Named("approvedBy", it.ApprovedBy).Named("approvedOn", it.ApprovedOn).Named("reviewEvery", it.ReviewEvery, ServiceWriter.Literal).Named("shortCycle", it.ShortCycle)
        .Named("longCycle", it.LongCycle).Named("combineScores", it.CombineScores, static value => Word(value)).Named("classification", it.Classification)
        .Named("members", it.Members).Named("country", it.Country).Named("hasOwnInfrastructure", it.HasOwnInfrastructure)
        .Named("topManagement", it.TopManagement).Named("assessors", it.Assessors).Named("auditors", it.Auditors).ToString();

    private static string Of(Team it) => new CallText("Team").Add(it.Name).Named("lead", it.Lead).Named("members", it.Members)
        .Named("capacity", it.Capacity, static value => value.ToString("R", CultureInfo.InvariantCulture) + "D").Named("hours", it.Hours).ToString();

    private static string Of(Provider it) => new CallText("Provider").Add(it.Name).Named("contract", it.Contract).Named("contractUntil", it.ContractUntil)
        .Named("expectations", it.Expectations).Named("isRegistered", it.IsRegistered).Named("country", it.Country).Named("hours", it.Hours).ToString();

    private static string Of(Service it) => new CallText("Service").Add(it.Code).Add(it.Ja).Add(it.En).Add(it.Category).Named("isAdded", it.IsAdded).Named("isPartial", it.IsPartial)
        .Named("noteJa", it.NoteJa).Named("noteEn", it.NoteEn).Named("catalogue", it.Catalogue, new Catalogue(), Of).Named("profile", it.Profile, new Profile(), Of)
        .Named("portfolio", it.Portfolio, new Portfolio(), Of).Named("waivers", "Waiver", it.Waivers, Of).ToString();

    private static string Of(Catalogue it) => new CallText("Catalogue").Named("level", it.Level, static value => Word(value)).Named("because", it.Because).Named("coveredBy", it.CoveredBy)
        .Named("when", it.When).Named("reviewBy", it.ReviewBy).ToString();

    private static string Of(Profile it) => new CallText("Profile").Named("assignment", it.Assignment is null ? null : Word(Kind(it.Assignment))).Named("team", it.Assignment?.Team)
        .Named("provider", it.Assignment?.Provider).Named("owner", it.Owner).Named("deputy", it.Deputy).Named("providedBy", it.ProvidedBy).Named("serves", it.Serves)
        .Named("area", it.Area, static value => Word(value)).ToString();

    private static AssignmentKind Kind(Assignment assignment) => ServiceWriter.Kind(new Service("", "", "", "") { Profile = new Profile { Assignment = assignment } });

    private static string Of(Portfolio it) => new CallText("Portfolio").Named("score", it.Score is { } score ? Of(score) : null).Named("target", it.Target is { } target ? Of(target) : null)
        .Named("targetBy", it.TargetBy).Named("notApplicable", it.NotApplicable.Count == 0 ? null : $"new global::X1060Dsl.Side[] {{ {string.Join(", ", it.NotApplicable.Select(static side => Word(side.Value)))} }}")
        .Named("documents", "Document", it.Documents, Of).Named("approvedBy", it.ApprovedBy).Named("approvedOn", it.ApprovedOn).Named("evidence", "Evidence", it.Evidence, Of)
        .Named("reportReviewed", it.ReportReviewed).Named("actions", "PlannedAction", it.Actions, Of).ToString();

    private static string Of(Rating it) => new CallText("Rating").Named("whole", it.Whole, ServiceWriter.Literal).Named("insource", it.Insource, ServiceWriter.Literal)
        .Named("outsource", it.Outsource, ServiceWriter.Literal).ToString();

    private static string Of(Document it) => new CallText("Document").Add(it.Uri).Named("reviewed", it.Reviewed).ToString();

    private static string Of(Evidence it) => new CallText("Evidence").Add(it.Uri).Named("asOf", it.AsOf)
        .Named("validFor", it.ValidFor, static period => $"new {Model}.Period({ServiceWriter.Literal(period.Months)}, {ServiceWriter.Literal(period.Days)})").ToString();

    private static string Of(PlannedAction it) => new CallText("Action").Add(it.Text).Named("owner", it.Owner).Named("due", it.Due).Named("cycle", it.Cycle, static value => Word(value)).ToString();

    private static string Of(Policy it) => new CallText("Policy").Add(it.Id).Raw(Word(it.Severity)).Named("condition", it.For).Named("requirement", it.Require)
        .Named("messageJa", it.MessageJa).Named("messageEn", it.MessageEn).Named("help", it.Help).ToString();

    private static string Of(Waiver it)
    {
        var call = new CallText("Waiver").Add(it.Rule).Add(it.Because).Add(it.By).Raw(CSharpText.Literal(it.Until?.Value.ToString()));
        foreach (var services in it.Services)
            call.Add(services);
        return call.ToString();
    }

    private static string Of(Evaluation it) => new CallText("Evaluation").Add(it.Name).Named("on", it.On).Named("catalogue", it.Catalogue).Named("profile", it.Profile)
        .Named("portfolio", it.Portfolio).Named("catalogueOn", it.CatalogueOn).Named("profileOn", it.ProfileOn).Named("portfolioOn", it.PortfolioOn).ToString();

    private static string Word<T>(T value) where T : struct, Enum => $"global::{typeof(T).FullName}.{value}";

    private static string Texts(Listing<Fact<string>> texts) => $"new string[] {{ {string.Join(", ", texts.Select(static text => CSharpText.Literal(text.Value)))} }}";

    /// <summary>A call of <see cref="CentreParts"/>; what was not said is left out.</summary>
    private sealed class CallText(string method)
    {
        private readonly List<string> arguments = [];

        public CallText Raw(string argument)
        {
            arguments.Add(argument);
            return this;
        }

        public CallText Add(string value) => Raw(CSharpText.Literal(value));

        public CallText Add(Fact<string> value) => Add(value.Value);

        public CallText Named(string name, string? argument) => argument is null ? this : Raw($"{name}: {argument}");

        public CallText Named(string name, Fact<string>? value) => Named(name, value is null ? null : CSharpText.Literal(value.Value));

        public CallText Named(string name, Fact<Date>? value) => Named(name, value is null ? null : CSharpText.Literal(value.Value.ToString()));

        public CallText Named(string name, bool value) => Named(name, value ? "true" : null);

        public CallText Named(string name, Listing<Fact<string>> values) => Named(name, values.Count == 0 ? null : Texts(values));

        public CallText Named<T>(string name, Fact<T>? value, Func<T, string> write) => Named(name, value is null ? null : write(value.Value));

        public CallText Named<T>(string name, T value, T nothing, Func<T, string> write) where T : IEquatable<T> => value.Equals(nothing) ? this : Named(name, write(value));

        public CallText Named<T>(string name, string type, Listing<T> items, Func<T, string> write) =>
            Named(name, items.Count == 0 ? null : $"new {Model}.{type}[] {{ {string.Join(", ", items.Select(write))} }}");

        public override string ToString() => $"global::X1060Dsl.Typed.CentreParts.{method}({string.Join(", ", arguments)})";
    }
}
