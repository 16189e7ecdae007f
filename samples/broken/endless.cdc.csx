// わざと壊した見本: 終わりの見えない繰り返し。ほかの誤りを隠さないように、別のファイルにしています。
// Broken on purpose: a loop with no end in sight, in a file of its own so that it hides nothing else.

// 01 上限を超える手数 / more steps than the limit (CDC0005)
for (var i = 0; i < 2000000000; i++)
{
    var next = i + 1;
}
