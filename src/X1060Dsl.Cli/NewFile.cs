using System.Text;

namespace X1060Dsl.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class NewFile
{
    /// <summary>Writes beside the target and renames, so that nobody ever sees half a file.</summary>
    /// <exception cref="IOException">It cannot be written, or is there already and may not be replaced.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be written.</exception>
    public static void Write(string path, string text, bool replace)
    {
        var beside = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var file = new FileStream(beside, FileMode.CreateNew, FileAccess.Write))
                file.Write(Encoding.UTF8.GetBytes(text));
            File.Move(beside, path, replace);
        }
        finally
        {
            File.Delete(beside);
        }
    }
}
