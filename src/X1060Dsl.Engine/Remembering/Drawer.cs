namespace X1060Dsl.Remembering;

/// <summary>Results of a function that hangs on nothing but what they are filed under: as many as the last two turns asked for.</summary>
internal sealed class Drawer<TKey, TValue>(IEqualityComparer<TKey> comparer)
    where TKey : notnull
{
    private Dictionary<TKey, TValue> now = new(comparer), before = new(comparer);

    /// <summary>Begins a turn: what the one before this did not ask for is forgotten.</summary>
    public void Turn()
    {
        (now, before) = (before, now);
        now.Clear();
    }

    /// <summary>What was found out, or is now.</summary>
    public TValue Of(TKey key, Func<TKey, TValue> work)
    {
        if (!now.TryGetValue(key, out var value))
            now.Add(key, value = before.TryGetValue(key, out var known) ? known : work(key));
        return value;
    }
}
