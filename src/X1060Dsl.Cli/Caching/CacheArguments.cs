using System.CommandLine;
using X1060Dsl.Reports;
using X1060Dsl.Settings;

namespace X1060Dsl.Cli.Caching;

/// <summary>Whether, and where, results are kept between runs.</summary>
internal sealed class CacheArguments(Verb verb)
{
    private const string Variable = "X1060_CACHE_DIR", Option = "--cache-dir";

    private readonly Option<string> folder = verb.Add<string>(Option, "FOLDER", new(
        "where results are kept for the next run (default: X1060_CACHE_DIR, then the cache folder of the user)", "次回のために結果を残すフォルダー (省略時は X1060_CACHE_DIR、次にユーザーのキャッシュフォルダー)"));

    private readonly Option<bool> off = verb.Add<bool>("--no-cache", null, new("checks everything anew and keeps nothing", "すべてを検査し直し、結果を残さない"));

    /// <summary>The cache of a run, null where there is none; false where it must not be used, and that has been told.</summary>
    public bool TryOf(Call call, Orders orders, out ResultCache? cache)
    {
        cache = null;
        if (call.Line.GetValue(off))
            return true;

        var named = call.Line.GetValue(folder);
        if (named is "")
        {
            call.Refuse(new($"{Option} lacks the folder", $"{Option} にフォルダー名がありません"));
            return false;
        }

        if ((named ?? call.Around.Variable(Variable)) is not { Length: > 0 } said)
        {
            cache = OfUser(call.Around) is { } own ? new ResultCache(new CacheFolder(own), orders) : null;
            return true;
        }

        var path = call.Around.FullPath(said).TrimEnd('/');
        if (IsPartOfRepository(call, path) is { } isPart)
        {
            if (isPart)
            {
                call.Refuse(new($"the cache folder '{said}' is part of the repository, so whoever changes the repository could decide what a check finds; take it out, or name another one", $"キャッシュのフォルダー「{said}」はリポジトリーに含まれています。リポジトリーを変更できる人が検査結果を決められてしまうため使えません。リポジトリーから外すか、別のフォルダーを指定してください"));
                return false;
            }

            cache = new ResultCache(new CacheFolder(path), orders);
        }

        return true;
    }

    // Outside of what is checked: a cache that comes with a pull request would say what that likes.
    private static string? OfUser(Surroundings around)
    {
        string? Folder(string variable, string below) => around.Variable(variable) is { Length: > 0 } value && Path.IsPathFullyQualified(value) ? $"{around.FullPath(value).TrimEnd('/')}/{below}" : null;

        return OperatingSystem.IsWindows() ? Folder("LOCALAPPDATA", "x1060/cache")
            : OperatingSystem.IsMacOS() ? Folder("HOME", "Library/Caches/x1060")
            : Folder("XDG_CACHE_HOME", "x1060") ?? Folder("HOME", ".cache/x1060");
    }

    // Null where nobody can tell, and that has been told.
    private static bool? IsPartOfRepository(Call call, string path)
    {
        if (!Directory.Exists(path) || !HasRepositoryAbove(path))
            return false;

        var (git, trouble) = Git.Around(call.Around);
        if (git is null)
        {
            call.Aside.WriteLine($"x1060: {SafeText.Of(new Bilingual($"checked without the cache '{call.Shown(path)}', as it may be part of the repository: {trouble!.En}", $"キャッシュ「{call.Shown(path)}」を使わずに検査します。リポジトリーに含まれているか確かめられません: {trouble.Ja}").In(call.Language))}");
            return null;
        }

        using (git)
            return git.Tracks(path);
    }

    private static bool HasRepositoryAbove(string path)
    {
        for (var at = path; at.Length > 0; at = at[..Math.Max(0, at.LastIndexOf('/'))])
        {
            if (Directory.Exists($"{at}/.git") || File.Exists($"{at}/.git"))
                return true;
        }

        return false;
    }
}
