// 熊野銀行 (架空) のセキュリティ対応組織。ISOG-J「セキュリティ対応組織の教科書 v2.1」の役割で書いたものです。
// The security response organisation of Kumano Bank (fictional), written by the roles of ISOG-J's textbook v2.1.
//
//     x1060 migrate kumano-bank.cdc.csx --to X1060_2021 --diff

const string Csirt = "KUMANO-CSIRT";
const string Soc = "那智セキュリティ";

// x1060: ISOG-J 教科書 v2.1 から X.1060 (2021年版) へ移しました。どれがどれになったかは公開された表ではなく、このツールの判断です。以下の x1060: を一つずつ確かめ、決めたらコメントを消してください。
// x1060: フロアにあった C-1 ネットワークフォレンジック は C-1 フォレンジック分析 にしました。範囲が同じではありません
Organization("熊野銀行").Edition(X1060_2021).Ciso("CISO 玉置").CdcHead("CSIRT長 榎本")
    .Floor("A-9", "D-1", "D-2", "C-1")
    .Assessed("2026-10-01").Approved(by: "CISO 玉置", on: "2026-10-20").ReviewEvery(months: 12);

Team(Csirt).Lead("榎本").Members("榎本", "坂本", "仲");
Provider(Soc).Contract("SOC-2026-3", until: "2028-03-31").Expects("docs/soc-sla.md").Registered();

// ---- A 運営 ----
// x1060: 旧 A-1 全体方針管理。A-1 リスクマネジメント、A-2 リスクアセスメント、A-3 ポリシーの企画立案、A-4 ポリシー管理、A-8 セキュリティアーキテクチャ設計 に分かれました。スコアは付け直してください。以前は .Score(3).Target(4, by: "2027-09-30")
Service("A-1").Level(Basic).Insource(Csirt).Owner("榎本").Deputy("坂本"); // 全体方針は年1回見直す
// x1060: A-2 リスクアセスメント: A-1 全体方針管理 の一部から。推奨レベルと割り当ては A-1 のものです。合っているか確かめ、スコアを付けてください。
Service("A-2").Level(Basic).Insource(Csirt).Owner("榎本").Deputy("坂本");
// x1060: A-3 ポリシーの企画立案: A-1 全体方針管理 の一部から。推奨レベルと割り当ては A-1 のものです。合っているか確かめ、スコアを付けてください。
Service("A-3").Level(Basic).Insource(Csirt).Owner("榎本").Deputy("坂本");
// x1060: A-4 ポリシー管理: A-1 全体方針管理 の一部から。推奨レベルと割り当ては A-1 のものです。合っているか確かめ、スコアを付けてください。
Service("A-4").Level(Basic).Insource(Csirt).Owner("榎本").Deputy("坂本");
// x1060: A-8 セキュリティアーキテクチャ設計: A-1 全体方針管理 の一部から。推奨レベルと割り当ては A-1 のものです。合っているか確かめ、スコアを付けてください。
Service("A-8").Level(Basic).Insource(Csirt).Owner("榎本").Deputy("坂本");
// x1060: 旧 A-2 トリアージ基準管理
Service("トリアージ基準管理").Level(Basic).Insource(Csirt).Owner("坂本").Deputy("仲").Score(3).Target(3);
// x1060: 旧 A-6 リソース管理
Service("A-7").Level(Standard).Insource(Csirt).Owner("榎本").Deputy("坂本").Score(3);

// ---- B, C 分析 ----
// 監視は二段とも外部の SOC に任せている。
// x1060: B-1 リアルタイム基本分析、B-2 リアルタイム高度分析 が一つのサービスになりました。スコアが同じだったので、そのまま残しました。
// x1060: B-2 リアルタイム高度分析 は B-1 リアルタイム監視 に入りました。そちらには、先に書かれていた役割の内容が残っています
foreach (var code in new[] { "B-1" })
    Service(code).Level(Basic).Outsource(Soc).Owner("坂本").Score(4).Target(4).ReportReviewed("2026-11-06");

// x1060: 旧 B-4 リアルタイム分析報告。B-3 通知・警告、I-6 技術報告 に分かれました。スコアは付け直してください。以前は .Score(3).Target(4)
Service("B-3").Level(Basic).Outsource(Soc).Owner("坂本").ReportReviewed("2026-11-06");
// x1060: I-6 技術報告: B-4 リアルタイム分析報告 の一部から。推奨レベルと割り当ては B-4 のものです。合っているか確かめ、スコアを付けてください。
Service("I-6").Level(Basic).Outsource(Soc).Owner("坂本");

// x1060: C-1 ネットワークフォレンジック、C-2 デジタルフォレンジック が一つのサービスになりました。スコアは付け直してください。以前は C-1 .Score(4).Target(4), C-2 .Score(3).Target(4, by: "2027-09-30")
Service("フォレンジック分析")
    .Level(Basic).Outsource(Soc).Owner("仲")
    .ReportReviewed("2026-11-06");
// x1060: C-2 デジタルフォレンジック は C-1 フォレンジック分析 に入りました。そちらには、先に書かれていた役割の内容が残っています
// Service("デジタルフォレンジック").Level(Basic).Outsource(Soc).Owner("仲").Score(3).Target(4, by: "2027-09-30").ReportReviewed("2026-11-06");
// x1060: 旧 C-3 検体解析
Service("検体解析").Level(Optional).When("未知の検体が見つかった場合").Unassigned().Score(1);

// ---- D 対応 ----
ServiceEntry Response(string code, string owner) => Service(code).Level(Basic).Insource(Csirt).Owner(owner).Deputy("仲");

// x1060: 旧 D-1 インシデント受付
Response("D-1", "坂本").Score(4).Target(4).Document("docs/incident.md", reviewed: "2026-09-01");
// x1060: 旧 D-2 インシデント管理
Response("D-2", "榎本").Score(3).Target(4);
// x1060: D-4 リモート対処、D-5 オンサイト対処 が一つのサービスになりました。スコアは付け直してください。以前は D-4 .Score(3).Target(3), D-5 .Score(2).Target(3)
Response("D-4", "坂本");
// x1060: D-5 インシデント復旧: D-4 リモート対処、D-5 オンサイト対処 の一部から。推奨レベルと割り当ては D-4 のものです。合っているか確かめ、スコアを付けてください。
Service("D-5").Level(Basic).Insource("KUMANO-CSIRT").Owner("坂本").Deputy("仲");
// x1060: D-5 オンサイト対処 は D-4 インシデント対応・封じ込め に入りました。そちらには、先に書かれていた役割の内容が残っています
// Response("D-5", "坂本").Score(2).Target(3);

// ---- E 診断 ----
// x1060: 旧 E-3 脆弱性管理・対応。E-4 パッチ管理、E-9 堅牢化 に分かれました。スコアは付け直してください。以前は .Score(2).Target(3, by: "2027-03-31")
Service("E-4").Level(Basic).Insource(Csirt).Owner("仲");
// x1060: E-9 堅牢化: E-3 脆弱性管理・対応 の一部から。推奨レベルと割り当ては E-3 のものです。合っているか確かめ、スコアを付けてください。
Service("E-9").Level(Basic).Insource(Csirt).Owner("仲");
// x1060: E-4 自動脆弱性診断、E-5 手動脆弱性診断 が一つのサービスになりました。スコアは付け直してください。以前は .Score(4).Target(4)
Service("脆弱性診断").Level(Standard).Outsource(Soc).Owner("仲").ReportReviewed("2026-11-06");
// x1060: 旧 G-8 既設セキュリティ対応ツール検証
// x1060: 代わりのサービスは E-4 自動脆弱性診断 でした。今は E-3 脆弱性診断 ですが、範囲が同じではありません
Service("G-12").Level(Unnecessary).Because("更新の検証は那智セキュリティが行います").CoveredBy("E-3").ReviewBy("2027-04-01");

// ---- I 人と連携 ----
// x1060: 旧 I-2 社内研修・勉強会の実施や支援
Service("I-2").Level(Standard).Insource(Csirt).Owner("榎本").Score(3).Target(3);
// x1060: I-4 セキュリティ人材の確保 は独立したサービスではなくなりました。一部は A-7 リソース管理、I-2 教育・トレーニング にあります
// Service("I-4").Level(Standard).Insource(Csirt).Owner("榎本").Score(2).Target(3, by: "2027-09-30");

// x1060: この条件は E-4 自動脆弱性診断 を指していました。今は E-3 脆弱性診断 を指しますが、範囲が同じではありません。意図どおりか確かめてください
Policy("KMN001", Error).For("code in ('D-1', 'E-3')").Require("owner is set")
    .Message(ja: "責任者が必要です", en: "an owner is needed");
Policy("KMN002", Warning).For("code matches 'C-*' and level = basic").Require("score >= 3")
    .Message(ja: "分析のベーシックはスコア3以上", en: "Basic analysis needs a score of 3");

WaiveAll("CDC3002", because: "要員計画と合わせて決めます", by: "CISO 玉置", until: "2027-03-31").In("A-7");
WaiveAll("CDC1005", because: "主な役割から書き始めました", by: "CISO 玉置", until: "2027-03-31");

// x1060: X.1060 (2021年版) で新しく加わり、ISOG-J 教科書 v2.1 に当たるものがないサービスです。一つずつ決めてください:
// x1060:   A-5 事業継続性
// x1060:   A-6 事業影響度分析
// x1060:   A-13 認証
// x1060:   G-1 セキュリティアーキテクチャ実装
// x1060:   G-6 クラウドセキュリティ製品基本運用
// x1060:   G-7 クラウドセキュリティ製品高度運用
