// わざと壊した見本: もう一方です。誤りは ring-east.cdc.csx で指摘されます。
// Broken on purpose: the other one. The mistake is told in ring-east.cdc.csx.
Organization("壊れた西社").Edition(X1060_2021).Parent("壊れた東社");
