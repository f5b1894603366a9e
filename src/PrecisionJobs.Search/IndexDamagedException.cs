namespace PrecisionJobs.Search;

/// <summary>The index on disk cannot be read or written any more. It is to be rebuilt; nothing but the index is lost.</summary>
public sealed class IndexDamagedException : Exception
{
    public IndexDamagedException()
    {
    }

    public IndexDamagedException(string message)
        : base(message)
    {
    }

    public IndexDamagedException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
