// わざと壊した見本: グループ。親組織です。構成組織は隣のファイルにあります。
// Broken on purpose: a group. This is the parent; its members are in the files beside it.

Organization("壊れたグループ").Edition(X1060_2021).Country("JP").Floor("D-6")
    // 01 定義のない構成組織 / a member without a definition (CDC8002)
    .Members("壊れた販売", "壊れた欧州", "壊れた物流", "壊れた食品", "東洋建設", "壊れた観光");

// 02 フロアに届かない委託先 / a supplier below the floor (CDC8012)
Provider("壊れた委託先");

Service("B-1").Level(Basic).Outsource("壊れた委託先").Score(3);
Service("D-6").Level(Basic).Insource().Score(3);
Service("E-3").Level(Unnecessary).Because("各社で実施します");
Service("E-4").Level(Basic).Insource().Score(3);

// 03 堂々めぐりの提供 / a service that goes round in a circle (CDC8005)
Service("C-2").Level(Standard).ProvidedBy("壊れた販売");
