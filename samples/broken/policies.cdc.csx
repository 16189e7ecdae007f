// わざと壊した見本: ポリシー。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: policies. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

Organization("壊れた見本 (ポリシー)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

// ここは正しい宣言です。どのポリシーも満たしています。 / These declarations are correct, and satisfy every policy.
Team("CSIRT").Lead("井上").Members("井上", "原田");
Service("A-2").Level(Basic).Insource("CSIRT").Owner("井上").Score(3).Target(3);
Service("A-4").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 01 つづりの間違ったつなぎの語 / a slip of the keyboard in "and" (CDC6020)
Policy("AWA001", Error).For("level = basic").Require("owner is set adn score >= 3")
    .Message(ja: "ベーシックには責任者と3以上のスコアが必要です", en: "a Basic service needs an owner and a score of 3");

// 02 存在しないプロパティ / a property that does not exist (CDC6021)
Policy("AWA002", Error).For("levle = basic").Require("deputy is set")
    .Message(ja: "ベーシックには交代できる人が必要です", en: "a Basic service needs a deputy");

// 03 レベルに大小はない / levels have no order (CDC6022)
Policy("AWA003", Error).For("level > optional").Require("owner is set")
    .Message(ja: "オプション以外には責任者が必要です", en: "a service needs an owner, unless it is Optional");

// 04 上限を超えた入れ子 / parentheses deeper than the limit (CDC6023)
Policy("AWA004", Error).Require("(((((((((((((((((((((((((((((((((owner is set)))))))))))))))))))))))))))))))))")
    .Message(ja: "責任者が必要です", en: "a service needs an owner");

// 05 ID の形になっていない / not the form of an id (CDC6024)
Policy("awa-5", Error).Require("owner is set")
    .Message(ja: "責任者が必要です", en: "a service needs an owner");

// 06 何も求めていない / it requires nothing (CDC6025)
Policy("AWA006", Error).For("level = basic")
    .Message(ja: "ベーシックには責任者が必要です", en: "a Basic service needs an owner");

// 07 メッセージがない / it has no message (CDC6026)
Policy("AWA007", Warning).For("level = basic").Require("insourced");

// 08 対象にした時点で、必ず満たしている / whatever it looks at satisfies it (CDC6027)
Policy("AWA008", Error).For("level = standard and target >= 3").Require("target >= 2")
    .Message(ja: "スタンダードの目標は2以上にします", en: "the target of a Standard service is at least 2");

// 09 対象にした時点で、必ず反している / whatever it looks at breaks it (CDC6028)
Policy("AWA009", Error).For("level = advanced and score <= 2").Require("score >= 3")
    .Message(ja: "アドバンスドのスコアは3以上にします", en: "the score of an Advanced service is at least 3");

// 10 同時には満たせない二つのポリシー / two policies that cannot both be satisfied (CDC6029)
Policy("AWA010", Error).For("level = optional").Require("assignment = insource")
    .Message(ja: "オプションはインソースにします", en: "an Optional service is insourced");
Policy("AWA011", Error).For("level = optional").Require("assignment = outsource")
    .Message(ja: "オプションはアウトソースにします", en: "an Optional service is outsourced");

// 11 より厳しいポリシーに含まれている / a stricter policy says it already (CDC6030)
Policy("AWA012", Error).For("level = standard").Require("owner is set and score >= 3")
    .Message(ja: "スタンダードには責任者と3以上のスコアが必要です", en: "a Standard service needs an owner and a score of 3");
Policy("AWA013", Warning).For("level = standard").Require("owner is set")
    .Message(ja: "スタンダードには責任者が必要です", en: "a Standard service needs an owner");
