// わざと壊した見本: 免除と #pragma。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: waivers and pragmas. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

Organization("壊れた見本 (免除)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");
Team("CSIRT").Lead("井上").Members("井上", "原田");

// 01 期限の切れた免除。免除していた指摘も戻る / a waiver that has run out; what it waived counts again (CDC6001 CDC3001)
Service("A-1").Level(Standard).Insource("CSIRT").Owner("井上").Target(3)
    .Waive("CDC3001", because: "統合後に付けます", by: "佐藤", until: "2026-10-31");

// 02 免除する指摘がもうない / nothing is left to waive (CDC6002)
Service("A-2").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3)
    .Waive("CDC3001", because: "統合後に付けます", by: "佐藤", until: "2027-03-31");

// 03 期限が先すぎる / it lasts too long (CDC6003)
Service("A-3").Level(Standard).Insource("CSIRT").Owner("井上").Target(3)
    .Waive("CDC3001", because: "統合後に付けます", by: "佐藤", until: "2031-12-31");

// 04 責任者自身が承認している / the owner approved it (CDC6004)
Service("A-4").Level(Standard).Insource("CSIRT").Owner("井上").Target(3)
    .Waive("CDC3001", because: "統合後に付けます", by: "井上", until: "2027-03-31");

// 05 存在しない規則 / a rule that does not exist (CDC6005)
Service("A-6").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3)
    .Waive("CDC3999", because: "統合後に付けます", by: "佐藤", until: "2027-03-31");

// 06 免除できない規則 / a rule that cannot be waived (CDC6006)
Service("A-7").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3)
    .Waive("CDC6002", because: "次の監査まで残します", by: "佐藤", until: "2027-03-31");

// 07 理由が仮の言葉のまま / a placeholder instead of a reason (CDC6009)
Service("A-10").Level(Standard).Insource("CSIRT").Owner("井上").Target(3)
    .Waive("CDC3001", because: "検討中", by: "佐藤", until: "2027-03-31");

// 08 理由のない #pragma / a pragma without a reason (CDC6007)
#pragma warning disable CDC3002
Service("A-11").Level(Standard).Insource("CSIRT").Owner("井上").Score(3);
#pragma warning restore CDC3002

// 09 エラーに対する #pragma。エラーは残る / a pragma on an error, which stands (CDC6008 CDC3005)
#pragma warning disable CDC3005 // スコアは4月に付け直します
Service("I-1").Level(Standard).Unassigned().Score(3).Target(3);
#pragma warning restore CDC3005

// 10 規則を挙げていない #pragma / a pragma that names no rule (CDC6010)
#pragma warning disable // 移行中です
Service("I-2").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);
#pragma warning restore
