// A definition that needs all of C#: scores come from a sheet, and rules of thumb are written as code.
// C# のすべてを使う定義です。スコアは表から取り込み、社内の決めごとをコードで表します。
//
//   x1060 run --trust samples/scripted/scripted.cdc.csx
//
// x1060 check refuses it: it never runs anything, and this has to run.
// x1060 check では検査できません。check は何も実行せず、この定義は実行しないと内容が決まらないためです。
#load "parts/sheet.csx"

using System.Linq;

Organization("瀬戸物流").Edition(X1060_2021)
    .Ciso("CISO 原").CdcHead("統括室長 片山")
    .Assessed("2026-10-01").Approved(by: "CISO 原", on: "2026-10-15").ReviewEvery(months: 12)
    .ShortCycle("週次の運用会議").LongCycle("年度計画");

var rows = Sheet.Read("ratings.tsv").ToList();

// Every team that the sheet names, with the people it names. / 表に出てくるチームと、そのメンバー。
foreach (var team in rows.GroupBy(row => row.Team).OrderBy(team => team.Key))
    Team(team.Key).Lead(team.First().Owner).Members(team.Select(row => row.Owner).Distinct().ToArray());

foreach (var row in rows)
{
    var service = Service(row.Code).Level(row.Level).Insource(row.Team).Owner(row.Owner).Score(row.Score);

    // Whoever owns the next service of the team stands in. / 同じチームで次のサービスを持つ人が代行します。
    var deputy = rows.Where(other => other.Team == row.Team && other.Owner != row.Owner).Select(other => other.Owner).FirstOrDefault();
    if (deputy is not null)
        service.Deputy(deputy);

    // One step a year, as far as the level asks for. / レベルが求めるところまで、一年に一段ずつ。
    if (row.Score < Goal(row.Level))
        service.Target(row.Score + 1, by: "2027-03-31").Action($"{row.Code} を {row.Score + 1} に上げる", owner: row.Owner, due: "2027-03-31");
    else
        service.Target(row.Score);
}

// What the sheet leaves out is left out on purpose, and says so. / 表にないものは、意図して外しています。
foreach (var code in new[] { "H-1", "H-2" }.Except(rows.Select(row => row.Code)))
    Service(code).Level(Unnecessary).Because("親会社がグループ全体の窓口を担っているため").ReviewBy("2027-04-01");

int Goal(Level level) => level switch
{
    Basic => 4,
    Standard => 3,
    _ => 2,
};
