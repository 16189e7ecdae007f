// わざと壊した見本: グループの物流会社です。食品会社の表をそのまま出しました。
// Broken on purpose: the logistics company of the group, which handed in the sheet of the food company.

// 01 ほかの組織から写したポートフォリオ / a portfolio copied from another organisation (CDC8014)
Organization("壊れた物流").Edition(X1060_2021).Parent("壊れたグループ");
foreach (var code in new[] { "A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "A-8", "A-9", "A-10", "A-11", "A-12", "A-13", "B-2", "B-3", "B-4", "C-1", "C-3", "D-1", "E-4" })
    Service(code).Level(Basic).Insource().Score(3).Target(4);
