using X1060Dsl.Reports;

namespace X1060Dsl.Cli;

/// <summary>The file that somebody asked to have an answer in.</summary>
internal static class AnswerFile
{
    /// <summary>Writes an answer that somebody asked to have in a file, says so, and gives the exit code.</summary>
    /// <param name="call">The call.</param>
    /// <param name="file">The file as it was named; a link stays one, and a device is written to.</param>
    /// <param name="bytes">The answer.</param>
    public static int Put(Call call, string file, byte[] bytes)
    {
        var path = call.Around.FullPath(file);
        try
        {
            if (NewFile.IsDevice(path))
            {
                using var device = new FileStream(path, FileMode.Open, FileAccess.Write);
                device.Write(bytes);
            }
            else
            {
                NewFile.Write(NewFile.Linked(path), bytes, replace: true);
            }
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return call.Refuse(new($"{file} cannot be written here", $"{file} をここに書き込めません"));
        }

        call.Aside.WriteLine(new Bilingual($"Wrote {SafeText.OfPath(file)}.", $"{SafeText.OfPath(file)} を書き出しました。").In(call.Language));
        return ExitCode.Clean;
    }
}
