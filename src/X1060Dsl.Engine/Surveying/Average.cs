namespace X1060Dsl.Surveying;

/// <summary>An average of scores. What is not scored, and what is not applicable, has no part in it: it is no zero.</summary>
/// <param name="Sum">What the numbers add up to.</param>
/// <param name="Count">How many numbers there are.</param>
public readonly record struct Average(int Sum, int Count)
{
    /// <summary>The average, 1 to 5; null where there is nothing to average.</summary>
    public double? Value => Count == 0 ? null : (double)Sum / Count;

    /// <summary>The average in tenths, rounded half up: 36 is 3.6; null where there is nothing to average.</summary>
    public int? Tenths => Count == 0 ? null : ((Sum * 20) + Count) / (Count * 2);

    /// <summary>The average of some numbers.</summary>
    public static Average Of(IEnumerable<int> numbers) => numbers.Aggregate(default(Average), static (average, number) => new Average(average.Sum + number, average.Count + 1));
}
