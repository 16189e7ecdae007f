using System.Text;
using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>Writes a file whole or not at all.</summary>
internal static class NewFile
{
    /// <summary>Writes a text as UTF-8.</summary>
    /// <inheritdoc cref="Write(string, byte[], bool)" />
    public static void Write(string path, string text, bool replace) => Write(path, Encoding.UTF8.GetBytes(text), replace);

    /// <summary>Writes an answer that somebody asked to have in a file, says so, and gives the exit code.</summary>
    /// <param name="call">The call.</param>
    /// <param name="file">The file as it was named; a link stays one, and a device is written to.</param>
    /// <param name="bytes">The answer.</param>
    public static int Put(Call call, string file, byte[] bytes)
    {
        var path = call.Around.FullPath(file);
        try
        {
            if (IsDevice(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
                device.Write(bytes);
            }
            else
            {
                Write(Linked(path), bytes, replace: true);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return call.Refuse(new($"{file} cannot be written here", $"{file} をここに書き込めません"));
        }

        call.Aside.WriteLine(new Bilingual($"Wrote {SafeText.OfPath(file)}.", $"{SafeText.OfPath(file)} を書き出しました。").In(call.Language));
        return ExitCode.Clean;
    }

    /// <summary>Where a link leads; what is no link leads to itself.</summary>
    public static string Linked(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;

    /// <summary>Whether a path is no file and must not become one: /dev/null, /dev/stderr, the pipe of a shell's >(…).</summary>
    public static bool IsDevice(string path) => !OperatingSystem.IsWindows() &&
        (path.StartsWith("/dev/", StringComparison.Ordinal) || path.StartsWith("/proc/", StringComparison.Ordinal));

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
