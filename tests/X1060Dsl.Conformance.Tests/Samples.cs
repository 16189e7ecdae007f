namespace X1060Dsl.Conformance;

/// <summary>The sample definitions, and one of twenty services that recovery is measured on.</summary>
internal static class Samples
{
    public static IReadOnlyList<string> Texts { get; } =
    [
        .. typeof(Samples).Assembly.GetManifestResourceNames()
            .Where(static name => name.StartsWith("samples/", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(DefinitionFolder.Resource),
    ];

    /// <summary>Twenty services as people write them: on one line and on several, one by one and in a loop.</summary>
    public static IReadOnlyList<string> Services { get; } =
    [
        .. "A-1 A-2 A-3 A-4 B-1 B-2 B-3 B-4 C-1 C-2 D-1 D-2 E-1 E-2 F-1 F-2 G-1 G-2 H-1 I-1".Split(' ').Select(static (code, place) => (place % 4) switch
        {
            0 => $"Service(\"{code}\").Level(Basic).Insource(\"SOC\").Owner(\"森\").Deputy(\"井上\").Score(3).Target(4, by: \"2027-03-31\");\n",
            1 => $"Service(\"{code}\").Level(Standard)\n    .Outsource(\"ACME MSS\")\n    .Owner(\"井上\").Score(insource: 2, outsource: 4)\n    .Evidence(\"docs/{code}.md\", asOf: \"2026-10-01\");\n",
            2 => $"Service(\"{code}\").Level(Optional).When(\"自社製品に検体が見つかった場合\").Unassigned();\n",
            _ => $"Service(\"{code}\").Level(Unnecessary)\n    .Because(\"従業員12名、全員が経営会議に出席\")\n    .ReviewBy(\"2027-04-01\");\n",
        }),
    ];
}
