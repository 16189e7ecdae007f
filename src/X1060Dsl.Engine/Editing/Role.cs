namespace X1060Dsl.Editing;

/// <summary>What a text means where a verb takes it.</summary>
internal enum Role
{
    /// <summary>Anything: a remark, a reason.</summary>
    Free = 1,
    Service,
    AddedCode,
    AddedName,
    Category,
    ServiceGlob,
    Team,
    Provider,
    Person,
    Organization,
    Policy,
    Rule,
    Evaluation,
    Date,
    Period,
    Condition,
    Uri,
    Hours,
    Country,
}

/// <summary>The roles of the texts that verbs take.</summary>
internal static class Roles
{
    private static readonly Dictionary<string, Role> ByParameter = new(StringComparer.Ordinal)
    {
        ["Organization.name"] = Role.Organization,
        ["Parent.organization"] = Role.Organization,
        ["ProvidedBy.organization"] = Role.Organization,
        ["Members.organizations"] = Role.Organization,
        ["Serves.organizations"] = Role.Organization,
        ["Team.name"] = Role.Team,
        ["Insource.team"] = Role.Team,
        ["Provider.name"] = Role.Provider,
        ["Outsource.provider"] = Role.Provider,
        ["Service.which"] = Role.Service,
        ["CoveredBy.service"] = Role.Service,
        ["Floor.services"] = Role.Service,
        ["In.services"] = Role.ServiceGlob,
        ["AddedService.code"] = Role.AddedCode,
        ["AddedService.ja"] = Role.AddedName,
        ["AddedService.en"] = Role.AddedName,
        ["AddedService.category"] = Role.Category,
        ["Ciso.who"] = Role.Person,
        ["CdcHead.who"] = Role.Person,
        ["TopManagement.who"] = Role.Person,
        ["Assessors.who"] = Role.Person,
        ["Auditors.who"] = Role.Person,
        ["Approved.by"] = Role.Person,
        ["Lead.who"] = Role.Person,
        ["Members.who"] = Role.Person,
        ["Owner.who"] = Role.Person,
        ["Deputy.who"] = Role.Person,
        ["ApprovedBy.who"] = Role.Person,
        ["Action.owner"] = Role.Person,
        ["Waive.by"] = Role.Person,
        ["WaiveAll.by"] = Role.Person,
        ["Policy.id"] = Role.Policy,
        ["Waive.rule"] = Role.Rule,
        ["WaiveAll.rule"] = Role.Rule,
        ["Evaluation.name"] = Role.Evaluation,
        ["Assessed.on"] = Role.Date,
        ["Approved.on"] = Role.Date,
        ["Contract.until"] = Role.Date,
        ["ReviewBy.date"] = Role.Date,
        ["Target.by"] = Role.Date,
        ["Document.reviewed"] = Role.Date,
        ["ApprovedBy.on"] = Role.Date,
        ["Evidence.asOf"] = Role.Date,
        ["ReportReviewed.on"] = Role.Date,
        ["Action.due"] = Role.Date,
        ["Waive.until"] = Role.Date,
        ["WaiveAll.until"] = Role.Date,
        ["Evaluation.on"] = Role.Date,
        ["Catalogue.on"] = Role.Date,
        ["Profile.on"] = Role.Date,
        ["Portfolio.on"] = Role.Date,
        ["Evidence.validFor"] = Role.Period,
        ["For.condition"] = Role.Condition,
        ["Require.condition"] = Role.Condition,
        ["Expects.uri"] = Role.Uri,
        ["Document.uri"] = Role.Uri,
        ["Evidence.uri"] = Role.Uri,
        ["Help.uri"] = Role.Uri,
        ["Hours.hours"] = Role.Hours,
        ["Country.code"] = Role.Country,
    };

    /// <summary>The parameters that have a role of their own; a test compares them with the vocabulary.</summary>
    public static IEnumerable<string> Named => ByParameter.Keys;

    /// <summary>What a verb takes a text for, by the name of the parameter.</summary>
    public static Role Of(string verb, string parameter) => ByParameter.TryGetValue($"{verb}.{parameter}", out var role) ? role : Role.Free;

    /// <summary>Whether a day there lies ahead, as the end of something, and not behind.</summary>
    public static bool LiesAhead(string parameter) => parameter is "until" or "date" or "by" or "due";

    /// <summary>Whether the text declares what it names.</summary>
    public static bool Declares(string verb, Role role) => role switch
    {
        Role.Team => verb == nameof(Language.Team),
        Role.Provider => verb == nameof(Language.Provider),
        Role.Organization => verb == nameof(Language.Organization),
        Role.Policy or Role.AddedCode or Role.AddedName or Role.Evaluation => true,
        _ => false,
    };
}
