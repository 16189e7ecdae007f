// わざと壊した見本: プロファイル。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: the profile. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

Organization("壊れた見本 (プロファイル)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

// ここは正しい宣言です。 / These declarations are correct.
Team("CSIRT").Lead("井上").Members("井上", "原田").Hours("平日 9:00-18:00");
Team("情報システム部").Lead("長尾").Members("長尾", "宮本");

// 01 人数に対して多すぎるサービス / more services than so few people can carry (CDC2020)
Team("品質保証部").Lead("近藤").Members("近藤", "谷").Capacity(fte: 0.1);

// 02 契約の書かれていない事業者 / a provider without a contract (CDC2015)
Provider("鳴門コンサルティング").Expects("docs/sla/consulting.md").Registered();

// 03 契約の切れた事業者 / a provider whose contract has ended (CDC2016)
Provider("白鷺診断ラボ").Contract("LAB-2025-3", until: "2026-06-30").Expects("docs/sla/lab.md").Registered();

// 04 目標の期日より先に終わる契約 / a contract that ends before the target is due (CDC2017)
Provider("鳴門MSS").Contract("MSS-2026-1", until: "2027-03-31").Expects("docs/sla/mss.md").Registered().Hours("24x7");

// 05 登録の確認が書かれていない事業者 / a provider that is not said to be registered (CDC2018)
Provider("瀬戸内フォレンジクス").Contract("DFIR-2026-1", until: "2029-03-31").Expects("docs/sla/dfir.md");

// 06 担い手の書かれていないサービス / a service without an assignment (CDC2001)
Service("A-2").Level(Standard);

// 07 不要なのに担い手がいる / Unnecessary, and yet assigned (CDC2002)
Service("C-3").Level(Unnecessary).Because("攻撃者の特定は目的としません").ReviewBy("2027-04-01").Insource("CSIRT");

// 08 チームの書かれていないインソース / insourced, but no team is named (CDC2003)
Service("A-5").Level(Standard).Insource().Owner("森").Score(3).Target(3);

// 09 事業者の書かれていないアウトソース / outsourced, but no provider is named (CDC2004)
Service("A-10").Level(Advanced).Outsource().Owner("森").Score(3).Target(3).ReportReviewed("2026-11-06");

// 10 責任者のいないサービス / a service without an owner (CDC2005)
Service("I-1").Level(Standard).Insource("品質保証部").Score(3).Target(3);
Service("I-2").Level(Advanced).Insource("品質保証部").Owner("近藤").Score(3).Target(3);

// 11 宣言されていないチーム / a team that is not declared (CDC2006)
Service("D-5").Level(Standard).Insource("CSRIT").Owner("原田").Score(3).Target(3);

// 12 担い手のいない「ベーシック」 / Basic, and nobody provides it (CDC2007)
Service("A-9").Level(Basic).Unassigned().Score(1).Target(3, by: "2028-03-31");

// 13 分担の書かれていない併用 / a combination that does not say who does what (CDC2008)
Service("C-1").Level(Advanced).Insource("CSIRT").Outsource("瀬戸内フォレンジクス").Owner("原田")
    .Score(insource: 3, outsource: 3).Target(insource: 3, outsource: 3).ReportReviewed("2026-11-06");

// 14 内と外が同じ相手の併用 / a combination of one party with itself (CDC2009)
Service("I-5").Level(Standard).Insource("CSIRT").Outsource("CSIRT").Owner("井上").Score(3).Target(3);

// 15 外部だけに任せた中核のサービス / a core service that is left to a provider alone (CDC2010)
Service("D-2").Level(Standard).Outsource("鳴門MSS").Owner("井上").Score(3).Target(3).ReportReviewed("2026-11-06");

// 16 組織内にないインシデントの窓口 / an incident contact that is outside only (CDC2022)
Service("D-1").Level(Standard).Outsource("鳴門MSS").Owner("井上").Score(3).Target(3).ReportReviewed("2026-11-06");

// 17 夜間に受け手のいない24時間監視 / monitoring around the clock that nobody answers at night (CDC2019)
Service("D-4").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);
Service("B-1").Level(Standard).Outsource("鳴門MSS").Owner("原田").Score(3).Target(4, by: "2027-09-30").ReportReviewed("2026-11-06")
    .Action("検知から通知までの時間を月次で突き合わせる / compare time from detection to notice each month", due: "2027-09-30");

// 18 運用するチーム自身による監査 / an audit by the team that is audited (CDC2011)
Service("A-12").Level(Advanced).Insource("情報システム部").Owner("長尾").Score(3).Target(3);
Service("G-2").Level(Standard).Insource("情報システム部").Owner("長尾").Score(3).Target(3);

// 19 調べられる側のチームによる内部不正対応 / an insider service of a team that could be looked into (CDC2023)
Service("H-1").Level(Advanced).Insource("情報システム部").Owner("長尾").Score(3).Target(3);

// 20 組織内だけで行う認証 / a certification without anybody outside (CDC2012)
Service("A-13").Level(Advanced).Insource("品質保証部").Owner("近藤").Score(3).Target(3);

// 21 運用する事業者による診断 / a provider that tests what it runs (CDC2013)
Service("E-3").Level(Advanced).Outsource("白鷺診断ラボ").Owner("原田").Score(3).Target(3).ReportReviewed("2026-11-06");
Service("E-4").Level(Standard).Outsource("白鷺診断ラボ").Owner("原田").Score(3).Target(3).ReportReviewed("2026-11-06");
Service("A-4").Level(Standard).Insource("情報システム部").Outsource("鳴門コンサルティング").Owner("宮本").Note(ja: "改定は情報システム部、他社の例の調査は鳴門", en: "IT amends, the consultants look at what others do")
    .Score(insource: 3, outsource: 3).Target(insource: 3, outsource: 3).ReportReviewed("2026-11-06");
