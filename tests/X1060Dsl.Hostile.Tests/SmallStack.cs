namespace X1060Dsl.Hostile;

/// <summary>A thread with as little stack as some hosts give: a stack overflow on it ends the test run, which nobody overlooks.</summary>
internal static class SmallStack
{
    private const int Bytes = 256 * 1024;

    public static T Run<T>(Func<T> work)
    {
        T result = default!;
        Exception? fault = null;
        var thread = new Thread(
            () =>
            {
                try
                {
                    result = work();
                }
                catch (Exception thrown)
                {
                    fault = thrown;
                }
            },
            Bytes);
        thread.Start();
        thread.Join();
        return fault is null ? result : throw new InvalidOperationException($"On the small stack: {fault}", fault);
    }
}
