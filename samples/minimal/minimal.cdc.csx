// 小さな始め方です。残りの63サービスは、判断がまだだと x1060 が教えます。
// A small start: x1060 tells that the other 63 services still wait for a decision.
Organization("小さな会社").Edition(X1060_2021).Ciso("代表 田中").CdcHead("鈴木");
Team("総務").Lead("鈴木").Members("田中", "鈴木");
Service("E-4").Level(Basic).Insource("総務").Owner("鈴木").Deputy("田中").Score(3).Target(3);
