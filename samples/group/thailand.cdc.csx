// タイの会社です。自前の基盤を持ち、当局への通知は現地の法律事務所に任せています。
// The company in Thailand: it runs infrastructure of its own, and a law firm there notifies the authorities.
#load "parts/shared.cdc.csx"

Organization("瀬戸タイ").Edition(X1060_2021).Country("TH").Parent(Headquarters).OwnInfrastructure()
    .Ciso("Director Somchai").CdcHead("IT Manager Malee")
    .Assessed("2026-10-01").Approved(by: "Director Somchai", on: "2026-10-20").ReviewEvery(months: 6)
    .ShortCycle("weekly, with headquarters / 毎週、本社との定例で結果を見直す").LongCycle("yearly plan: people and contracts / 年度計画で、要員と契約を決める");

Team("IT Thailand").Lead("Malee").Members("Malee", "Niran");
Provider("Bangkok Legal").Contract("BL-2026-1", until: "2028-12-31").Expects("docs/bangkok-legal.md").Country("TH").Registered();

// 本社の監視は、この会社を名指しで対象にしています。 / The watch of headquarters names this company.
FromHeadquarters("B-1", "Malee", "Niran").Level(Basic);
Service("D-6").Level(Basic).Insource("IT Thailand").Outsource("Bangkok Legal").ProvidedBy(Headquarters).Owner("Malee").Deputy("Niran")
    .Score(insource: 3, outsource: 4).Target(insource: 4, outsource: 4, by: HalfYear).ReportReviewed("2026-11-06").Evidence("docs/legal/drill-2026.md", asOf: "2026-09-30", validFor: "12 months")
    .Note(ja: "当局へは現地の法律事務所、グループへは本社が知らせる", en: "the law firm tells the authorities, headquarters the group")
    .Action("タイ語のひな形を作る / templates in Thai", owner: "Malee", due: HalfYear);

foreach (var code in new[] { "B-3", "D-2", "D-3", "D-4" })
    FromHeadquarters(code, "Malee", "Niran").Level(Basic);
foreach (var code in new[] { "A-8", "A-11", "A-12", "C-1", "C-4", "E-6", "E-7", "F-2", "F-3", "F-4", "F-5", "G-12", "G-13", "I-2", "I-3", "I-4" })
    FromHeadquarters(code, "Malee", "Niran").Level(Standard);
foreach (var code in new[] { "A-1", "A-2", "A-3", "A-9", "B-2", "D-1", "E-2", "E-4", "G-2", "G-4" })
    Own(code, "IT Thailand", "Malee", "Niran").Level(Basic);
foreach (var code in new[] { "A-4", "A-5", "A-6", "A-7", "A-10", "B-4", "D-5", "D-7", "E-1", "E-3", "E-8", "E-9", "F-1", "G-1", "G-3", "G-5", "G-6", "I-1" })
    Own(code, "IT Thailand", "Niran", "Malee").Level(Standard);
foreach (var code in new[] { "A-13", "C-2", "C-3", "E-5", "G-7", "G-8", "G-9", "G-10", "G-11", "H-1", "H-2", "I-5", "I-6", "I-7" })
    NotHere(code, "headquarters decides for the group / 本社がグループのために判断します");
