namespace X1060Dsl.Cli;

/// <summary>Tells when files below folders may have changed.</summary>
/// <remarks>A test hands in its own, so that no test waits.</remarks>
internal interface IFileChanges : IDisposable
{
    /// <summary>Looks at these folders from now on, and at no others.</summary>
    /// <param name="folders">Full paths; each is watched with all that is below it.</param>
    void Watch(IReadOnlyCollection<string> folders);

    /// <summary>Waits until something may have changed and all is quiet again; false when there is nothing more to wait for.</summary>
    /// <param name="notice">Called when changes have to be found out another way from now on.</param>
    bool Wait(Action notice);
}

/// <summary>The changes on the disk, as the system tells them; looked for where it does not.</summary>
internal sealed class DiskChanges : IFileChanges
{
    // An editor saves in several steps; a branch is checked out in hundreds.
    private static readonly TimeSpan Quiet = TimeSpan.FromMilliseconds(100), Interval = TimeSpan.FromSeconds(1);

    private readonly AutoResetEvent changed = new(false);
    private readonly Dictionary<string, FileSystemWatcher> watchers = new(StringComparer.Ordinal);
    private volatile bool isDeaf;
    private bool toldSo;

    public void Watch(IReadOnlyCollection<string> folders)
    {
        foreach (var gone in watchers.Keys.Except(folders).ToList())
        {
            watchers[gone].Dispose();
            watchers.Remove(gone);
        }

        foreach (var folder in folders.Where(folder => !watchers.ContainsKey(folder)))
            Add(folder);
    }

    public bool Wait(Action notice)
    {
        if (isDeaf && !toldSo)
        {
            notice();
            toldSo = true;
        }

        // Deaf, it looks every second. What it was told in vain costs a check that shows nothing.
        if (isDeaf)
            changed.WaitOne(Interval);
        else
            changed.WaitOne();
        while (changed.WaitOne(Quiet))
            continue;
        return true;
    }

    public void Dispose()
    {
        foreach (var watcher in watchers.Values)
            watcher.Dispose();
        changed.Dispose();
    }

    private void Add(string folder)
    {
        try
        {
            var watcher = new FileSystemWatcher(folder) { IncludeSubdirectories = true, InternalBufferSize = 64 << 10 };
            watchers[folder] = watcher;
            watcher.Changed += Heard;
            watcher.Created += Heard;
            watcher.Deleted += Heard;
            watcher.Renamed += Heard;
            // It ran over, or the folder is gone: something changed, and there may be more that it does not tell.
            watcher.Error += (_, _) => BecomeDeaf();
            watcher.EnableRaisingEvents = true;
        }
        catch (Exception trouble) when (trouble is IOException or ArgumentException or UnauthorizedAccessException)
        {
            BecomeDeaf();
        }
    }

    private void BecomeDeaf()
    {
        isDeaf = true;
        Wake();
    }

    // Who builds in the same folder writes much that is none of our business.
    private void Heard(object sender, FileSystemEventArgs change)
    {
        if (Concerns(change.Name) || (change is RenamedEventArgs renamed && Concerns(renamed.OldName)))
            Wake();
    }

    private void Wake()
    {
        try
        {
            changed.Set();
        }
        catch (ObjectDisposedException)
        {
            // The last event of a watcher that is being taken down.
        }
    }

    // A folder has no ending either way: it may have brought or taken definitions.
    private static bool Concerns(string? name) => name is null || Path.GetExtension(name) is ".csx" or ".lock" or ".editorconfig" or ".globalconfig" or "";
}
