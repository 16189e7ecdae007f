using System.Diagnostics;
using System.Linq;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

using X1060Dsl.Gating;

namespace X1060Dsl.Tests.Gating;

public sealed class GateShapeTests
{
    private const int SmallStack = 256 * 1024;
    private const int DesktopStack = 1536 * 1024;

    public static TheoryData<string, int> Cases()
    {
        var cases = new TheoryData<string, int>();
        foreach (var name in GateShapes.All.Keys)
        {
            foreach (var n in new[] { 10, 20, 30, 60, 61, 62, 63, 64, 65, 1000, 2000, 100_000 })
            {
                cases.Add(name, n);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void What_may_be_parsed_can_be_parsed(string shape, int n)
    {
        var pass = Gate.Examine(GateShapes.All[shape](n));
        if (!pass.MayParse)
        {
            Assert.Single(pass.Troubles, t => t.Kind is <= GateTroubleKind.InterpolationTooDeep);
            return;
        }

        var clock = Stopwatch.StartNew();
        var depth = GateParsing.On(SmallStack, () => GateParsing.Depth(GateParsing.Parse(pass.Text)));
        Assert.InRange(clock.ElapsedMilliseconds, 0, 3000);
        var tree = GateParsing.On(DesktopStack, () => GateParsing.Parse(pass.Text));
        Assert.DoesNotContain(tree.GetDiagnostics(), d => d.Id == "CS8078");
        Assert.InRange(System.Math.Max(depth, GateParsing.Depth(tree)), 0, 400);
    }
}
