// 阿波精密工業のサイバーディフェンスセンター。架空の会社です (従業員約1,200名、国内二工場、ベトナムに子会社)。
// The cyber defence centre of Awa Precision: a fictional manufacturer of some 1,200 people, two factories, and a subsidiary in Vietnam.

#load "parts/parties.cdc.csx"
#load "parts/policies.cdc.csx"

const string Authority = "CISO 佐藤";
const string Wiki = "https://wiki.awa-precision.example/cdc";
const string Reviewed = "2026-09-18";
const string FirstHalf = "2027-09-30";
const string YearEnd = "2028-03-31";

Organization("阿波精密工業")
    .Edition(X1060_2021)
    .Ciso(Authority)
    .CdcHead("統括室長 森")
    .TopManagement("取締役会 / the board")
    .Assessors("近藤", "大西")
    .Auditors("美馬", "鎌田")
    .Floor("A-1", "A-9", "B-2", "D-1", "D-2", "D-6", "E-2", "E-4")
    .Assessed("2026-10-01")
    .Approved(by: Authority, on: "2026-10-20")
    .ReviewEvery(months: 12)
    .ShortCycle("毎週の定例で、検知・対応の結果と未対応の弱点を見直す / weekly: detections, responses, open weaknesses")
    .LongCycle("年度計画で、要員・契約・基盤の見直しを決める / yearly plan: people, contracts, platforms")
    .CombineScores(Lowest)
    .Classification("社外秘 / Confidential");

// 書き方をそろえるための関数です。スコアの意味は、担う側の基準に従います。
// Functions that keep entries alike. What a score means follows the rubric of the side that provides.

// 文書があり、交代もできる (4)。 / Written down, and someone can take over (4).
ServiceEntry Written(string code, string team, string owner, string deputy) => Service(code)
    .Insource(team).Owner(owner).Deputy(deputy)
    .Score(4).Document($"{Wiki}/runbook/{code}", reviewed: Reviewed);

// 文書を CISO が承認している (5)。 / Written down and approved by the CISO (5).
ServiceEntry Authorised(string code, string team, string owner, string deputy) => Service(code)
    .Insource(team).Owner(owner).Deputy(deputy)
    .Score(5).Target(5).Document($"{Wiki}/runbook/{code}", reviewed: Reviewed).ApprovedBy(Authority, on: "2026-09-25");

// 文書がまだない (3)。次の期に書いて4にする。 / Not written down yet (3); the next period writes it, which makes it 4.
ServiceEntry Unwritten(string code, string team, string owner, string deputy, string by) => Service(code)
    .Insource(team).Owner(owner).Deputy(deputy)
    .Score(3).Target(4, by: by).Action("手順書を作り、交代して実施する / write the runbook, then have the deputy run it", ShortCycle, owner: owner, due: by);

// 外部 SOC に任せ、月次報告を確認している。 / Left to the SOC outside, whose monthly report is read.
ServiceEntry Soc(string code, string owner, string deputy, int score) => Service(code)
    .Outsource(Mss).Owner(owner).Deputy(deputy)
    .Score(score).ReportReviewed("2026-11-06").Evidence($"{Wiki}/soc/2026-10#{code}", asOf: "2026-10-31", validFor: "12 months");

// ---- A. CDCの戦略マネジメント / Strategic management of CDC ----

Authorised(X1060.RiskManagement, OfficeTeam, "森", "井上").Level(Basic);
Unwritten("リスクアセスメント", OfficeTeam, "井上", "大西", FirstHalf).Level(Basic)
    .Note(ja: "工場の制御システムも対象にしています", en: "covers the control systems of the factories as well");
Authorised("A-3", OfficeTeam, "森", "大西").Level(Basic);
Written("Policy management", OfficeTeam, "大西", "近藤").Level(Standard).Target(4);
Unwritten("A-5", PlanningTeam, "久米", "谷", FirstHalf).Level(Basic)
    .Because("部品の納入停止は、翌日には顧客の生産に響きます");
Unwritten("A-6", PlanningTeam, "谷", "久米", YearEnd).Level(Standard);
Unwritten("A-7", OfficeTeam, "森", "井上", YearEnd).Level(Standard);
Unwritten(X1060.SecurityArchitectureDesign, ItTeam, "板東", "長尾", YearEnd).Level(Standard);
Written("トリアージ基準管理", CsirtTeam, "井上", "原田").Level(Basic).Target(4);
Unwritten("A-10", OfficeTeam, "井上", "大西", YearEnd).Level(Standard);
Service("品質管理").Level(Standard)
    .Insource(OfficeTeam).Owner("近藤")
    .Score(2).Target(3, by: YearEnd).Action("大西を交代要員に加え、四半期ごとに二人で測る / add 大西 as second, measure each quarter together", owner: "近藤", due: YearEnd);
Written("Security audit", AuditTeam, "美馬", "鎌田").Level(Standard).Target(4)
    .Because("運用する部署から独立した目で点検します");
Service("A-13").Level(Advanced).Because("取引先が ISMS 認証を調達条件にしています")
    .Insource(OfficeTeam).Outsource(Certifier).Owner("近藤").Deputy("森")
    .Score(insource: 4, outsource: 5).Target(insource: 4, outsource: 5)
    .Document($"{Wiki}/isms", reviewed: Reviewed).ReportReviewed("2026-08-28").Evidence($"{Wiki}/isms/certificate", asOf: "2026-08-20", validFor: "12 months")
    .Note(ja: "準備と是正は統括室、審査は認証機構", en: "the office prepares and corrects, the certifier audits");

// ---- B. 即時分析 / Real-time analysis ----

Soc("B-1", "原田", "三好", 4).Level(Basic).Target(5, by: FirstHalf)
    .Action("検知から通知までの時間を月次で突き合わせる / compare time from detection to notice each month", owner: "原田", due: FirstHalf);
Service("Event data retention").Level(Basic)
    .Insource(ItTeam).Outsource(Mss).Owner("長尾").Deputy("宮本")
    .Score(insource: 4, outsource: 4).Target(insource: 4, outsource: 4)
    .Document($"{Wiki}/runbook/B-2", reviewed: Reviewed).ReportReviewed("2026-11-06").Evidence($"{Wiki}/soc/2026-10#B-2", asOf: "2026-10-31", validFor: "12 months")
    .Note(ja: "原本の保管は情報システム部、分析用の写しは SOC", en: "IT keeps the originals, the SOC the copies it analyses");
Soc("B-3", "原田", "三好", 4).Level(Basic).Target(4);
Soc("B-4", "三好", "原田", 4).Level(Standard).Target(4);

// 標準の一覧にない、工場のためのサービス。 / Not in the list of the standard: a service for the factories.
AddedService("X-1", ja: "OT監視", en: "OT monitoring", category: "B").Level(Standard)
    .Because("工場の制御ネットワークは、社内ネットワークと見るものが違います")
    .Insource(OtTeam).Outsource(Mss).Owner("川人").Deputy("佐川")
    .Score(insource: 2, outsource: 3).Target(insource: 3, outsource: 4, by: YearEnd)
    .ReportReviewed("2026-11-06")
    .Action("第二工場にもセンサーを置き、当番表を作る / sensors in the second factory, and a rota", LongCycle, owner: "川人", due: YearEnd)
    .Note(ja: "通信の監視は SOC、設備の異常判断は OTセキュリティ班", en: "the SOC watches the traffic, the OT team judges the machines");

// ---- C. 深掘分析 / Deep analysis ----

Service("フォレンジック分析").Level(Standard)
    .Outsource(Forensics).Owner("原田").Deputy("西岡")
    .Score(4).Target(4).ReportReviewed("2026-07-10").Evidence($"{Wiki}/dfir/drill-2026", asOf: "2026-07-03", validFor: "12 months");
Service("Malware sample analysis").Level(Optional).When("自社を狙った検体が見つかった場合")
    .Unassigned().Owner("西岡")
    .Score(1).Target(3, by: YearEnd).Action("フォレンジクス社の契約に検体解析を加える / add sample analysis to the forensics contract", LongCycle, owner: "西岡", due: YearEnd);
Service("C-3").Level(Unnecessary).Because("攻撃者の特定は目的とせず、必要な場合は警察と公的機関に協力を求めます").ReviewBy(FirstHalf);
Service("証拠収集").Level(Standard)
    .Insource(CsirtTeam).Outsource(Forensics).Owner("原田").Deputy("西岡")
    .Score(insource: 3, outsource: 4).Target(insource: 4, outsource: 4, by: YearEnd)
    .ReportReviewed("2026-07-10").Evidence($"{Wiki}/dfir/drill-2026", asOf: "2026-07-03", validFor: "12 months")
    .Action("初動の保全手順を書く / write down the first steps of preservation", owner: "原田", due: YearEnd)
    .Note(ja: "初動の保全は CSIRT、本格的な取得は委託先", en: "the CSIRT secures first, the provider acquires in full");

// ---- D. インシデント対応 / Incident response ----

Service("インシデント報告受付").Level(Basic)
    .Insource(CsirtTeam).Outsource(Mss).Owner("原田").Deputy("三好")
    .Score(insource: 4, outsource: 5).Target(insource: 4, outsource: 5)
    .Document($"{Wiki}/runbook/D-1", reviewed: Reviewed).ReportReviewed("2026-11-06").Evidence($"{Wiki}/soc/2026-10#D-1", asOf: "2026-10-31", validFor: "12 months")
    .Note(ja: "窓口は CSIRT、夜間の一次受けは SOC", en: "the CSIRT is the contact point, the SOC answers first at night");
Authorised(X1060.IncidentHandling, CsirtTeam, "井上", "原田").Level(Basic).NotApplicable(Outsource);

// D-3 と D-7 は CSIRT の文書化された仕事です。 / D-3 and D-7 are the CSIRT's written work.
foreach (var code in new[] { "D-3", "D-7" })
    Written(code, CsirtTeam, "三好", "西岡").Level(Standard).Target(4);

Service("D-4").Level(Basic)
    .Insource(CsirtTeam).Outsource(Mss).Owner("原田").Deputy("井上")
    .Score(insource: 4, outsource: 4).Target(insource: 4, outsource: 4)
    .Document($"{Wiki}/runbook/D-4", reviewed: Reviewed).ReportReviewed("2026-11-06").Evidence($"{Wiki}/soc/2026-10#D-4", asOf: "2026-10-31", validFor: "12 months")
    .Note(ja: "端末の隔離は SOC、工場の設備を止める判断は CSIRT と OTセキュリティ班", en: "the SOC isolates clients; stopping a machine is for the CSIRT and the OT team");
Unwritten("インシデント復旧", ItTeam, "板東", "長尾", FirstHalf).Level(Basic);
Written("Incident notification", LegalTeam, "藤川", "野口").Level(Basic).Target(4)
    .Note(ja: "ベトナムの当局への通知も、子会社と共同で行います", en: "notices to authorities in Vietnam are made together with the subsidiary");

// ---- E. 診断と評価 / Checking and evaluating ----

// 情報システム部の四つ。台帳・修正・堅牢化は工場の端末も対象です。
// Four of the IT department. Inventory, patches and hardening cover the clients in the factories as well.
foreach (var (code, owner, deputy, isFloor) in new[]
{
    ("E-1", "長尾", "岡", false),
    ("E-2", "長尾", "宮本", true),
    ("E-4", "岡", "宮本", true),
    ("E-9", "宮本", "岡", false),
})
{
    var due = isFloor ? FirstHalf : YearEnd;
    Unwritten(code, ItTeam, owner, deputy, due).Level(isFloor ? Basic : Standard);
}

Service("脆弱性診断").Level(Basic)
    .Outsource(Lab).Owner("大西").Deputy("近藤")
    .Score(4).Target(4).ReportReviewed("2026-09-11").Evidence($"{Wiki}/lab/assessment-2026", asOf: "2026-09-04", validFor: "12 months");
Service("E-5").Level(Advanced)
    .Outsource(Lab).Owner("大西").Deputy("井上")
    .Score(2).Target(3, by: FirstHalf).ReportReviewed("2026-09-11")
    .Action("範囲と合格条件を自分たちで書き直す / write scope and goals ourselves", owner: "大西", due: FirstHalf)
    .Waive("AWA003", because: "契約を切り替えたばかりで、最初の結果は2027年夏に出ます", by: Authority, until: "2027-09-30");
Service("E-6").Level(Advanced)
    .Outsource(Lab).Owner("大西").Deputy("近藤")
    .Score(3).Target(4, by: YearEnd).ReportReviewed("2026-06-19")
    .Action("訓練の結果を部門ごとに読み解く / read the drill's results unit by unit", owner: "大西", due: YearEnd);
Unwritten("E-7", CsirtTeam, "西岡", "原田", YearEnd).Level(Advanced);
Unwritten("Policy compliance", OfficeTeam, "近藤", "大西", YearEnd).Level(Standard);

// ---- F. 脅威情報の収集および分析と評価 / Threat intelligence ----

Written("F-1", CsirtTeam, "原田", "井上").Level(Standard).Target(4);
Service("F-2").Level(Optional).When("同じ型の事案が四半期に3件を超えた場合")
    .Insource(CsirtTeam).Owner("西岡")
    .Score(2).Target(2);
Soc("F-3", "三好", "西岡", 4).Level(Standard).Target(4);
Service("脅威情報報告").Level(Unnecessary).Because("読み手は技術報告の読み手と同じです").CoveredBy("I-6").ReviewBy(FirstHalf);
Unwritten("F-5", CsirtTeam, "西岡", "三好", YearEnd).Level(Standard);

// ---- G. CDCプラットフォームの開発・保守 / Development and maintenance of CDC platforms ----

Unwritten("G-1", ItTeam, "板東", "宮本", YearEnd).Level(Standard);

// 基本運用は期待どおりなので現状維持、高度運用は一段上を目指します。
// Basic operation stays as it is; advanced operation aims one step higher.
foreach (var (code, owner, deputy) in new[]
{
    ("G-2", "板東", "岡"),
    ("G-3", "岡", "板東"),
    ("G-6", "長尾", "宮本"),
    ("G-9", "三好", "西岡"),
    ("G-10", "三好", "原田"),
})
{
    switch (code)
    {
        case "G-3":
        case "G-10":
            Soc(code, owner, deputy, 3).Level(Advanced).Target(4, by: YearEnd)
                .Action("調整の内容と効果を四半期ごとに確かめる / check tuning and its effect each quarter", owner: owner, due: YearEnd);
            break;
        default:
            Soc(code, owner, deputy, 4).Level(Standard).Target(4);
            break;
    }
}

// 端末の監視は自分たちで運用できるので、領域を自組織側に置きます。 / We can run this ourselves, so we place it with us.
Written("G-4", ItTeam, "宮本", "岡").Level(Basic).Area(OwnLed).Target(4);
Unwritten("G-5", CsirtTeam, "西岡", "原田", YearEnd).Level(Advanced);
Service("G-7").Level(Unnecessary).Because("クラウドは業務用の SaaS だけで、標準の設定で足りています").CoveredBy("G-6").ReviewBy(FirstHalf);
Service("G-8").Level(Unnecessary).Because("道具と環境は委託先が持っています").CoveredBy("C-1").ReviewBy(YearEnd);
Unwritten("CDCシステム運用", CsirtTeam, "三好", "原田", YearEnd).Level(Standard);
Unwritten("G-12", ItTeam, "岡", "宮本", YearEnd).Level(Standard);
Service("New security tools evaluation").Level(Optional).When("年度計画に新しい道具の購入がある場合")
    .Insource(ItTeam).Owner("宮本")
    .Score(2).Target(2);

// ---- H. 内部不正対応支援 / Supporting internal fraud response ----

for (var number = 1; number <= 2; number++)
{
    var lead = number switch
    {
        1 => "藤川",
        _ => "野口",
    };
    Unwritten($"H-{number}", LegalTeam, lead, lead == "藤川" ? "野口" : "藤川", YearEnd).Level(Standard)
        .Note(ja: "調査の対象になり得る部署から独立した法務が担います", en: "with Legal, apart from the departments that might be looked into");
}

// ---- I. 外部組織との積極的連携 / Active relationship with external parties ----

Written("I-1", OfficeTeam, "大西", "近藤").Level(Basic).Target(4);
Service("教育・トレーニング").Level(Standard)
    .Insource(PeopleTeam).Outsource(School).Owner("篠原").Deputy("木内")
    .Score(insource: 3, outsource: 4).Target(insource: 4, outsource: 4, by: YearEnd)
    .ReportReviewed("2026-10-02").Evidence($"{Wiki}/training/2026-h1", asOf: "2026-09-30", validFor: "12 months")
    .Action("役割ごとの受講計画を文書にする / write the training plan by role", owner: "篠原", due: YearEnd)
    .Note(ja: "計画と受講管理は人事総務部、講義は研修センター", en: "HR plans and tracks, the training centre teaches");
Service("I-3").Level(Optional).When("工場や事業部が新しい設備・システムを計画する場合")
    .Insource(OfficeTeam).Owner("大西").Deputy("井上")
    .Score(3).Target(3);
Unwritten("I-4", OfficeTeam, "近藤", "大西", YearEnd).Level(Standard);
Written("セキュリティ関連団体との連携", CsirtTeam, "井上", "三好").Level(Standard).Target(4);
Written("Technical reporting", CsirtTeam, "西岡", "三好").Level(Standard).Target(4);
Authorised(X1060.ExecutiveSecurityReporting, OfficeTeam, "森", "井上").Level(Basic);

AddedService("X-2", ja: "海外子会社支援", en: "Support for the overseas subsidiary", category: "I").Level(Standard)
    .Because("ベトナムの子会社には専任の要員がいません")
    .Insource(VietnamTeam).Owner("グエン").Deputy("チャン")
    .Score(3).Target(4, by: YearEnd).Action("連絡表と手順をベトナム語でも整える / contacts and runbooks in Vietnamese as well", owner: "グエン", due: YearEnd);

// ---- 振り返り / Looking back ----

Evaluation("2026年度上期の振り返り", on: "2026-10-20")
    .Catalogue("OT監視を加え、脅威情報報告を技術報告にまとめた。選択は妥当 / OT monitoring added, threat reports merged into technical reporting; the choice holds")
    .Profile("診断の委託先を替えた。ほかは継続 / the assessment provider was changed; the rest stays")
    .Portfolio("全体に一段上がった。次は文書のないサービス / one step up on the whole; next come the services without a document");
