// わざと壊した見本: 運営と役割。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: management and roles. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

// 01 動いているサービスのない対応の段階 / no service runs in the phase of response (CDC5014)
Organization("壊れた見本 (運営)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森").TopManagement("取締役会")
    // 02 自分のサービスを一人で評価する評価者 / the only assessor owns what is scored (CDC5016)
    .Assessors("大西")
    // 03 監査される側の役割も持つ監査人 / an auditor with a duty that is audited (CDC5017)
    .Auditors("宮本")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

// ここは正しい宣言です。 / These declarations are correct.
Team("統括室").Lead("大西").Members("大西", "近藤");
Team("情報システム部").Lead("長尾").Members("長尾", "宮本");
Service("A-1").Level(Basic).Insource("統括室").Owner("大西").Score(3).Target(3);
Service("E-2").Level(Standard).Insource("情報システム部").Owner("長尾").Score(3).Target(3);

// 04 専門組織で実施すべきとしながら、外部が加わらないサービス / placed with specialists, but nobody outside takes part (CDC2025)
Service("E-7").Level(Advanced).Insource("統括室").Owner("近藤").Area(ExpertWork).Score(3).Target(3);

// 01 のサービス / the services that 01 speaks of
foreach (var code in new[] { "C-1", "C-2", "C-4", "D-7", "H-1" })
    Service(code).Level(Unnecessary).Because("起きたら警察に任せます").ReviewBy("2027-04-01");

// 05 期日を過ぎた振り返り / an overdue evaluation (CDC5012)
Evaluation("2025年度上期の振り返り", on: "2025-10-20").Catalogue("変更なし。事業に変化がありません").Profile("担い手は今のままで足ります").Portfolio("台帳から引き上げます");
