using X1060Dsl.Fuzz;

namespace X1060Dsl.Hostile;

/// <summary>Twice the text is no more than 2.3 times the work, whatever its shape. Work is counted, not timed: tests/Fuzz --growth times it.</summary>
public sealed class GrowthTests
{
    public static TheoryData<string> Shapes => [.. Growth.Shapes.Select(static shape => shape.Name)];

    [Theory, MemberData(nameof(Shapes))]
    public void Twice_the_text_is_about_twice_the_work(string shape)
    {
        var (_, size, of) = Growth.Shapes.Single(known => known.Name == shape);
        Assert.InRange((double)Growth.Work(of(2 * size)) / Growth.Work(of(size)), 0.9, Growth.Most);
    }
}
