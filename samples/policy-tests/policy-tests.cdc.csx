// 阿波精密工業のポリシーの試験。どのポリシーにも、指摘される例と合格する例があります。
// Tests of the policies of Awa Precision: each of them is seen to fire, and to pass.
//
//   x1060 test samples/policy-tests --policies --threshold 100

#load "../awa-precision/parts/policies.cdc.csx"

Organization("阿波精密工業 (ポリシーの試験)").Edition(X1060_2021);

const string Mss = "鳴門マネージドセキュリティ";

// AWA001: ベーシックの委託には、責任者と3以上のスコアが必要です。 / An outsourced Basic service needs an owner and a score of 3.
Service("B-1").Level(Basic).Outsource(Mss).Owner("原田").Score(3);
Service("B-2").Level(Basic).Outsource(Mss).Owner("長尾").Score(2); // 期待: AWA001
Service("B-3").Level(Basic).Outsource(Mss).Score(4); // expect: AWA001

// スコアがわからなければ、条件を満たしたことになりません。 / What is not known is not proven.
// expect: AWA001
Service("B-4").Level(Basic).Outsource(Mss).Owner("原田");

// 対象はベーシックだけです。 / Only Basic services are looked at.
Service("E-5").Level(Standard).Outsource(Mss).Score(1);

// AWA002: インシデント対応は、外部だけに任せません。 / Incident response is never left to a provider alone.
Service("D-1").Level(Basic).Insource("Awa-CSIRT").Owner("井上").Score(4);
Service("D-2").Level(Standard).Insource("Awa-CSIRT").Outsource(Mss).Owner("井上").Score(insource: 3, outsource: 4);
Service("D-3").Level(Standard).Outsource(Mss).Owner("井上").Score(4); // 期待: AWA002

// 二つのポリシーに違反し、一つは期限付きで免除しています。 / It breaks two policies, one of which is waived for a time.
Service("D-4").Level(Basic).Outsource(Mss).Owner("井上").Score(2) // expect: AWA001, AWA002 waived
    .Waive("AWA002", because: "契約の切り替えまで、当番を組めません", by: "CISO 佐藤", until: "2099-03-31");

// AWA003: アドバンスドの委託は、内容か結果を理解していることが前提です。 / An outsourced Advanced service is worth its price from a score of 3.
Service("E-6").Level(Advanced).Outsource(Mss).Owner("三好").Score(3);
Service("E-7").Level(Advanced).Outsource(Mss).Owner("三好").Score(2); // 期待: AWA003
