// 熊野銀行 (架空) のセキュリティ対応組織。ISOG-J「セキュリティ対応組織の教科書 v2.1」の役割で書いたものです。
// The security response organisation of Kumano Bank (fictional), written by the roles of ISOG-J's textbook v2.1.
//
//     x1060 migrate kumano-bank.cdc.csx --to X1060_2021 --diff

const string Csirt = "KUMANO-CSIRT";
const string Soc = "那智セキュリティ";

Organization("熊野銀行").Edition(ISOGJ_2_1).Ciso("CISO 玉置").CdcHead("CSIRT長 榎本")
    .Floor("A-2", "D-1", "D-2", "C-1", "C-2")
    .Assessed("2026-10-01").Approved(by: "CISO 玉置", on: "2026-10-20").ReviewEvery(months: 12);

Team(Csirt).Lead("榎本").Members("榎本", "坂本", "仲");
Provider(Soc).Contract("SOC-2026-3", until: "2028-03-31").Expects("docs/soc-sla.md").Registered();

// ---- A 運営 ----
Service("A-1").Level(Basic).Insource(Csirt).Owner("榎本").Deputy("坂本").Score(3).Target(4, by: "2027-09-30"); // 全体方針は年1回見直す
Service("トリアージ基準管理").Level(Basic).Insource(Csirt).Owner("坂本").Deputy("仲").Score(3).Target(3);
Service("A-6").Level(Standard).Insource(Csirt).Owner("榎本").Deputy("坂本").Score(3);

// ---- B, C 分析 ----
// 監視は二段とも外部の SOC に任せている。
foreach (var code in new[] { "B-1", "B-2" })
    Service(code).Level(Basic).Outsource(Soc).Owner("坂本").Score(4).Target(4).ReportReviewed("2026-11-06");

Service("B-4").Level(Basic).Outsource(Soc).Owner("坂本").Score(3).Target(4).ReportReviewed("2026-11-06");

Service("ネットワークフォレンジック")
    .Level(Basic).Outsource(Soc).Owner("仲")
    .Score(4)
    .Target(4)
    .ReportReviewed("2026-11-06");
Service("デジタルフォレンジック").Level(Basic).Outsource(Soc).Owner("仲").Score(3).Target(4, by: "2027-09-30").ReportReviewed("2026-11-06");
Service("検体解析").Level(Optional).When("未知の検体が見つかった場合").Unassigned().Score(1);

// ---- D 対応 ----
ServiceEntry Response(string code, string owner) => Service(code).Level(Basic).Insource(Csirt).Owner(owner).Deputy("仲");

Response("D-1", "坂本").Score(4).Target(4).Document("docs/incident.md", reviewed: "2026-09-01");
Response("D-2", "榎本").Score(3).Target(4);
Response("D-4", "坂本").Score(3).Target(3);
Response("D-5", "坂本").Score(2).Target(3);

// ---- E 診断 ----
Service("E-3").Level(Basic).Insource(Csirt).Owner("仲").Score(2).Target(3, by: "2027-03-31");
Service("自動脆弱性診断").Level(Standard).Outsource(Soc).Owner("仲").Score(4).Target(4).ReportReviewed("2026-11-06");
Service("G-8").Level(Unnecessary).Because("更新の検証は那智セキュリティが行います").CoveredBy("E-4").ReviewBy("2027-04-01");

// ---- I 人と連携 ----
Service("I-2").Level(Standard).Insource(Csirt).Owner("榎本").Score(3).Target(3);
Service("I-4").Level(Standard).Insource(Csirt).Owner("榎本").Score(2).Target(3, by: "2027-09-30");

Policy("KMN001", Error).For("code in ('D-1', 'E-4')").Require("owner is set")
    .Message(ja: "責任者が必要です", en: "an owner is needed");
Policy("KMN002", Warning).For("code matches 'C-*' and level = basic").Require("score >= 3")
    .Message(ja: "分析のベーシックはスコア3以上", en: "Basic analysis needs a score of 3");

WaiveAll("CDC3002", because: "要員計画と合わせて決めます", by: "CISO 玉置", until: "2027-03-31").In("A-6");
WaiveAll("CDC1005", because: "主な役割から書き始めました", by: "CISO 玉置", until: "2027-03-31");
