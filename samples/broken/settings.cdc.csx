// わざと壊した見本: 設定。誤りは、隣の .editorconfig にあります。
// Broken on purpose: settings. The mistakes stand in .editorconfig beside it.

// 01 組織の書かれていないサービス / services of which nobody says whose they are (CDC0032)
Service("I-1").Level(Basic).Insource("総務部").Owner("谷").Score(3).Target(3);
