// 親組織の定義です。監視とインシデント対応を、グループのために担っています。
// The parent: it watches and responds for its group.
#load "parts/shared.cdc.csx"

Organization(Headquarters).Edition(X1060_2021).Country("JP")
    .Members("瀬戸物流", "瀬戸リテール", "瀬戸タイ").Floor("B-1", "D-1", "D-2", "D-6", "E-4")
    .Ciso("CISO 三好").CdcHead("センター長 長尾")
    .Assessed("2026-10-01").Approved(by: "CISO 三好", on: "2026-10-20").ReviewEvery(months: 6)
    .ShortCycle("毎週の定例で、検知と対応の結果を見直す / weekly: detections and responses")
    .LongCycle("年度計画で、要員・契約・基盤を決める / yearly plan: people, contracts, platforms");

Team("センター").Lead("長尾").Members("長尾", "三好", "原田", "西岡");
Team("基盤部").Lead("宮本").Members("宮本", "板東");

// 監視は国内の会社だけでなく、タイの自前の基盤も対象です。 / The watch covers the infrastructure that Thailand runs itself.
Own("B-1", "センター", "原田", "西岡").Level(Basic).Serves("瀬戸物流", "瀬戸リテール", "瀬戸タイ");

foreach (var code in new[] { "A-1", "A-2", "A-3", "A-9", "B-3", "D-1", "D-2", "D-3", "D-4", "D-5", "D-6", "F-1", "F-3" })
    Own(code, "センター", "原田", "西岡").Level(Basic);
foreach (var code in new[] { "A-4", "A-5", "A-6", "A-7", "A-8", "A-10", "A-11", "A-12", "B-4", "C-1", "C-4", "D-7", "E-6", "E-7", "E-8", "F-2", "F-4", "F-5", "I-1", "I-2", "I-3", "I-4", "I-5", "I-6", "I-7" })
    Own(code, "センター", "西岡", "原田").Level(Standard);
foreach (var code in new[] { "B-2", "E-2", "E-4", "G-2", "G-4" })
    Own(code, "基盤部", "宮本", "板東").Level(Basic);
foreach (var code in new[] { "E-1", "E-3", "E-9", "G-1", "G-3", "G-5", "G-6", "G-8", "G-9", "G-10", "G-11", "G-12", "G-13", "H-1" })
    Own(code, "基盤部", "板東", "宮本").Level(Standard);
foreach (var code in new[] { "A-13", "C-2", "C-3", "E-5", "G-7", "H-2" })
    NotHere(code, "当面は外部の専門会社に都度依頼します / asked of specialists when it comes up");
