using X1060Dsl.LanguageServer.Documents;

namespace X1060Dsl.LanguageServer.Tests;

public sealed class FileUriTests
{
    [Theory]
    [InlineData("file:///work/cdc.cdc.csx", "/work/cdc.cdc.csx")]
    [InlineData("file:///work/%E5%AE%9A%E7%BE%A9.cdc.csx", "/work/定義.cdc.csx")]
    [InlineData("file:///work/a%20b%23c.cdc.csx", "/work/a b#c.cdc.csx")]
    [InlineData("file:///work/定義.cdc.csx", "/work/定義.cdc.csx")]
    [InlineData("FILE://localhost/work/a.csx", "/work/a.csx")]
    [InlineData("file:///work/x/../a.csx", "/work/a.csx")]
    [InlineData("file:///c%3A/cdc/a.csx", "C:/cdc/a.csx")]
    [InlineData("file:///work/a.csx#L1", "/work/a.csx")]
    public void An_address_of_a_file_is_a_path(string uri, string path) => Assert.Equal(path, FileUri.PathOf(uri));

    [Theory]
    [InlineData("untitled:Untitled-1")]
    [InlineData("https://example.com/a.csx")]
    [InlineData("file://")]
    [InlineData("file:///a%00b")]
    [InlineData("")]
    public void Other_addresses_are_none(string uri) => Assert.Null(FileUri.PathOf(uri));

    [Theory]
    [InlineData("/work/定義 1#2.cdc.csx")]
    [InlineData("/a%b/c?d.csx")]
    [InlineData("C:/cdc/a.csx")]
    [InlineData("/")]
    public void A_path_comes_back(string path) => Assert.Equal(path, FileUri.PathOf(FileUri.Of(path)));
}
