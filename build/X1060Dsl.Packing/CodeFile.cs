namespace X1060Dsl.Packing;

/// <summary>A file in an artefact.</summary>
/// <param name="Path">Its path in the artefact.</param>
/// <param name="Bytes">What is in it.</param>
internal sealed record CodeFile(string Path, byte[] Bytes)
{
    /// <summary>Its name.</summary>
    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>Its SHA-256.</summary>
    public string Hash => field ??= Checksums.Of(Bytes);

    /// <summary>Whether it can be executed: an assembly, a program, a script.</summary>
    public bool IsCode => IsNative || Path.EndsWith(".dll", StringComparison.Ordinal) || Path.EndsWith(".exe", StringComparison.Ordinal) || Path.EndsWith(".js", StringComparison.Ordinal);

    /// <summary>Whether it is the native command, in which libraries are linked together.</summary>
    public bool IsNative => Archive.IsCommand(Name);

    /// <summary>Whether it was built here, by its name.</summary>
    public bool IsOurs => IsNative || Name.StartsWith("X1060Dsl", StringComparison.Ordinal) || Name is "x1060.dll" or "x1060-script.dll" or "extension.js";
}
