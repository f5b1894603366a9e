using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace PrecisionJobs.Web.Infrastructure.Mvc;

/// <summary>
/// Brotli at quality 5. The framework's own levels are 1, 4 and 11: 5 makes a page of results 7 % smaller than 4 for half a
/// millisecond more, and 11 takes a hundred times as long.
/// </summary>
public sealed class BrotliPages : ICompressionProvider
{
    private static readonly BrotliCompressionOptions Options = new() { Quality = 5 };

    /// <inheritdoc />
    public string EncodingName => "br";

    /// <inheritdoc />
    public bool SupportsFlush => true;

    /// <inheritdoc />
    public Stream CreateStream(Stream outputStream) => new BrotliStream(outputStream, Options, leaveOpen: true);
}
