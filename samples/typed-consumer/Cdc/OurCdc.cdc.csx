// 店舗の C# コードが前提にしているサービスだけを書いた、小さな定義です。
// A small definition: only what the C# code of the shop depends on.
Organization("阿波通販").Edition(X1060_2021).Ciso("CISO 佐藤").CdcHead("森");
Team("SOC").Lead("森").Members("森", "井上");
Provider("ACME MSS").Contract("MSS-2026-014", until: "2027-03-31");

Service("脆弱性診断").Level(Basic).Outsource("ACME MSS").Owner("森").Score(4).Target(4, by: "2027-03-31");
Service("B-1").Level(Basic).Insource("SOC").Owner("井上").Deputy("森").Score(3).Target(4, by: "2027-03-31");
