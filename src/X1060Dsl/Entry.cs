using System.ComponentModel;
using X1060Dsl.Model;

namespace X1060Dsl;

/// <summary>Something a definition speaks of, still being written: what its verbs say is added to the draft under way.</summary>
/// <clause>ours</clause>
public abstract class Entry
{
    private Draft.Collector? collector;
    private int place;

    private protected Entry()
    {
    }

    internal static T Open<T>(T entry, string verb, params object?[] arguments) where T : Entry
    {
        entry.collector = Draft.Collector.Current ?? throw new InvalidOperationException(
            $"{verb}(…) belongs inside a definition: call it from Draft.Of(…) or run the file with x1060.");
        entry.place = entry.collector.Open(verb, arguments);
        return entry;
    }

    internal void Say(string verb, params object?[] arguments) => collector!.Say(place, verb, arguments);

    /// <summary>Not part of the language.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override string ToString() => base.ToString() ?? "";

    /// <summary>Not part of the language.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override bool Equals(object? obj) => ReferenceEquals(this, obj);

    /// <summary>Not part of the language.</summary>
    [EditorBrowsable(EditorBrowsableState.Never)]
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Marks a declaration that is a verb of the language; its body is generated.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class VerbAttribute : Attribute;
