// わざと壊した見本: ポートフォリオ。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: the portfolio. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

// 01 ベーシックより先に、オプションに計画がある / Optional services are planned before Basic ones (CDC3023)
Organization("壊れた見本 (ポートフォリオ)").Edition(X1060_2021).Ciso("佐藤").CdcHead("森")
    .Assessed("2026-10-01").Approved(by: "佐藤", on: "2026-10-20")
    .ShortCycle("毎週、検知と対応を見直す / weekly: detections and responses").LongCycle("年度計画で、要員と契約を決める / yearly plan: people and contracts");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

// ここは正しい宣言です。 / These declarations are correct.
Team("CSIRT").Lead("井上").Members("井上", "原田");
Team("啓発担当").Lead("谷").Members("谷");
Provider("鳴門MSS").Contract("MSS-2026-1", until: "2029-03-31").Expects("docs/sla/mss.md").Registered();

// 02 期待が書かれていない 4 以上のスコア / a score of 4 or more without a written expectation (CDC3015)
Provider("瀬戸内フォレンジクス").Contract("DFIR-2026-1", until: "2029-03-31").Registered();
Service("C-1").Level(Advanced).Outsource("瀬戸内フォレンジクス").Owner("原田").Score(4).Target(4).ReportReviewed("2026-11-06");

// 03 スコアのないサービス / a service without a score (CDC3001)
Service("A-1").Level(Basic).Insource("CSIRT").Owner("井上");

// 04 目標のないサービス / a service without a target (CDC3002)
Service("A-2").Level(Basic).Insource("CSIRT").Owner("井上").Score(3);

// 05 今のスコアより低い目標 / a target below the score (CDC3003)
Service("A-3").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(2);

// 06 担い手のいない側のスコア / a score on a side that is not assigned (CDC3004)
Service("A-4").Level(Standard).Insource("CSIRT").Owner("井上").Score(insource: 3, outsource: 4).Target(4)
    .Action("手順書を書く / write the runbook", due: "2027-09-30");

// 07 担い手がいないのに 2 以上のスコア / nobody provides it, and yet it scores above 1 (CDC3005)
Service("A-5").Level(Standard).Unassigned().Score(2).Target(2);

// 08 期日を過ぎた目標 / an overdue target (CDC3006)
Service("A-6").Level(Standard).Insource("CSIRT").Owner("原田").Score(2).Target(3, by: "2026-09-30")
    .Action("代わりの人に手順を伝える / show the deputy how it is done", due: "2027-01-31");

// 09 担っている側を対象外とする / a side that provides is marked as not applicable (CDC3007)
Service("A-7").Level(Standard).Insource("CSIRT").Owner("谷").Score(3).Target(3).NotApplicable(Insource);

// 10 ベーシックなのに低い目標 / a low target for a Basic service (CDC3008)
Service("A-8").Level(Basic).Insource("CSIRT").Owner("原田").Score(2).Target(2);

// 11 期日のある計画がない、スコア 1 のベーシック / Basic and at 1, without a dated plan (CDC3009)
Service("A-9").Level(Basic).Insource("CSIRT").Owner("原田").Score(1).Target(3);

// 12 文書のない 4 以上のスコア / a score of 4 without a document (CDC3010)
Service("A-10").Level(Standard).Insource("CSIRT").Owner("井上").Score(4).Target(4);

// 13 権限者の承認がない 5 のスコア / a score of 5 without an approval by the authority (CDC3011)
Service("A-11").Level(Standard).Insource("CSIRT").Owner("井上").Score(5).Target(5).Document("docs/a-11.md", reviewed: "2026-09-18");

// 14 交代できる人のいない 3 以上のスコア / a score of 3 with nobody to stand in (CDC3012)
Service("I-1").Level(Standard).Insource("啓発担当").Owner("谷").Score(3).Target(3);

// 15 文書があるのに「文書なし」のスコア / documented, and scored as undocumented (CDC3013)
Service("I-2").Level(Advanced).Insource("CSIRT").Owner("谷").Score(2).Target(2).Document("docs/i-2.md", reviewed: "2026-09-18");

// 16 報告を確認していない 2 以上のスコア / a score above 1, though no report was read (CDC3014)
Service("B-3").Level(Standard).Outsource("鳴門MSS").Owner("原田").Score(3).Target(3);

// 17 証跡のない 5 のスコア / a score of 5 without evidence (CDC3016)
Service("B-4").Level(Advanced).Outsource("鳴門MSS").Owner("原田").Score(5).Target(5).ReportReviewed("2026-11-06");

// 18 長く見直していない文書 / an outdated document (CDC3017)
Service("D-3").Level(Standard).Insource("CSIRT").Owner("谷").Score(4).Target(4).Document("docs/d-3.md", reviewed: "2023-04-01");

// 19 期限の切れた証跡 / outdated evidence (CDC3018)
Service("I-3").Level(Advanced).Insource("CSIRT").Owner("谷").Score(3).Target(3).Evidence("docs/i-3.md", asOf: "2025-06-30");

// 20 短期間での大きな引き上げ / a jump in too short a time (CDC3019)
Service("D-4").Level(Standard).Insource("CSIRT").Owner("原田").Score(2).Target(4, by: "2027-01-31")
    .Action("手順書を書き、当番表を作る / write a runbook and a rota", due: "2027-01-31");

// 21 施策のない差 / a gap without an action (CDC3021)
Service("D-5").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(4, by: "2027-09-30");

// 22 期日を過ぎた施策 / an overdue action (CDC3022)
Service("D-7").Level(Standard).Insource("CSIRT").Owner("井上").Score(2).Target(3)
    .Action("報告書のひな形を作る / make a template for the report", due: "2026-09-30");

// 23 弱い側を隠す併用のスコア / a combined score that hides a weak side (CDC3024)
Service("D-1").Level(Standard).Insource("CSIRT").Outsource("鳴門MSS").Owner("井上").Score(insource: 2, outsource: 4).Target(insource: 2, outsource: 4)
    .ReportReviewed("2026-11-06").Note(ja: "窓口は CSIRT、夜間の一次受けは鳴門MSS", en: "the CSIRT is the contact point, the provider answers first at night");

// 24 責任者自身が承認したサービス / a service that its own owner approved (CDC3025)
Service("D-6").Level(Advanced).Insource("CSIRT").Owner("井上").Score(4).Target(4).Document("docs/d-6.md", reviewed: "2026-09-18").ApprovedBy("井上", on: "2026-09-25");

// 25 スコア 1 のベーシックを隠す平均 / an average that hides a Basic service at 1 (CDC3026)
Service("E-4").Level(Basic).Insource("CSIRT").Owner("原田").Score(1).Target(3, by: "2027-09-30")
    .Action("毎月の適用を始める / begin to patch each month", due: "2027-09-30");
Service("E-1").Level(Standard).Insource("CSIRT").Owner("谷").Score(4).Target(4).Document("docs/e-1.md", reviewed: "2026-09-18");
Service("E-9").Level(Advanced).Insource("CSIRT").Owner("谷").Score(4).Target(4).Document("docs/e-9.md", reviewed: "2026-09-18");

// 01 の計画 / the plan that 01 speaks of
Service("I-6").Level(Optional).When("技術者の読み手がいる場合").Insource("CSIRT").Owner("谷").Score(2).Target(3, by: "2027-09-30")
    .Action("ブログを始める / begin a blog", due: "2027-09-30");
