// わざと壊した見本: カタログ。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: the catalogue. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

// 01 一覧のサービスの多くに判断がない / most services of the list have no decision (CDC1005)
Organization("壊れた見本 (カタログ)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森").Floor("D-1", "E-4")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");

Team("CSIRT").Lead("井上").Members("井上", "原田");

// 02 フロアにあるのに不要 / Unnecessary, though it is on the floor (CDC1001)
Service("D-1").Level(Unnecessary).Because("全員が隣の席にいる");

// 03 フロアにあるのにベーシックではない / on the floor, and yet not Basic (CDC1010)
Service("E-4").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 04 理由のない「不要」 / Unnecessary without a reason (CDC1003)
Service("C-3").Level(Unnecessary);

// 05 理由が仮の言葉のまま / a placeholder instead of a reason (CDC1004)
Service("E-6").Level(Unnecessary).Because("検討中").ReviewBy("2027-04-01");

// 06 見直す予定のない「不要」 / Unnecessary, and nobody will look at it again (CDC1009)
Service("G-8").Level(Unnecessary).Because("深掘分析は警察と公的機関に頼ります");

// 07 見直しの期日を過ぎている / the day of the review has passed (CDC1008)
Service("G-13").Level(Unnecessary).Because("新しい製品を入れる予定がありません").ReviewBy("2026-10-31");

// 08 条件のない「オプション」 / Optional without a condition (CDC1006)
Service("C-2").Level(Optional).Insource("CSIRT").Owner("井上").Score(2).Target(2);

// 09 レベルのないサービス / a service without a level (CDC1005)
Service("I-1").Insource("CSIRT").Owner("井上");

// 10 カテゴリー H のすべてが不要 / all of category H is Unnecessary (CDC1011)
Service("H-1").Level(Unnecessary).Because("人事部と弁護士が担当します").ReviewBy("2027-04-01");
Service("H-2").Level(Unnecessary).Because("人事部と弁護士が担当します").ReviewBy("2027-04-01");

// 11 一覧のサービスと紛らわしい追加サービス / an added service that reads like a listed one (CDC1013)
AddedService("X-1", ja: "脆弱性の診断", en: "Vulnerability assessments", category: "E").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);
