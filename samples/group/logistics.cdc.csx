// 国内の物流会社です。監視とインシデント対応は本社から受け、現場のことは自社で担います。
// The logistics company in Japan: watch and response come from headquarters, the rest is its own.
#load "parts/shared.cdc.csx"

Organization("瀬戸物流").Edition(X1060_2021).Country("JP").Parent(Headquarters)
    .Ciso("取締役 近藤").CdcHead("情報システム課 谷")
    .Assessed("2026-10-01").Approved(by: "取締役 近藤", on: "2026-10-20").ReviewEvery(months: 6)
    .ShortCycle("毎週、本社との定例で結果を見直す / weekly, with headquarters").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");

Team("情報システム課").Lead("谷").Members("谷", "久米");

foreach (var code in new[] { "B-1", "B-2", "B-3", "D-2", "D-3", "D-4", "D-6" })
    FromHeadquarters(code, "谷", "久米").Level(Basic);
foreach (var code in new[] { "A-8", "A-11", "A-12", "C-1", "C-4", "E-1", "E-6", "E-7", "F-2", "F-3", "F-4", "F-5", "G-2", "G-3", "G-5", "G-12", "G-13", "I-2", "I-3", "I-4" })
    FromHeadquarters(code, "谷", "久米").Level(Standard);
foreach (var code in new[] { "A-1", "A-2", "A-3", "A-9", "D-1", "E-2", "E-4", "G-4" })
    Own(code, "情報システム課", "谷", "久米").Level(Basic);
foreach (var code in new[] { "A-4", "A-5", "A-6", "A-7", "A-10", "B-4", "D-5", "D-7", "E-3", "E-8", "E-9", "F-1", "G-1", "G-6", "I-1" })
    Own(code, "情報システム課", "久米", "谷").Level(Standard);
foreach (var code in new[] { "A-13", "C-2", "C-3", "E-5", "G-7", "G-8", "G-9", "G-10", "G-11", "H-1", "H-2", "I-5", "I-6", "I-7" })
    NotHere(code, "本社がグループのために判断します / headquarters decides for the group");
