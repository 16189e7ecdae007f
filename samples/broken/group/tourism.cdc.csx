// わざと壊した見本: グループの観光会社です。
// Broken on purpose: the tourism company of the group.
Organization("壊れた観光").Edition(X1060_2021).Parent("壊れたグループ");

// 01 グループから大きく遅れた構成組織 / a member far below its group (CDC8013)
Service("E-4").Level(Basic).Insource().Score(1);
