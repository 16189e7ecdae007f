using X1060Dsl.Model;
using X1060Dsl.Standard;
using X1060Dsl.Surveying;

namespace X1060Dsl.Reports.Html;

/// <summary>Words and marks that several parts of a report share.</summary>
internal static class Words
{
    /// <summary>A service as people name it.</summary>
    public static Bilingual Named(ServiceStanding service) => new($"{service.Code} {service.Name.En}", $"{service.Code} {service.Name.Ja}");

    /// <summary>A level, or that none was decided.</summary>
    public static Bilingual Of(Level? level) => level is { } decided ? Rubric.Of(decided).Name : new("Undecided", "未判断");

    /// <summary>How a service is provided.</summary>
    public static Bilingual Of(Sourcing sourcing) => sourcing switch
    {
        Sourcing.Insource => new("Insource", "インソース"),
        Sourcing.Combination => new("Combination", "併用"),
        Sourcing.Outsource => new("Outsource", "アウトソース"),
        Sourcing.Group => new("In the group", "グループ内の組織"),
        Sourcing.Unassigned => new("Unassigned", "未割当"),
        _ => new("Not said", "割り当てなし"),
    };

    /// <summary>What keeps a service from being as it should be.</summary>
    public static Bilingual Of(GapKind kind) => kind switch
    {
        GapKind.Unprovided => new("nobody provides it", "担い手なし"),
        GapKind.Unscored => new("not scored", "スコアなし"),
        _ => new("below target", "目標未達"),
    };

    /// <summary>A severity, by a mark and a word: never by colour alone.</summary>
    public static (string Mark, Bilingual Word) Of(Severity severity) => severity switch
    {
        Severity.Error => ("■", new("Errors", "エラー")),
        Severity.Warning => ("▲", new("Warnings", "警告")),
        _ => ("●", new("Info", "情報")),
    };

    /// <summary>Which way a change leads, as a mark.</summary>
    public static string Mark(Regression.Direction direction) => direction switch
    {
        Regression.Direction.Worse => "↓",
        Regression.Direction.Better => "↑",
        _ => "↔",
    };

    /// <summary>A word for the class of something: lower case, ASCII.</summary>
    public static string Class<T>(T value) where T : struct, Enum => value.ToString().ToLowerInvariant();

    /// <summary>Who provides a service, by name; what nobody named goes by how it is provided.</summary>
    public static string Providers(ServiceStanding service, DisplayLanguage language)
    {
        var named = new[] { service.Said?.Profile.Assignment?.Team?.Value, service.Said?.Profile.Assignment?.Provider?.Value, service.Said?.Profile.ProvidedBy?.Value }.Where(static name => !string.IsNullOrWhiteSpace(name));
        return string.Join(language == DisplayLanguage.Japanese ? "、" : ", ", named) is { Length: > 0 } names ? names : service.IsWanted ? Of(service.Sourcing).In(language) : "";
    }

    /// <summary>"1 gap", "2 gaps".</summary>
    public static string Count(int number, string one, string? many = null) => $"{number} {(number == 1 ? one : many ?? one + "s")}";
}
