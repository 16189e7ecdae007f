// わざと壊した見本: 後退。隣の regression.cdc.lock が、前に合意した状態です。括弧の中は、誤りを見つける規則です。
// Broken on purpose: regression. regression.cdc.lock beside it is what was agreed. In parentheses stands the rule that finds each mistake.

// 01 定義から消えたサービス / a service that was dropped (CDC7006)
// 02 取り除かれたポリシー / a policy that was removed (CDC7017)
// 03 軽く扱われるようになった規則 / a rule that is weighed less (CDC7020)
// 04 緩められたしきい値 (.editorconfig) / a loosened threshold, in .editorconfig (CDC7021)
Organization("壊れた見本 (後退)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts")
    // 05 狭くなったフロア / a smaller floor (CDC7022)
    .Floor("E-4")
    // 06 間の空いた見直し / a review less often (CDC7023)
    .ReviewEvery(months: 12);
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

Team("CSIRT").Lead("井上").Members("井上", "原田");
Provider("鳴門MSS").Contract("MSS-2026-1", until: "2029-03-31").Expects("docs/sla/mss.md").Registered();
Team("統括室").Lead("森").Members("森", "大西");
Service("B-4").Level(Standard).Outsource("鳴門MSS").Owner("大西").Score(3).Target(3).ReportReviewed("2026-11-06");

// 07 下がったスコア / a lower score (CDC7001)
Service("A-1").Level(Standard).Insource("CSIRT").Owner("井上").Score(2).Target(3, by: "2027-09-30").Action("代わりの人に手順を伝える / show the deputy how it is done");

// 08 下がった目標 / a lower target (CDC7002)
Service("A-2").Level(Standard).Insource("CSIRT").Owner("井上").Score(2).Target(2);

// 09 延びた目標の期日 / a target that is due later (CDC7003)
Service("A-3").Level(Standard).Insource("CSIRT").Owner("井上").Score(2).Target(3, by: "2027-09-30").Action("手順を書く / write it down");

// 10 下がったレベル / a lower level (CDC7004)
Service("A-4").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);

// 11 不要に変わったサービス / a service that became Unnecessary (CDC7005)
Service("G-8").Level(Unnecessary).Because("深掘分析は警察と公的機関に頼ります").ReviewBy("2027-04-01");

// 12 担い手のいなくなったサービス / a service that nobody provides any more (CDC7007)
Service("A-7").Level(Standard).Unassigned().Owner("井上").Score(1).Target(1);

// 13 責任者のいなくなったサービス / a service that lost its owner (CDC7008 CDC2005)
Service("A-8").Level(Standard).Insource("CSIRT").Score(3).Target(3);

// 14 替わった責任者 / another owner (CDC7009)
Service("A-9").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 15 いなくなった事業者 / a provider that was lost (CDC7010)
Service("B-3").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3).ReportReviewed("2026-11-06").Note(ja: "夜間も CSIRT", en: "the CSIRT, at night as well");

// 16 替わった担い手 / another team (CDC7011)
Service("A-10").Level(Standard).Insource("統括室").Owner("井上").Score(3).Target(3);

// 17 交代できる人のいなくなったサービス / a service that lost its deputy (CDC7012)
Service("A-11").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);

// 18 取り除かれた証跡 / evidence that was removed (CDC7013)
Service("I-1").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);

// 19 取り除かれた文書 / a document that was removed (CDC7014)
Service("I-2").Level(Standard).Insource("CSIRT").Owner("井上").Score(4).Target(4).Document("docs/i-2.md", reviewed: "2026-09-18");

// 20 合意していない免除 / a waiver that was not agreed to (CDC7015)
Service("I-3").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Waive("CDC3002", because: "統合後に付けます", by: "佐藤", until: "2027-03-31");

// 21 長くなった免除 / a longer waiver (CDC7016)
Service("I-4").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Waive("CDC3002", because: "統合後に付けます", by: "佐藤", until: "2027-03-31");

// 22 緩くなったポリシー / a policy that asks for less (CDC7018)
Policy("AWA002", Error).For("category = D").Require("score >= 2").Message(ja: "スコアが必要です", en: "a score is needed");

// 23 変わったポリシー / another policy (CDC7019)
Policy("AWA003", Error).For("category = D").Require("document is set").Message(ja: "記入が必要です", en: "to be filled in");
