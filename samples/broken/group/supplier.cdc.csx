// わざと壊した見本: 委託先の定義です。ここに誤りはありません。
// Broken on purpose: the definition of a supplier. Nothing is wrong in here.
Organization("壊れた委託先").Edition(X1060_2021);
Service("B-1").Level(Basic).Insource().Score(4);
