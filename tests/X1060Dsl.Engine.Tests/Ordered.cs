using X1060Dsl.Model;
using X1060Dsl.Settings;
using X1060Dsl.Text;

namespace X1060Dsl.Tests;

/// <summary>Settings in memory: a profile from above, and keys.</summary>
internal sealed class Ordered(string? profile, params (string Key, string Value)[] keys) : ISettings
{
    public IEnumerable<string> Keys => keys.Select(static key => key.Key.ToLowerInvariant());

    public string? OrderedProfile => profile;

    public IEnumerable<SourceFile> Files => [];

    public IEnumerable<(string Key, Origin Place)> Ineffective => [];

    public Dictionary<string, SeverityOrder> Orders { get; } = new(StringComparer.OrdinalIgnoreCase);

    public string? Value(string key) => keys.Where(set => string.Equals(set.Key, key, StringComparison.OrdinalIgnoreCase)).Select(static set => set.Value).FirstOrDefault();

    public Origin? Place(string key) => null;

    public SeverityOrder? Order(string id) => Orders.GetValueOrDefault(id);
}
