// わざと壊した見本: グループの販売会社です。番号の付いたコメントが一つの誤りで、括弧の中は誤りを見つける規則です。
// Broken on purpose: the sales company of the group. In parentheses stands the rule that finds each mistake.
Organization("壊れた販売").Edition(X1060_2021).Parent("壊れたグループ");

// 01 提供元より高いスコア / a score above that of who provides the service (CDC8008)
Service("B-1").Level(Basic).ProvidedBy("壊れたグループ").Score(5);

// 02 提供していない組織から受けるサービス / a service from who does not provide it (CDC8006)
Service("E-3").Level(Basic).ProvidedBy("壊れたグループ");

// 03 定義のない組織への参照 / an organisation that is not there (CDC8001)
Service("E-5").Level(Advanced).ProvidedBy("壊れた研究所");

// 04 グループのフロアを下回るレベル / a level below the floor of the group (CDC8007)
Service("D-6").Level(Optional).When("顧客への通知が要るとき").Insource();

Service("C-2").Level(Standard).ProvidedBy("壊れたグループ");
Service("E-4").Level(Basic).Insource().Score(4);
