namespace X1060Dsl.Packing;

/// <summary>Nothing can be packed like this, for the reason that its message gives.</summary>
internal sealed class PackingFailed(string message) : Exception(message);
