using X1060Dsl.Model;
using X1060Dsl.Resolving;

namespace X1060Dsl.Writing;

/// <summary>A verb with its arguments, as it follows the dot: <c>Score(3)</c>.</summary>
/// <param name="Verb">The verb.</param>
/// <param name="Arguments">The arguments, in the order of the verb's parameters; what is left out is not here.</param>
public sealed record WrittenCall(string Verb, Listing<WrittenArgument> Arguments)
{
    /// <summary>The verb and its arguments.</summary>
    public string Text => $"{Verb}({string.Join(", ", Arguments)})";
}

/// <summary>An argument: the name of its parameter, where it is written with one, and the value as the language writes it.</summary>
public sealed record WrittenArgument(string? Name, string Value)
{
    /// <inheritdoc />
    public override string ToString() => Name is null ? Value : $"{Name}: {Value}";
}

/// <summary>What a centre says of its entries, as calls in the order of the phases: the canonical style.</summary>
/// <remarks>Reading what is written gives the same model again, but for where it stands.</remarks>
public static class Calls
{
    /// <summary>A length of time as a definition writes it.</summary>
    public static string Text(Period period) => Calendar.Text(period);

    /// <summary>The length of time that a text says; null where it says none.</summary>
    public static Period? Period(string text) => Calendar.Period(text);

    /// <summary>How an organisation is opened.</summary>
    public static string Opening(Organization organization) => $"{nameof(Language.Organization)}({CSharpLiteral.Of(organization.Name.Value)})";

    /// <summary>How a team is opened.</summary>
    public static string Opening(Team team) => $"{nameof(Language.Team)}({CSharpLiteral.Of(team.Name.Value)})";

    /// <summary>How a provider is opened.</summary>
    public static string Opening(Provider provider) => $"{nameof(Language.Provider)}({CSharpLiteral.Of(provider.Name.Value)})";

    /// <summary>How a service is opened; one that the organisation added with all that it is.</summary>
    public static string Opening(Service service) => service.IsAdded
        ? $"{nameof(Language.AddedService)}({CSharpLiteral.Of(service.Code)}, ja: {CSharpLiteral.Of(service.Ja)}, en: {CSharpLiteral.Of(service.En)}, category: {CSharpLiteral.Of(service.Category)})"
        : $"{nameof(Language.Service)}({CSharpLiteral.Of(service.Code)})";

    /// <summary>How a policy is opened.</summary>
    public static string Opening(Policy policy) => $"{nameof(Language.Policy)}({CSharpLiteral.Of(policy.Id.Value)}, {policy.Severity})";

    /// <summary>How a waiver of several services is opened.</summary>
    public static string Opening(Waiver waiver) => Call(nameof(Language.WaiveAll), Arguments(waiver)).Text;

    /// <summary>How an evaluation is opened.</summary>
    public static string Opening(Evaluation evaluation) => $"{nameof(Language.Evaluation)}({CSharpLiteral.Of(evaluation.Name.Value)}, on: {CSharpLiteral.Of(evaluation.On?.Value.ToString() ?? "")})";

    /// <summary>What is said of an organisation.</summary>
    public static IReadOnlyList<WrittenCall> Of(Organization organization)
    {
        var calls = new List<WrittenCall>();
        Word(calls, nameof(OrganizationEntry.Edition), organization.Edition?.Value.ToString());
        Text(calls, nameof(OrganizationEntry.Country), organization.Country);
        Text(calls, nameof(OrganizationEntry.TopManagement), organization.TopManagement);
        Text(calls, nameof(OrganizationEntry.Ciso), organization.Ciso);
        Text(calls, nameof(OrganizationEntry.CdcHead), organization.CdcHead);
        if (organization.Assessors.Count > 0)
            calls.Add(Listed(nameof(OrganizationEntry.Assessors), organization.Assessors));
        if (organization.Auditors.Count > 0)
            calls.Add(Listed(nameof(OrganizationEntry.Auditors), organization.Auditors));
        Text(calls, nameof(OrganizationEntry.Parent), organization.Parent);
        if (organization.Members.Count > 0)
            calls.Add(Listed(nameof(OrganizationEntry.Members), organization.Members));
        if (organization.HasOwnInfrastructure)
            calls.Add(Call(nameof(OrganizationEntry.OwnInfrastructure)));
        if (organization.Floor is { } floor)
            calls.Add(Listed(nameof(OrganizationEntry.Floor), floor));
        Day(calls, nameof(OrganizationEntry.Assessed), organization.Assessed);
        if (organization is { ApprovedBy: { } by, ApprovedOn: { } on })
            calls.Add(Call(nameof(OrganizationEntry.Approved), Text("by", by), Text("on", on.Value.ToString())));
        if (organization.ReviewEvery is { } months)
            calls.Add(Call(nameof(OrganizationEntry.ReviewEvery), new WrittenArgument("months", CSharpLiteral.Of(months.Value))));
        Text(calls, nameof(OrganizationEntry.ShortCycle), organization.ShortCycle);
        Text(calls, nameof(OrganizationEntry.LongCycle), organization.LongCycle);
        Word(calls, nameof(OrganizationEntry.CombineScores), organization.CombineScores?.Value.ToString());
        Text(calls, nameof(OrganizationEntry.Classification), organization.Classification);
        return calls;
    }

    /// <summary>What is said of a team.</summary>
    public static IReadOnlyList<WrittenCall> Of(Team team)
    {
        var calls = new List<WrittenCall>();
        Text(calls, nameof(TeamEntry.Lead), team.Lead);
        if (team.Members.Count > 0)
            calls.Add(Listed(nameof(TeamEntry.Members), team.Members));
        if (team.Capacity is { } fte)
            calls.Add(Call(nameof(TeamEntry.Capacity), new WrittenArgument("fte", CSharpLiteral.Of(fte.Value))));
        Text(calls, nameof(TeamEntry.Hours), team.Hours);
        return calls;
    }

    /// <summary>What is said of a provider.</summary>
    public static IReadOnlyList<WrittenCall> Of(Provider provider)
    {
        var calls = new List<WrittenCall>();
        if (provider.Contract is { } contract)
            calls.Add(Call(nameof(ProviderEntry.Contract), Text(null, contract), Text("until", provider.ContractUntil?.Value.ToString())));
        foreach (var uri in provider.Expectations)
            Text(calls, nameof(ProviderEntry.Expects), uri);
        if (provider.IsRegistered)
            calls.Add(Call(nameof(ProviderEntry.Registered)));
        Text(calls, nameof(ProviderEntry.Country), provider.Country);
        Text(calls, nameof(ProviderEntry.Hours), provider.Hours);
        return calls;
    }

    /// <summary>What is said of a service, phase by phase.</summary>
    public static IReadOnlyList<WrittenCall> Of(Service service)
    {
        var (catalogue, profile, portfolio, calls) = (service.Catalogue, service.Profile, service.Portfolio, new List<WrittenCall>());
        Word(calls, nameof(ServiceEntry.Level), catalogue.Level?.Value.ToString());
        Text(calls, nameof(ServiceEntry.Because), catalogue.Because);
        Text(calls, nameof(ServiceEntry.CoveredBy), catalogue.CoveredBy);
        Text(calls, nameof(ServiceEntry.When), catalogue.When);
        Day(calls, nameof(ServiceEntry.ReviewBy), catalogue.ReviewBy);

        if (profile.Assignment is { } assignment)
        {
            if (assignment.IsInsourced)
                calls.Add(Call(nameof(ServiceEntry.Insource), Text(null, assignment.Team)));
            if (assignment.IsOutsourced)
                calls.Add(Call(nameof(ServiceEntry.Outsource), Text(null, assignment.Provider)));
            if (assignment.IsUnassigned)
                calls.Add(Call(nameof(ServiceEntry.Unassigned)));
        }

        Text(calls, nameof(ServiceEntry.Owner), profile.Owner);
        Text(calls, nameof(ServiceEntry.Deputy), profile.Deputy);
        Text(calls, nameof(ServiceEntry.ProvidedBy), profile.ProvidedBy);
        if (profile.Serves.Count > 0)
            calls.Add(Listed(nameof(ServiceEntry.Serves), profile.Serves));
        Word(calls, nameof(ServiceEntry.Area), profile.Area?.Value.ToString());

        if (Numbers(portfolio.Score) is { Length: > 0 } score)
            calls.Add(Call(nameof(ServiceEntry.Score), score));
        if (Numbers(portfolio.Target) is { Length: > 0 } target)
            calls.Add(Call(nameof(ServiceEntry.Target), [.. target, Text("by", portfolio.TargetBy?.Value.ToString())]));
        foreach (var side in portfolio.NotApplicable)
            Word(calls, nameof(ServiceEntry.NotApplicable), side.Value.ToString());
        foreach (var document in portfolio.Documents)
            calls.Add(Call(nameof(ServiceEntry.Document), Text(null, document.Uri), Text("reviewed", document.Reviewed?.Value.ToString())));
        if (portfolio.ApprovedBy is { } who)
            calls.Add(Call(nameof(ServiceEntry.ApprovedBy), Text(null, who), Text("on", portfolio.ApprovedOn?.Value.ToString())));
        foreach (var evidence in portfolio.Evidence)
            calls.Add(Call(nameof(ServiceEntry.Evidence), Text(null, evidence.Uri), Text("asOf", evidence.AsOf?.Value.ToString()), Text("validFor", evidence.ValidFor is { } period ? Calendar.Text(period.Value) : null)));
        Day(calls, nameof(ServiceEntry.ReportReviewed), portfolio.ReportReviewed);
        foreach (var action in portfolio.Actions)
            calls.Add(Call(nameof(ServiceEntry.Action), Text(null, action.Text), action.Cycle is { } cycle ? new WrittenArgument(null, cycle.Value.ToString()) : null, Text("owner", action.Owner), Text("due", action.Due?.Value.ToString())));
        if (service.NoteJa is not null || service.NoteEn is not null)
            calls.Add(Call(nameof(ServiceEntry.Note), Text("ja", service.NoteJa), Text("en", service.NoteEn)));
        foreach (var waiver in service.Waivers)
            calls.Add(Call(nameof(ServiceEntry.Waive), Arguments(waiver)));
        return calls;
    }

    /// <summary>What is said of a policy.</summary>
    public static IReadOnlyList<WrittenCall> Of(Policy policy)
    {
        var calls = new List<WrittenCall>();
        Text(calls, nameof(PolicyEntry.For), policy.For);
        Text(calls, nameof(PolicyEntry.Require), policy.Require);
        if (policy.MessageJa is not null || policy.MessageEn is not null)
            calls.Add(Call(nameof(PolicyEntry.Message), Text("ja", policy.MessageJa), Text("en", policy.MessageEn)));
        Text(calls, nameof(PolicyEntry.Help), policy.Help);
        return calls;
    }

    /// <summary>What is said of a waiver of several services.</summary>
    public static IReadOnlyList<WrittenCall> Of(Waiver waiver)
    {
        var calls = new List<WrittenCall>();
        foreach (var services in waiver.Services)
            Text(calls, nameof(WaiverEntry.In), services);
        return calls;
    }

    /// <summary>What is said of an evaluation.</summary>
    public static IReadOnlyList<WrittenCall> Of(Evaluation evaluation)
    {
        var calls = new List<WrittenCall>();
        Answer(calls, nameof(EvaluationEntry.Catalogue), evaluation.Catalogue, evaluation.CatalogueOn);
        Answer(calls, nameof(EvaluationEntry.Profile), evaluation.Profile, evaluation.ProfileOn);
        Answer(calls, nameof(EvaluationEntry.Portfolio), evaluation.Portfolio, evaluation.PortfolioOn);
        return calls;
    }

    private static void Answer(List<WrittenCall> calls, string verb, Fact<string>? answer, Fact<Date>? on)
    {
        if (answer is not null)
            calls.Add(Call(verb, Text(null, answer), Text("on", on?.Value.ToString())));
    }

    private static WrittenArgument?[] Arguments(Waiver waiver) =>
        [Text(null, waiver.Rule), Text("because", waiver.Because), Text("by", waiver.By), Text("until", waiver.Until?.Value.ToString() ?? "")];

    private static WrittenArgument[] Numbers(Rating? rating) => rating switch
    {
        { Whole: { } whole } => [new(null, CSharpLiteral.Of(whole.Value))],
        { Insource: { } insource, Outsource: { } outsource } => [new("insource", CSharpLiteral.Of(insource.Value)), new("outsource", CSharpLiteral.Of(outsource.Value))],
        { Insource: { } insource } => [new(null, CSharpLiteral.Of(insource.Value))],
        { Outsource: { } outsource } => [new(null, CSharpLiteral.Of(outsource.Value))],
        _ => [],
    };

    private static WrittenArgument? Text(string? parameter, Fact<string>? text) => Text(parameter, text?.Value);

    private static WrittenArgument? Text(string? parameter, string? text) => text is null ? null : new WrittenArgument(parameter, CSharpLiteral.Of(text));

    private static WrittenCall Call(string verb, params WrittenArgument?[] arguments) => new(verb, arguments.OfType<WrittenArgument>().ToListing());

    private static WrittenCall Listed(string verb, Listing<Fact<string>> texts) => new(verb, texts.Select(static text => new WrittenArgument(null, CSharpLiteral.Of(text.Value))).ToListing());

    private static void Text(List<WrittenCall> calls, string verb, Fact<string>? text)
    {
        if (text is not null)
            calls.Add(Call(verb, Text(null, text)));
    }

    private static void Day(List<WrittenCall> calls, string verb, Fact<Date>? day)
    {
        if (day is not null)
            calls.Add(Call(verb, Text(null, day.Value.ToString())));
    }

    private static void Word(List<WrittenCall> calls, string verb, string? word)
    {
        if (word is not null)
            calls.Add(Call(verb, new WrittenArgument(null, word)));
    }
}
