// わざと壊した見本: ポリシー。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: policies. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

Organization("壊れた見本 (ポリシー)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "ポリシーだけの見本です", by: "佐藤", until: "2027-09-30");

// 01 読み取れない条件 / a condition that cannot be read (CDC6020)
Policy("AWA001", Error).Require("owner is set adn score >= 3").Message(ja: "責任者とスコアが必要です", en: "an owner and a score are needed");

// 02 条件の中の知らない名前 / an unknown name in a condition (CDC6021)
Policy("AWA002", Error).For("levle = basic").Require("score >= 3").Message(ja: "スコア 3 が必要です", en: "a score of 3 is needed");

// 03 成り立たない比較 / an impossible comparison (CDC6022)
Policy("AWA003", Error).Require("score >= 6").Message(ja: "スコア 6 が必要です", en: "a score of 6 is needed");

// 04 上限を超えた条件 / a condition over a limit (CDC6023)
Policy("AWA004", Error).Require("(((((((((((((((((((((((((((((((((owner is set)))))))))))))))))))))))))))))))))").Message(ja: "責任者が必要です", en: "an owner is needed");

// 05 形式の正しくない ID / a malformed id (CDC6024)
Policy("awa-5", Error).Require("target is set").Message(ja: "目標が必要です", en: "a target is needed");

// 06 求めることのないポリシー / a policy that requires nothing (CDC6025)
Policy("AWA006", Error).For("level = basic").Message(ja: "ベーシックのサービスです", en: "a Basic service");

// 07 メッセージのないポリシー / a policy without a message (CDC6026)
Policy("AWA007", Error).For("category = A").Require("deputy is set");

// 08 決して働かないポリシー / a policy that can never fire (CDC6027)
Policy("AWA008", Error).For("score >= 3").Require("score >= 2").Message(ja: "スコア 2 が必要です", en: "a score of 2 is needed");

// 09 必ず働くポリシー / a policy that always fires (CDC6028)
Policy("AWA009", Error).For("score <= 2").Require("score >= 3").Message(ja: "スコア 3 が必要です", en: "a score of 3 is needed");

// 10 矛盾するポリシー / policies that contradict each other (CDC6029)
Policy("AWA010", Error).For("category = C and level = basic").Require("assignment = insource").Message(ja: "組織内で担います", en: "to be done inside");
Policy("AWA011", Error).For("category = C and level = basic").Require("assignment = outsource").Message(ja: "事業者が担います", en: "to be done outside");

// 11 ほかのポリシーに含まれるポリシー / a policy that another one implies (CDC6030)
Policy("AWA012", Error).For("category = D and level = basic and target is set").Require("target >= 3").Message(ja: "目標は 3 以上です", en: "the target is 3 or more");
Policy("AWA013", Error).For("category = D").Require("target >= 4").Message(ja: "目標は 4 以上です", en: "the target is 4 or more");
