// わざと壊した見本: グループの食品会社です。ここに誤りはありません。
// Broken on purpose: the food company of the group. Nothing is wrong in here.
Organization("壊れた食品").Edition(X1060_2021).Parent("壊れたグループ");
foreach (var code in new[] { "A-1", "A-2", "A-3", "A-4", "A-5", "A-6", "A-7", "A-8", "A-9", "A-10", "A-11", "A-12", "A-13", "B-2", "B-3", "B-4", "C-1", "C-3", "D-1", "E-4" })
    Service(code).Level(Basic).Insource().Score(3).Target(4);
