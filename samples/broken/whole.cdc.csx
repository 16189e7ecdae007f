// わざと壊した見本: 全体を見て初めて分かること。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: what only shows in the whole. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

// 01 ほとんどがベーシックで、優先順位が見えない / nearly everything is Basic, which gives no order (CDC1012)
// 02 すべての目標が 5 / every target is 5 (CDC3020)
Organization("壊れた見本 (全体)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

Team("統括室").Lead("森").Members("森", "大西");
Team("情報システム部").Lead("長尾").Members("長尾", "宮本");

// 03 一社への集中 / dependence on one provider (CDC2014)
Provider("鳴門MSS").Contract("MSS-2026-1", until: "2029-03-31").Expects("docs/sla/mss.md").Registered();

// 04 どこからも使われていない事業者 / a provider that nothing refers to (CDC2024)
Provider("旧SOC").Contract("SOC-2019-1", until: "2029-03-31");

foreach (var code in new[] { "B-3", "B-4", "E-1", "E-9", "G-1" })
    Service(code).Level(Basic).Outsource("鳴門MSS").Owner("長尾").Score(5).Target(5).ReportReviewed("2026-11-06").Evidence($"docs/mss/{code}.md", asOf: "2026-10-31");

// 05 一人で多くのサービスを抱える責任者 / an owner of more services than one person can answer for (CDC2021)
foreach (var code in new[] { "A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "A-8", "A-9", "A-10", "A-11", "I-1", "I-2" })
    Service(code).Level(Basic).Insource("統括室").Owner("森").Score(5).Target(5).Document($"docs/{code}.md", reviewed: "2026-09-18").ApprovedBy("佐藤", on: "2026-09-25");

// 06 基本の診断より先の高度なテスト / an advanced test before the basic one (CDC4008)
Service("E-3").Level(Unnecessary).Because("ペネトレーションテストで足りると判断しました").ReviewBy("2027-04-01");
Service("E-5").Level(Advanced).Insource("統括室").Owner("大西").Score(5).Target(5).Document("docs/E-5.md", reviewed: "2026-09-18").ApprovedBy("佐藤", on: "2026-09-25");

// 07 ログのない内部不正対応 / an insider service without logs (CDC4014)
Service("B-2").Level(Standard).Insource("情報システム部").Owner("宮本").Score(1).Target(5, by: "2028-03-31")
    .Action("サーバーのログを一年残す / keep the logs of the servers for a year", due: "2028-03-31");
Service("H-1").Level(Standard).Insource("統括室").Owner("大西").Score(5).Target(5).Document("docs/H-1.md", reviewed: "2026-09-18").ApprovedBy("佐藤", on: "2026-09-25");
