// わざと壊した見本: 古い写しです。消し忘れました。
// Broken on purpose: an old copy that nobody deleted.

// 01 二つの定義がある組織 / an organisation that is defined twice (CDC8003)
Organization("壊れた重複社").Edition(X1060_2021);
