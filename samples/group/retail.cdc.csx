// 国内の小売会社です。パッチ管理は、専門の会社に任せています。
// The retail company in Japan, which leaves patching to a specialist.
#load "parts/shared.cdc.csx"

Organization("瀬戸リテール").Edition(X1060_2021).Country("JP").Parent(Headquarters)
    .Ciso("取締役 美馬").CdcHead("IT 推進室 鎌田")
    .Assessed("2026-10-01").Approved(by: "取締役 美馬", on: "2026-10-20").ReviewEvery(months: 6)
    .ShortCycle("毎週、本社との定例で結果を見直す / weekly, with headquarters").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");

Team("IT 推進室").Lead("鎌田").Members("鎌田", "佐川");
Provider("讃岐システムズ").Contract("SS-2026-4", until: "2028-03-31").Expects("docs/sanuki-sla.md").Country("JP").Registered();

foreach (var code in new[] { "B-1", "B-2", "B-3", "D-2", "D-3", "D-4", "D-6" })
    FromHeadquarters(code, "鎌田", "佐川").Level(Basic);
foreach (var code in new[] { "A-8", "A-11", "A-12", "C-1", "C-4", "E-1", "E-3", "E-6", "E-7", "F-2", "F-3", "F-4", "F-5", "G-2", "G-3", "G-5", "G-12", "G-13", "I-2", "I-3", "I-4" })
    FromHeadquarters(code, "鎌田", "佐川").Level(Standard);
foreach (var code in new[] { "E-4", "E-9", "G-1" })
    Service(code).Level(code == "E-4" ? Basic : Standard).Outsource("讃岐システムズ").Owner("佐川").Deputy("鎌田").Score(4).Target(4).ReportReviewed("2026-11-06").Evidence($"docs/sanuki/2026-10/{code}.md", asOf: "2026-10-31", validFor: "12 months");
foreach (var code in new[] { "A-1", "A-2", "A-3", "A-9", "D-1", "E-2", "G-4" })
    Own(code, "IT 推進室", "鎌田", "佐川").Level(Basic);
foreach (var code in new[] { "A-4", "A-5", "A-6", "A-7", "A-10", "B-4", "D-5", "D-7", "E-8", "F-1", "G-6", "I-1" })
    Own(code, "IT 推進室", "佐川", "鎌田").Level(Standard);
foreach (var code in new[] { "A-13", "C-2", "C-3", "E-5", "G-7", "G-8", "G-9", "G-10", "G-11", "H-1", "H-2", "I-5", "I-6", "I-7" })
    NotHere(code, "本社がグループのために判断します / headquarters decides for the group");
