// わざと壊した見本: 読み取りの規則。直し方は x1060 check samples/broken が教えます。
// Broken on purpose: the rules of reading. x1060 check samples/broken says how each mistake is repaired.
// 一つの誤りがほかの誤りを隠さないように並べてあります。 / No mistake here hides the next.

// 01 存在しないファイルの #load / #load of a file that is not there
#load "parts/missing.cdc.csx"

// ここは正しい #load です。parts/one.csx と parts/two.csx が互いを読み込んでいます。
// This load is correct; it is parts/one.csx and parts/two.csx that load each other.
#load "parts/one.csx"

// 02 使える using は、この言語の名前空間だけ / only the namespaces of the language may be used
using System.IO;

// 03 カレンダーにない日付、範囲外の月数。版も CISO も書かれていない / a date that no calendar has, months out of range; no edition, no CISO
Organization("壊れた見本").Assessed("2026-02-31").ReviewEvery(months: 0);

// ここは正しい宣言です。 / These declarations are correct.
Team("CSIRT").Lead("井上").Members("井上", "原田");
Provider("ACME MSS").Expects("docs/sla/acme.md");

// 04 チームの二重宣言 / a team declared twice
Team("CSIRT");

// 05 負の工数 / a capacity below zero
Team("夜間当番").Capacity(fte: -1);

// 06 日付の区切りが違う / a date with the wrong separators
Provider("鳴門SOC").Contract("S-1", until: "2029/03/31");

// 07 一覧にないサービス / a service that is not on the list
Service("J-1").Level(Standard);

// 08 一字違いの名前 / a name that is one letter off
Service("脆弱性診察").Level(Standard);

// 09 動詞の綴り違い / a misspelt verb
Service("A-1").Level(Basic).Insource("CSIRT").Owner("原田").Score(3).Target(3).ReviewdBy("2027-04-01");

// 10 動詞の大文字・小文字違い / a verb in the wrong letter case
service("A-2").Level(Basic);

// 11 言語にない語 / a word that the language does not have
Service("A-3").Level(Essential).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 12 型の違い: レベルは文字列ではない / wrong type: a level is not a text
Service("A-4").Level("Basic").Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 13 型の違い: 責任者は数ではない / wrong type: an owner is not a number
Service("A-5").Level(Standard).Insource("CSIRT").Owner(3).Score(3).Target(3);

// 14 足りない引数 (until) / a missing argument (until)
Service("A-6").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3).Waive("CDC1003", because: "移行中", by: "CISO 佐藤");

// 15 引数が多すぎる / one argument too many
Service("A-7").Level(Standard).Insource("CSIRT").Owner("森", "井上").Score(3).Target(3);

// 16 同じ名前付き引数が二度 / the same named argument twice
Service("A-8").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(score: 4, score: 5);

// 17 存在しない引数の名前 / an argument name that does not exist
Service("A-9").Level(Basic).Insource("CSIRT").Owner("井上").Score(3).Target(4, until: "2028-03-31");

// 18 スコア 0 / a score of 0
Service("A-10").Level(Standard).Insource("CSIRT").Owner("井上").Score(0).Target(3);

// 19 スコア 6 / a score of 6
Service("A-11").Level(Standard).Insource("CSIRT").Owner("井上").Score(6).Target(5);

// 20 目標の期日が13月 / a target in a thirteenth month
Service("A-12").Level(Standard).Insource("CSIRT").Owner("井上").Score(3).Target(4, by: "2027-13-01");

// 21 文字列の外の全角記号 / full-width punctuation outside of a text
Service（"A-13"）.Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 22 文末の「;」がない / the semicolon at the end is missing
Service("B-1").Level(Standard).Outsource("ACME MSS").Owner("原田").Score(4).Target(4)

// 23 二度書かれたサービス (コードと名前は同じもの) / a service decided twice (the code and the name are one)
Service("B-2").Level(Basic).Insource("CSIRT").Owner("原田").Score(3).Target(3);
Service("イベントデータ保管").Level(Standard);

// 24 宣言されていない事業者 / a provider that nobody declared
Service("B-3").Level(Standard).Outsource("ACME MMS").Owner("原田").Score(4).Target(4);

// 25 宣言されていないチーム / a team that nobody declared
Service("B-4").Level(Standard).Insource("CSRIT").Owner("原田").Score(3).Target(3);

// 26 同じ動詞が二度 / the same verb twice
Service("C-1").Level(Standard).Level(Advanced).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 27 空の文字列 / an empty text
Service("C-2").Level(Optional).When("").Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 28 ラムダ式 / a lambda
var shout = (string code) => Service(code);

// 29 while による繰り返し / a while loop
while (true) Service("C-3").Level(Standard);

// 30 時計を読む / reading the clock
Service("C-4").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3).ReviewBy(DateTime.Now.ToString());

// 31 ファイルを読む / reading a file
File.ReadAllText("/etc/hostname");

// 32 宣言されていない名前 / a name that was never declared
Service("D-1").Level(Basic).Insource(csirt).Owner("原田").Score(3).Target(3);

// 33 名前の二重宣言 / a name declared twice
var owner = "井上";
var owner = "原田";

// 34 代入 / an assignment
var duty = "三好";
duty = "原田";

// 35 言語の言葉を変数の名前に使う / a word of the language as the name of a variable
var Highest = 3;

// 36 定数ではない const / a const that is not constant
const string Lead = duty;

// 37 整数のあふれ / an integer overflow
Service("D-2").Level(Basic).Insource("CSIRT").Owner("原田").Score(2147483647 + 1).Target(3);

// 38 ゼロ除算 / a division by zero
Service("D-3").Level(Standard).Insource("CSIRT").Owner("原田").Score(6 / 0).Target(3);

// 39 null / null
Service("D-4").Level(Basic).Insource("CSIRT").Owner(null).Score(3).Target(3);

// 40 結果を返さない経路のある関数 / a function with a path that returns nothing
ServiceEntry Half(string code, bool known)
{
    if (known)
        return Service(code);
}

// 41 自分を呼ぶ関数 / a function that calls itself
ServiceEntry Again(string code) => Again(code);

// 42 switch のどの枝にも当てはまらない / a switch in which no arm matches
var step = 3;
Service(step switch { 1 => "D-5", 2 => "D-6" }).Level(Basic);

// 43 「それ以外」のない switch / a switch without an answer for everything else
Service($"E-{1:00}").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 44 エントリーのオブジェクトとしての使い方 / an entry used as an object
Service("E-2").Level(Basic).Insource("CSIRT").Owner("原田").Score(3).Target(3).ToString();

// 45 読めない期間 / a length of time that cannot be read
Service("E-3").Level(Basic).Outsource("ACME MSS").Owner("原田").Score(4).Target(4).Evidence("docs/e-3.md", asOf: "2026-09-04", validFor: "12ヶ月くらい");

// 46 理由のない「不要」 / Unnecessary without a reason
Service("E-5").Level(Unnecessary);

// 47 条件のない「オプション」 / Optional without a condition
Service("E-6").Level(Optional).Insource("CSIRT").Owner("井上").Score(2).Target(2);

// 48 チーム名のないインソース / insourced, but no team is named
Service("E-7").Level(Standard).Insource().Owner("井上").Score(3).Target(3);

// 49 目標がスコアより低い / a target below the score
Service("E-8").Level(Standard).Insource("CSIRT").Owner("井上").Score(4).Target(2);

// 50 責任者のいないベーシック / a Basic service without an owner
Service("E-4").Level(Basic).Insource("CSIRT").Score(3).Target(4);

// 51 担っていない側のスコア / a score on a side that nobody provides
Service("F-1").Level(Standard).Insource("CSIRT").Owner("原田").Score(insource: 3, outsource: 4).Target(4);

// 52 未割当なのにスコア4 / unassigned, and yet a score of 4
Service("F-2").Level(Standard).Unassigned().Owner("原田").Score(4).Target(4);

// 53 追加サービスのカテゴリーが A〜I の外 / an added service in a category outside of A to I
AddedService("X-1", ja: "OT監視", en: "OT monitoring", category: "Z").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 54 追加サービスが標準のコードを使う / an added service under a code of the standard
AddedService("G-1", ja: "衛星監視", en: "Satellite watch", category: "B").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 55 何もしない式 / an expression that says nothing
Basic;

// 56 文字列と整数の足し算 / a text and a whole number added
Team("第三当番" + 3);

// 57 矛盾する動詞 / verbs that contradict each other
Service("G-3").Level(Standard).Unassigned().Insource("CSIRT").Owner("原田").Score(3).Target(3);

// 58 文字列に隠れた、幅のない空白 (U+200B) / a space without width, hidden in a text (U+200B)
Service("G-4").Level(Standard).Insource("CSIRT").Owner("原田").Score(3).Target(3).Evidence("docs/g-4​.md");
