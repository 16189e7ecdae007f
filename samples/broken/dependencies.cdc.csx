// わざと壊した見本: サービスの間の依存。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: what services need of each other. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

Organization("壊れた見本 (依存)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

// ここは正しい記述です。行うと決めたサービスで、どれも下のどれかを前提としています。
// This is correct: services that are wanted, each of which needs one of those below.
Team("CSIRT").Lead("井上").Members("井上", "原田");
foreach (var code in new[] { "A-1", "A-5", "A-8", "B-1", "C-1", "D-1", "D-2" })
    Service(code).Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(3);
foreach (var code in new[] { "E-3", "E-8", "F-3", "G-3" })
    Service(code).Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 01 データを残さない監視 / monitoring without retention (CDC4001)
Service("B-2").Level(Unnecessary).Because("保管の費用が見合わないと判断しました").ReviewBy("2027-04-01");

// 02 見つけるだけで直さない脆弱性 / vulnerabilities are found, and not fixed (CDC4002)
Service("E-4").Level(Unnecessary).Because("機器は買い替えで対応します").ReviewBy("2027-04-01");

// 03 トリアージ基準のない監視 / monitoring without triage criteria (CDC4003)
Service("A-9").Level(Standard).Unassigned().Score(1).Target(3, by: "2028-03-31");

// 04 証拠のないフォレンジック / forensics without evidence (CDC4004)
Service("C-4").Level(Unnecessary).Because("必要なら警察に任せます").ReviewBy("2027-04-01");

// 05 途切れたインシデント対応の流れ / a broken incident chain (CDC4005)
Service("D-3").Level(Unnecessary).Because("件数が少ないためです").ReviewBy("2027-04-01");

// 06 振り返りのないインシデント対応 / incidents without learning (CDC4006)
Service("F-1").Level(Unnecessary).Because("担当者が忙しいためです").ReviewBy("2027-04-01");

// 07 資産台帳のない診断 / an assessment without an inventory (CDC4007)
Service("E-2").Level(Standard).Insource("CSIRT").Owner("原田").Score(1).Target(3, by: "2028-03-31")
    .Action("購買の記録から台帳を作る / make an inventory from what was bought", due: "2028-03-31");

// 08 集めるだけの脅威情報 / threat intelligence that is collected and not used (CDC4009)
Service("F-5").Level(Standard).Unassigned().Score(1).Target(3, by: "2028-03-31");

// 09 基本運用のない高度運用 / advanced operation without basic operation (CDC4010)
Service("G-2").Level(Unnecessary).Because("製品の初期設定で足ります").ReviewBy("2027-04-01");

// 10 影響度分析のない事業継続 / continuity without impact analysis (CDC4011)
Service("A-6").Level(Unnecessary).Because("すべての業務が重要です").ReviewBy("2027-04-01");

// 11 アセスメントのないリスクマネジメント / risk management without assessment (CDC4012)
Service("A-2").Level(Unnecessary).Because("経営層が把握しています").ReviewBy("2027-04-01");

// 12 実装のない設計 / a design without an implementation (CDC4013)
Service("G-1").Level(Unnecessary).Because("予算が付きませんでした").ReviewBy("2027-04-01");

// 13 経営層に届かない報告 / top management hears nothing (CDC4015)
Service("I-7").Level(Standard).Unassigned().Score(1).Target(3, by: "2028-03-31");

// 14 土台よりはるかに高いスコア / a score far above that of what it rests on (CDC4016)
Service("G-5").Level(Standard).Insource("CSIRT").Owner("原田").Score(4).Target(4).Document("docs/g-5.md", reviewed: "2026-09-18");
Service("G-4").Level(Standard).Insource("CSIRT").Owner("原田").Score(1).Target(3, by: "2028-03-31")
    .Action("端末の一覧を作る / list the machines", due: "2028-03-31");

// 15 管理されていないポリシーの遵守確認 / compliance is checked with rules that nobody keeps (CDC4017)
Service("A-4").Level(Unnecessary).Because("ポリシーは変わらないためです").ReviewBy("2027-04-01");
