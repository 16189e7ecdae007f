// わざと壊した見本: グループの欧州の会社です。
// Broken on purpose: the company of the group in Europe.
Organization("壊れた欧州").Parent("壊れたグループ").Country("DE").OwnInfrastructure()
    // 01 グループと異なるものさし / another yardstick than the group's (CDC8009)
    .CombineScores(Lowest);

// 02 見てもらえているはずの自前の基盤 / infrastructure that is taken to be watched (CDC8010)
Service("B-1").Level(Basic).ProvidedBy("壊れたグループ").Score(3);

// 03 国外の組織だけによるインシデント通知 / incidents notified from abroad only (CDC8011)
Service("D-6").Level(Basic).ProvidedBy("壊れたグループ").Score(3);

Service("E-4").Level(Basic).Insource().Score(5);
