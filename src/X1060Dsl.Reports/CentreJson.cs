using System.Text.Json;
using X1060Dsl.Model;

namespace X1060Dsl.Reports;

/// <summary>A centre for programs: the whole model, described by <c>docs/centre.schema.json</c>.</summary>
/// <remarks>Every member is always there, null where nothing was said; <see cref="CentreJsonReader"/> reads it back without loss.</remarks>
public static class CentreJson
{
    /// <summary>The form of the document; a later one has another number.</summary>
    public const int Version = 1;

    /// <summary>Writes a centre.</summary>
    public static void Write(Stream to, Centre centre, string version)
    {
        using var json = new Utf8JsonWriter(to, FindingsJson.Style);
        json.WriteStartObject();
        json.WriteNumber("version", Version);
        json.WriteStartObject("tool");
        json.WriteString("name", "x1060");
        json.WriteString("version", version);
        json.WriteEndObject();
        json.WriteString("edition", centre.Edition.ToString());
        Write(json, centre.Organization);
        Array(json, "teams", centre.Teams, Write);
        Array(json, "providers", centre.Providers, Write);
        Array(json, "services", centre.Services, Write);
        Array(json, "policies", centre.Policies, Write);
        Array(json, "waivers", centre.Waivers, static (json, waiver) =>
        {
            Members(json, waiver);
            Texts(json, "services", waiver.Services);
        });
        Array(json, "evaluations", centre.Evaluations, Write);
        json.WriteEndObject();
        json.Flush();
        to.WriteByte((byte)'\n');
    }

    private static void Write(Utf8JsonWriter json, Organization? organization)
    {
        if (organization is null)
        {
            json.WriteNull("organization");
            return;
        }

        json.WriteStartObject("organization");
        json.WriteString("name", organization.Name.Value);
        json.WriteString("edition", organization.Edition?.Value.ToString());
        json.WriteString("country", organization.Country?.Value);
        json.WriteString("topManagement", organization.TopManagement?.Value);
        json.WriteString("ciso", organization.Ciso?.Value);
        json.WriteString("cdcHead", organization.CdcHead?.Value);
        Texts(json, "assessors", organization.Assessors);
        Texts(json, "auditors", organization.Auditors);
        json.WriteString("parent", organization.Parent?.Value);
        Texts(json, "members", organization.Members);
        json.WriteBoolean("ownInfrastructure", organization.HasOwnInfrastructure);
        if (organization.Floor is { } floor)
            Texts(json, "floor", floor);
        else
            json.WriteNull("floor");
        json.WriteString("assessed", Text(organization.Assessed));
        Said(json, "approved", organization.ApprovedBy, organization.ApprovedOn);
        Number(json, "reviewEvery", organization.ReviewEvery);
        json.WriteString("shortCycle", organization.ShortCycle?.Value);
        json.WriteString("longCycle", organization.LongCycle?.Value);
        json.WriteString("combineScores", organization.CombineScores?.Value.ToString());
        json.WriteString("classification", organization.Classification?.Value);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Team team)
    {
        json.WriteString("name", team.Name.Value);
        json.WriteString("lead", team.Lead?.Value);
        Texts(json, "members", team.Members);
        if (team.Capacity is { } fte)
            json.WriteNumber("capacity", fte.Value);
        else
            json.WriteNull("capacity");
        json.WriteString("hours", team.Hours?.Value);
    }

    private static void Write(Utf8JsonWriter json, Provider provider)
    {
        json.WriteString("name", provider.Name.Value);
        if (provider.Contract is { } contract)
        {
            json.WriteStartObject("contract");
            json.WriteString("id", contract.Value);
            json.WriteString("until", Text(provider.ContractUntil));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("contract");
        }

        Texts(json, "expectations", provider.Expectations);
        json.WriteBoolean("registered", provider.IsRegistered);
        json.WriteString("country", provider.Country?.Value);
        json.WriteString("hours", provider.Hours?.Value);
    }

    private static void Write(Utf8JsonWriter json, Service service)
    {
        json.WriteString("code", service.Code);
        FindingsJson.Write(json, "name", service.En, service.Ja);
        json.WriteString("category", service.Category);
        json.WriteBoolean("added", service.IsAdded);

        json.WriteStartObject("catalogue");
        json.WriteString("level", service.Catalogue.Level?.Value.ToString());
        json.WriteString("because", service.Catalogue.Because?.Value);
        json.WriteString("coveredBy", service.Catalogue.CoveredBy?.Value);
        json.WriteString("when", service.Catalogue.When?.Value);
        json.WriteString("reviewBy", Text(service.Catalogue.ReviewBy));
        json.WriteEndObject();

        json.WriteStartObject("profile");
        Write(json, service.Profile.Assignment);
        json.WriteString("owner", service.Profile.Owner?.Value);
        json.WriteString("deputy", service.Profile.Deputy?.Value);
        json.WriteString("providedBy", service.Profile.ProvidedBy?.Value);
        Texts(json, "serves", service.Profile.Serves);
        json.WriteString("area", service.Profile.Area?.Value.ToString());
        json.WriteEndObject();

        Write(json, service.Portfolio);
        Note(json, "note", service.NoteEn, service.NoteJa);
        Array(json, "waivers", service.Waivers, Members);
    }

    private static void Write(Utf8JsonWriter json, Assignment? assignment)
    {
        if (assignment is null)
        {
            json.WriteNull("assignment");
            return;
        }

        json.WriteStartObject("assignment");
        Side("insource", "team", assignment.IsInsourced, assignment.Team);
        Side("outsource", "provider", assignment.IsOutsourced, assignment.Provider);
        json.WriteEndObject();

        void Side(string side, string name, bool isAssigned, Fact<string>? who)
        {
            if (!isAssigned)
            {
                json.WriteNull(side);
                return;
            }

            json.WriteStartObject(side);
            json.WriteString(name, who?.Value);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, Portfolio portfolio)
    {
        json.WriteStartObject("portfolio");
        Rated("score", portfolio.Score);
        Rated("target", portfolio.Target);
        json.WriteString("targetBy", Text(portfolio.TargetBy));
        json.WriteStartArray("notApplicable");
        foreach (var side in portfolio.NotApplicable)
            json.WriteStringValue(side.Value.ToString());
        json.WriteEndArray();
        Array(json, "documents", portfolio.Documents, static (json, document) =>
        {
            json.WriteString("uri", document.Uri.Value);
            json.WriteString("reviewed", Text(document.Reviewed));
        });
        Said(json, "approved", portfolio.ApprovedBy, portfolio.ApprovedOn);
        Array(json, "evidence", portfolio.Evidence, static (json, evidence) =>
        {
            json.WriteString("uri", evidence.Uri.Value);
            json.WriteString("asOf", Text(evidence.AsOf));
            json.WriteString("validFor", evidence.ValidFor is { } period ? Writing.Calls.Text(period.Value) : null);
        });
        json.WriteString("reportReviewed", Text(portfolio.ReportReviewed));
        Array(json, "actions", portfolio.Actions, static (json, action) =>
        {
            json.WriteString("text", action.Text.Value);
            json.WriteString("cycle", action.Cycle?.Value.ToString());
            json.WriteString("owner", action.Owner?.Value);
            json.WriteString("due", Text(action.Due));
        });
        json.WriteEndObject();

        void Rated(string name, Rating? rating)
        {
            if (rating is null)
            {
                json.WriteNull(name);
                return;
            }

            json.WriteStartObject(name);
            Number(json, "whole", rating.Whole);
            Number(json, "insource", rating.Insource);
            Number(json, "outsource", rating.Outsource);
            json.WriteEndObject();
        }
    }

    private static void Write(Utf8JsonWriter json, Policy policy)
    {
        json.WriteString("id", policy.Id.Value);
        json.WriteString("severity", policy.Severity.ToString());
        json.WriteString("for", policy.For?.Value);
        json.WriteString("require", policy.Require?.Value);
        Note(json, "message", policy.MessageEn, policy.MessageJa);
        json.WriteString("help", policy.Help?.Value);
    }

    private static void Write(Utf8JsonWriter json, Evaluation evaluation)
    {
        json.WriteString("name", evaluation.Name.Value);
        json.WriteString("on", Text(evaluation.On));
        json.WriteString("catalogue", evaluation.Catalogue?.Value);
        json.WriteString("catalogueOn", Text(evaluation.CatalogueOn));
        json.WriteString("profile", evaluation.Profile?.Value);
        json.WriteString("profileOn", Text(evaluation.ProfileOn));
        json.WriteString("portfolio", evaluation.Portfolio?.Value);
        json.WriteString("portfolioOn", Text(evaluation.PortfolioOn));
    }

    private static void Members(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteString("rule", waiver.Rule.Value);
        json.WriteString("because", waiver.Because.Value);
        json.WriteString("by", waiver.By.Value);
        json.WriteString("until", Text(waiver.Until));
    }

    private static void Note(Utf8JsonWriter json, string name, Fact<string>? en, Fact<string>? ja)
    {
        json.WriteStartObject(name);
        json.WriteString("en", en?.Value);
        json.WriteString("ja", ja?.Value);
        json.WriteEndObject();
    }

    private static void Said(Utf8JsonWriter json, string name, Fact<string>? by, Fact<Date>? on)
    {
        if (by is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("by", by.Value);
        json.WriteString("on", Text(on));
        json.WriteEndObject();
    }

    private static void Array<T>(Utf8JsonWriter json, string name, Listing<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, Listing<Fact<string>> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
            json.WriteStringValue(text.Value);
        json.WriteEndArray();
    }

    private static void Number(Utf8JsonWriter json, string name, Fact<int>? number)
    {
        if (number is null)
            json.WriteNull(name);
        else
            json.WriteNumber(name, number.Value);
    }

    private static string? Text(Fact<Date>? day) => day?.Value.ToString();
}
