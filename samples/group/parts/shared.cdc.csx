// グループで共有する書き方です。どの定義も #load で読み込みます。
// How the companies of the group write: each definition loads it.
const string Headquarters = "瀬戸ホールディングス";
const string HalfYear = "2027-09-30";

// 本社が担うサービス。責任者は自社に置きます。 / Provided by headquarters; the owner is one's own.
ServiceEntry FromHeadquarters(string code, string owner, string deputy) => Service(code)
    .ProvidedBy(Headquarters).Owner(owner).Deputy(deputy);

// 自社のチームが担うサービス。 / Provided by a team of one's own.
ServiceEntry Own(string code, string team, string owner, string deputy) => Service(code)
    .Insource(team).Owner(owner).Deputy(deputy).Score(3).Target(4, by: HalfYear)
    .Action("手順書を作り、交代して実施する / write the runbook, then have the deputy run it", owner: owner, due: HalfYear);

void NotHere(string code, string because) => Service(code).Level(Unnecessary).Because(because).ReviewBy(HalfYear);

WaiveAll("CDC2021", because: "小さな組織で、責任者を分けられません / too small to have more owners", by: "CISO 三好", until: "2027-03-31");
