// わざと壊した見本: 進め方。番号の付いたコメントが一つの誤りで、括弧の中はそれを見つける規則です。
// Broken on purpose: the process. Each numbered comment is one mistake; in parentheses stands the rule that finds it.

// 01 センター長がいない / a centre without a head (CDC5002)
// 02 長期サイクルがない / a centre without a long cycle (CDC5007)
Organization("壊れた見本 (進め方)").Edition(X1060_2021).Ciso("佐藤")
    // 03 見直しの期日を過ぎたスコア / scores that are overdue for a review (CDC5004)
    .Assessed("2025-09-30")
    // 04 権限のない人による承認 / an approval by somebody without the authority (CDC5003)
    .Approved(by: "総務部 大西",
        // 05 スコアより古い承認 / an approval that is older than the scores (CDC5005)
        on: "2025-06-30")
    // 06 短期サイクルに入った新しい資源 / new resources in the short cycle (CDC5008)
    .ShortCycle("毎週の定例で、EDR の購入を進める");
WaiveAll("CDC1005", because: "誤りに要るサービスだけを書いた見本です", by: "佐藤", until: "2027-09-30");

Team("CSIRT").Lead("井上").Members("井上", "原田");

// 07 推奨フロアにあるのに不要 / Unnecessary, though we would hold it to be Basic (CDC1002)
Service("A-1").Level(Unnecessary).Because("リスクは各部署が見ています").ReviewBy("2027-04-01");

// 08 片方の言語だけの注記 / a note in one language only (CDC5011)
Service("D-1").Level(Basic).Insource("CSIRT").Owner("井上").Score(3).Target(3).Note(ja: "窓口は内線で受けます");
Service("D-2").Level(Basic).Insource("CSIRT").Owner("井上").Score(3).Target(3).Note(ja: "指揮は井上", en: "Inoue is in command");

// 09 注記に入った電話番号 / a phone number in a note (CDC5010)
Service("D-4").Level(Basic).Insource("CSIRT").Owner("原田").Score(3).Target(3).Note(ja: "夜間は 090-1234-5678 へ", en: "at night, call 090-1234-5678");

// 10 ポートフォリオについての答えがない振り返り / an evaluation that says nothing of the portfolio (CDC5006)
Evaluation("上期の振り返り", on: "2026-10-20").Catalogue("変更なし。事業に変化がありません").Profile("委託の内容は今のままで足ります");

// 11 まだ来ていない日付の振り返り / an evaluation on a day that has not come yet (CDC5009)
Evaluation("下期の振り返り", on: "2027-03-31").Catalogue("変更なし。事業に変化がありません").Profile("委託の内容は今のままで足ります").Portfolio("パッチ管理から引き上げます");

// 12 カタログより先に振り返ったプロファイル / a profile that was looked back on before the catalogue (CDC5013)
Evaluation("臨時の振り返り", on: "2026-11-10").Catalogue("OT監視を加えた", on: "2026-11-05").Profile("担い手は変えない", on: "2026-11-01").Portfolio("スコアは変わらない");

// 13 短期サイクルに入れた、新しい資源の要る施策 / an action that needs new resources, filed in the short cycle (CDC5015)
Service("E-4").Level(Basic).Insource("CSIRT").Owner("原田").Score(2).Target(3, by: "2027-09-30").Action("自動配布の製品を購入する / purchase a tool that distributes patches", ShortCycle, owner: "原田", due: "2027-09-30");
