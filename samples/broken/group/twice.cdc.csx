// わざと壊した見本: 定義が二つある会社です。誤りは、後に来る twice.old.cdc.csx で指摘されます。
// Broken on purpose: a company with two definitions. The mistake is told in twice.old.cdc.csx, which comes later.
Organization("壊れた重複社").Edition(X1060_2021);
