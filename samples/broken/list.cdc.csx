// わざと壊した見本: X.1060 より前の一覧。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: the list before X.1060. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

// 01 合意した X.1060 ではない一覧 / a list other than X.1060, which was agreed to (CDC7024)
Organization("壊れた見本 (ISOG-J v2.1)").Edition(ISOGJ_2_1).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要る役割だけを書いた見本です", by: "佐藤", until: "2027-09-30");

Team("CSIRT").Lead("井上").Members("井上", "原田");

Service("検体解析").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);

// 02 X.1060 の定数で書いた ISOG-J の役割 / a role of ISOG-J named by a constant of X.1060 (CDC0045)
Service(X1060.IncidentHandling).Level(Basic).Insource("CSIRT").Owner("原田").Score(3).Target(3);
