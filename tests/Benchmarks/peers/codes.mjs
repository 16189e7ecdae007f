// The 64 codes of ITU-T X.1060, by how many services a category has.
const sizes = { A: 13, B: 4, C: 4, D: 7, E: 9, F: 5, G: 13, H: 2, I: 7 };

export const codes = Object.entries(sizes).flatMap(([category, size]) => Array.from({ length: size }, (_, i) => `${category}-${i + 1}`));
