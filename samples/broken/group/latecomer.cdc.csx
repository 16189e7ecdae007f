// わざと壊した見本: グループに加わったばかりの会社です。
// Broken on purpose: a company that has just joined the group.
Organization("壊れた新会社").Edition(X1060_2021)
    // 01 グループの一覧にない構成組織 / a member that its group does not list (CDC8015)
    .Parent("壊れたグループ");
Service("E-4").Level(Basic).Insource().Score(3);
