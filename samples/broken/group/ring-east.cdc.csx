// わざと壊した見本: 互いを親組織とする二社の一方です。
// Broken on purpose: one of two companies that are above each other.

// 01 自身の上位にある組織 / an organisation above itself (CDC8004)
Organization("壊れた東社").Edition(X1060_2021).Parent("壊れた西社");
