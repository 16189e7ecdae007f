// samples/scripted/scripted.cdc.csx, as it would be written without code.
Organization("瀬戸物流").Edition(X1060_2021)
    .Ciso("CISO 原").CdcHead("統括室長 片山")
    .Assessed("2026-10-01").Approved(by: "CISO 原", on: "2026-10-15").ReviewEvery(months: 12)
    .ShortCycle("週次の運用会議").LongCycle("年度計画");

Team("SOC").Lead("森").Members("森", "大西");
Team("セキュリティ統括室").Lead("片山").Members("片山", "石井");

Service("A-1").Level(Basic).Insource("セキュリティ統括室").Owner("片山").Score(3).Deputy("石井").Target(4, by: "2027-03-31").Action("A-1 を 4 に上げる", owner: "片山", due: "2027-03-31");
Service("A-2").Level(Basic).Insource("セキュリティ統括室").Owner("石井").Score(4).Deputy("片山").Target(4);
Service("B-1").Level(Standard).Insource("SOC").Owner("森").Score(3).Deputy("大西").Target(3);
Service("B-3").Level(Standard).Insource("SOC").Owner("大西").Score(2).Deputy("森").Target(3, by: "2027-03-31").Action("B-3 を 3 に上げる", owner: "大西", due: "2027-03-31");
Service("C-1").Level(Advanced).Insource("SOC").Owner("森").Score(1).Deputy("大西").Target(2, by: "2027-03-31").Action("C-1 を 2 に上げる", owner: "森", due: "2027-03-31");
Service("H-1").Level(Unnecessary).Because("親会社がグループ全体の窓口を担っているため").ReviewBy("2027-04-01");
Service("H-2").Level(Unnecessary).Because("親会社がグループ全体の窓口を担っているため").ReviewBy("2027-04-01");
