// わざと壊した見本: 後退。隣の regression.cdc.lock に、合意したときの状態があります。番号の付いたコメントが一つの後退で、括弧の中はそれを見つける規則です。
// Broken on purpose: regression. regression.cdc.lock beside it holds what was agreed to. Each numbered comment is one step back; in parentheses stands the rule that finds it.

// 01 A-5 が定義から消えた / A-5 was dropped (CDC7006)
// 02 ポリシー AWA001 がなくなった / the policy AWA001 is gone (CDC7017)
// 03 .editorconfig で CDC2016 を無効にした / .editorconfig turns CDC2016 off (CDC7020)
// 04 .editorconfig で CDC6003 のしきい値を緩めた / .editorconfig loosens the threshold of CDC6003 (CDC7021)
// 05 A-9 をフロアから外した / A-9 was taken off the floor (CDC7022)
// 06 6か月ごとの見直しが12か月ごとになった / a review every 6 months became one every 12 (CDC7023)
Organization("壊れた見本 (後退)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森").Floor("A-1")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20").ReviewEvery(months: 12)
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

// ここは正しい宣言です。 / These declarations are correct.
Team("CSIRT").Lead("井上").Members("井上", "原田");
Team("情報システム部").Lead("長尾").Members("長尾", "宮本");
Service("A-9").Level(Basic).Insource("CSIRT").Owner("井上").Score(3).Target(3);

// 07 求めるスコアを3から2に下げたポリシー / a policy that asks for a score of 2 instead of 3 (CDC7018)
Policy("AWA002", Error).For("level = basic").Require("score >= 2")
    .Message(ja: "ベーシックには一定のスコアが必要です", en: "a Basic service needs a certain score");

// 08 求めることの変わったポリシー。緩んだかどうかは比べられない / a policy that asks for something else; whether for less, nobody can tell (CDC7019)
Policy("AWA003", Warning).For("level = basic").Require("team = 'CSIRT'")
    .Message(ja: "ベーシックは中核のチームが担います", en: "a Basic service is for the core team");

// 09 3から2に下がったスコア / a score that fell from 3 to 2 (CDC7001)
Service("A-1").Level(Basic).Insource("CSIRT").Owner("井上").Score(2).Target(3, by: "2027-09-30")
    .Action("手順書を書き直す / rewrite the runbook", due: "2027-06-30");

// 10 4から3に下がった目標 / a target that fell from 4 to 3 (CDC7002)
Service("A-2").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);

// 11 半年延びた目標の期日 / a target put off by half a year (CDC7003)
Service("A-3").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(4, by: "2027-09-30")
    .Action("手順書を書く / write the runbook", due: "2027-06-30");

// 12 ベーシックだった推奨レベル / a level that was Basic (CDC7004)
Service("A-4").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);

// 13 不要に変わったサービス / a service that became Unnecessary (CDC7005)
Service("A-6").Level(Unnecessary).Because("統合した先の組織が行います / the organisation we merged with does it").ReviewBy("2027-04-01");

// 14 担い手のいなくなったサービス / a service that nobody provides any more (CDC7007)
Service("A-7").Level(Standard).Unassigned().Score(1).Target(3, by: "2028-03-31")
    .Action("担うチームを決める / find a team for it", due: "2027-09-30");

// 15 責任者のいなくなったサービス / a service that lost its owner (CDC7008 CDC2005)
Service("A-8").Level(Standard).Insource("CSIRT").Score(3).Target(3);

// 16 責任者の代わったサービス / a service whose owner changed (CDC7009)
Service("A-10").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 17 事業者のいなくなった併用 / a combination that lost its provider (CDC7010)
Service("A-11").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 18 担うチームの替わったサービス / a service that another team provides now (CDC7011)
Service("I-3").Level(Standard).Insource("情報システム部").Owner("原田").Score(3).Target(3);

// 19 交代できる人のいなくなったサービス / a service that lost its deputy (CDC7012)
Service("I-1").Level(Standard).Insource("情報システム部").Owner("長尾").Score(3).Target(3);

// 20 減った証跡 / evidence that is gone (CDC7013)
Service("I-2").Level(Standard).Insource("情報システム部").Owner("長尾").Score(3).Target(3);

// 21 減った文書 / a document that is gone (CDC7014)
Service("I-4").Level(Standard).Insource("情報システム部").Owner("宮本").Score(4).Target(4).Document("docs/i-4.md", reviewed: "2026-09-18");

// 22 合意していない免除 / a waiver that was not agreed to (CDC7015)
Service("I-5").Level(Standard).Insource("情報システム部").Owner("宮本").Target(3)
    .Waive("CDC3001", because: "統合後に付けます", by: "佐藤", until: "2027-03-31");

// 23 期限を延ばした免除 / a waiver that was made to last longer (CDC7016)
Service("I-6").Level(Standard).Insource("情報システム部").Owner("宮本").Target(3)
    .Waive("CDC3001", because: "統合後に付けます", by: "佐藤", until: "2027-09-30");
