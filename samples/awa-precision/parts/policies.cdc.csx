// 自組織のポリシー。標準にはない、阿波精密工業だけの決まりです。
// The organisation's own policies: what the standard does not ask, but Awa Precision does.

Policy("AWA001", Error)
    .For("level = basic and assignment = outsource")
    .Require("owner is set and score >= 3")
    .Message(ja: "ベーシックの委託には、責任者と3以上のスコアが必要です", en: "an outsourced Basic service needs an owner and a score of 3")
    .Help("https://wiki.awa-precision.example/cdc/policies#awa001");

Policy("AWA002", Error)
    .For("code matches \"D-*\"")
    .Require("assignment != outsource")
    .Message(ja: "インシデント対応は、外部だけに任せません", en: "incident response is never left to a provider alone")
    .Help("https://wiki.awa-precision.example/cdc/policies#awa002");

Policy("AWA003", Warning)
    .For("レベル = アドバンスド and assignment = outsource")
    .Require("score >= 3")
    .Message(ja: "アドバンスドの委託は、内容か結果を理解していることが前提です", en: "an outsourced Advanced service is worth its price from a score of 3")
    .Help("https://wiki.awa-precision.example/cdc/policies#awa003");
