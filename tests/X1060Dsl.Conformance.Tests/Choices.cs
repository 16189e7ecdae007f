namespace X1060Dsl.Conformance;

/// <summary>
/// The choices that a random text is written by. Once they are spent every choice is the first one, so that a shorter
/// list gives a shorter text: that is how a failing case shrinks.
/// </summary>
internal sealed class Choices(int[] numbers)
{
    private int next;

    /// <summary>A number from 0 up to, not including, <paramref name="bound"/>.</summary>
    public int Below(int bound) => next < numbers.Length ? (int)((uint)numbers[next++] % (uint)bound) : 0;

    /// <summary>True once in <paramref name="times"/>; false when the choices are spent.</summary>
    public bool OnceIn(int times) => Below(times) == times - 1;

    public T Of<T>(params T[] options) => options[Below(options.Length)];

    public T Among<T>(IReadOnlyList<T> options) => options[Below(options.Count)];

    /// <summary>One of several ways to go on; only the chosen one is taken.</summary>
    public string Way(params Func<string>[] ways) => ways[Below(ways.Length)]();

    public string[] Several(int least, int most, Func<string> one)
    {
        var several = new string[least + Below(most - least + 1)];
        for (var i = 0; i < several.Length; i++)
            several[i] = one();
        return several;
    }
}
