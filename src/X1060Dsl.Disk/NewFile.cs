using System.Text;

namespace X1060Dsl.Disk;

/// <summary>Writes a file whole or not at all.</summary>
public static class NewFile
{
    /// <summary>Writes a text as UTF-8.</summary>
    /// <inheritdoc cref="Write(string, byte[], bool)" />
    public static void Write(string path, string text, bool replace) => Write(path, Encoding.UTF8.GetBytes(text), replace);

    /// <summary>Writes beside the target and renames, so that nobody ever sees half a file. What it replaces hands on its mode.</summary>
    /// <exception cref="IOException">It cannot be written, or is there already and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, byte[] bytes, bool replace)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
                file.Write(bytes);
            if (replace && !OperatingSystem.IsWindows() && File.Exists(path))
                File.SetUnixFileMode(beside, File.GetUnixFileMode(path));
            File.Move(beside, path, replace);
        }
        catch (ArgumentOutOfRangeException tooLarge)
        {
            // So .NET tells that a file would grow beyond what the system allows (EFBIG).
            throw new IOException("The file would be too large.", tooLarge);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
