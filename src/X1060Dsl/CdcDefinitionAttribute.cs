namespace X1060Dsl;

/// <summary>
/// Marks a static partial class whose method <c>static void Define()</c> holds a definition, in place of a file
/// <c>NAME.cdc.csx</c>. The package X1060Dsl reads it while the project is compiled; nobody has to call it.
/// </summary>
/// <clause>ours</clause>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class CdcDefinitionAttribute : Attribute;
