using X1060Dsl.LanguageServer.Documents;

namespace X1060Dsl.LanguageServer.Tests;

public sealed class FileUriTests
{
    [Theory]
    [InlineData("file:///home/cdc.cdc.csx", "/home/cdc.cdc.csx")]
    [InlineData("file:///home/%E5%AE%9A%E7%BE%A9.cdc.csx", "/home/定義.cdc.csx")]
    [InlineData("file:///home/a%20b%23c.cdc.csx", "/home/a b#c.cdc.csx")]
    [InlineData("file:///home/定義.cdc.csx", "/home/定義.cdc.csx")]
    [InlineData("FILE://localhost/home/a.csx", "/home/a.csx")]
    [InlineData("file:///home/x/../a.csx", "/home/a.csx")]
    [InlineData("file:///c%3A/cdc/a.csx", "C:/cdc/a.csx")]
    [InlineData("file:///home/a.csx#L1", "/home/a.csx")]
    public void An_address_of_a_file_is_a_path(string uri, string path) => Assert.Equal(path, FileUri.PathOf(uri));

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("https://example.com/a.csx")]
    [InlineData("file://")]
    [InlineData("file:///a%00b")]
    [InlineData("")]
    public void Other_addresses_are_none(string uri) => Assert.Null(FileUri.PathOf(uri));

    [Theory]
    [InlineData("/home/定義 1#2.cdc.csx")]
    [InlineData("/a%b/c?d.csx")]
    [InlineData("C:/cdc/a.csx")]
    [InlineData("/")]
    public void A_path_comes_back(string path) => Assert.Equal(path, FileUri.PathOf(FileUri.Of(path)));
}
