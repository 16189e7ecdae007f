// Tables and plots of what peers.sh measured: node page.mjs figures.tsv about.json [FOLDER]
// With a folder, benchmarks.md, benchmarks.ja.md and images/benchmarks.svg, images/benchmarks.ja.svg in it are written; else the English tables are printed.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [figuresFile, aboutFile, folder] = process.argv.slice(2);
const about = JSON.parse(readFileSync(aboutFile, 'utf8'));
const figures = readFileSync(figuresFile, 'utf8').trim().split('\n').map(line => {
  const [peer, count, peak, runs] = line.split('\t');
  const sorted = runs.split(' ').map(Number);
  return { peer, count: Number(count), peak: Number(peak) / 1024, runs: sorted.length, fastest: sorted[0], slowest: sorted.at(-1), median: sorted[Math.floor((sorted.length - 1) / 2)] };
});
const counts = [...new Set(figures.map(({ count }) => count))];

// In the order in which they stand in the tables. A colour each that can be told apart without seeing red and green, and a mark.
const peers = {
  hello: { en: 'NativeAOT hello-world', ja: 'NativeAOT の hello-world' },
  x1060: { en: '`x1060 check --no-cache`', ja: '`x1060 check --no-cache`', colour: '#0072b2', mark: 'circle' },
  kept: { en: '`x1060 check`, nothing changed', ja: '`x1060 check`、変更なし', colour: '#3b8fc4', mark: 'circle' },
  hand: { en: 'hand-written node script', ja: '手書きの node スクリプト', colour: '#009e73', mark: 'square' },
  ajv: { en: 'JSON Schema (ajv)', ja: 'JSON Schema (ajv)', colour: '#997700', mark: 'diamond' },
  opa: { en: '`opa exec`', ja: '`opa exec`', colour: '#cc79a7', mark: 'square' },
  conftest: { en: '`conftest test`', ja: '`conftest test`', colour: '#7f3c8d', mark: 'diamond' },
  spectral: { en: 'Spectral', ja: 'Spectral', colour: '#d55e00', mark: 'triangle' },
  scripting: { en: 'script by CSharp.Scripting', ja: 'CSharp.Scripting のスクリプト', colour: '#333333', mark: 'triangle' },
};
const present = Object.keys(peers).filter(peer => figures.some(figure => figure.peer === peer));
const absent = Object.keys(peers).filter(peer => !present.includes(peer));
const of = (peer, count) => figures.find(figure => figure.peer === peer && figure.count === count);

const rounded = value => value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);
const time = us => us >= 1e6 ? `${rounded(us / 1e6)} s` : `${rounded(us / 1e3)} ms`;
const grouped = count => String(count).replace(/\B(?=(\d{3})+$)/g, ',');
// At the end, the last peers measured are part of the load themselves.
const busy = about.load[0] > about.cores || about.load[1] > about.cores * 2;

function tables(ja) {
  const say = (english, japanese) => ja ? japanese : english;
  const language = ja ? 'ja' : 'en';
  const cell = (peer, count) => {
    const figure = of(peer, count);
    return figure ? `${time(figure.median)} (${rounded(figure.median / of('x1060', count).median)})` : '';
  };
  const rows = (header, body) => [header, header.map(() => '---'), ...body].map(row => `| ${row.join(' | ')} |`);
  const versions = Object.entries(about.versions).filter(([, version]) => version).map(([name, version]) => `${name === 'x1060' ? '' : `${name} `}${version}`).join(say(', ', '、'));
  return [
    ...(busy ? [say(
      `**The machine was busy with other things: its load was ${about.load.join(' to ')} on ${about.cores} cores. Take the ratios roughly, and the times not at all.**`,
      `**測定中、機械はほかの仕事でも使われていました (${about.cores} コアに対して負荷 ${about.load.join(' ～ ')})。比はおおよその値、時間は参考にならない値として見てください。**`), ''] : []),
    ...(absent.length ? [say(
      `Not measured, because it could not be had on the machine: ${absent.map(peer => peers[peer].en).join(', ')}.`,
      `この機械では入手できず、測定していないもの: ${absent.map(peer => peers[peer].ja).join('、')}。`), ''] : []),
    ...rows([say('Definitions of 64 services', '64 サービスの定義の数'), ...counts.map(grouped)], present.map(peer => [peers[peer][language], ...counts.map(count => cell(peer, count))])),
    '',
    say('Median (÷ `x1060 check --no-cache`, in the same run).', '中央値 (括弧内は、同じ測定での `x1060 check --no-cache` に対する比)。'),
    '',
    ...rows(
      [say('Process', 'プロセス'), say('Definitions', '定義'), say('Runs', '回数'), say('Fastest–slowest', '最速～最遅'), say('Peak memory', '最大メモリー')],
      present.flatMap(peer => counts.map(count => of(peer, count)).filter(Boolean)
        .map(figure => [peers[peer][language], grouped(figure.count), figure.runs, `${time(figure.fastest)}${say('–', '～')}${time(figure.slowest)}`, `${rounded(figure.peak)} MiB`]))),
    '',
    say(
      `${about.date}, ${about.machine}, ${about.cores} cores, ${about.system}, load ${about.load.join(' to ')}; two busy loops at once take ${(about.two / 100).toFixed(1)} times as long as one; ${versions}.`,
      `${about.date}、${about.machine}、${about.cores} コア、${about.system}、負荷 ${about.load.join(' ～ ')}。計算だけのループは、二つ同時だと一つのときの ${(about.two / 100).toFixed(1)} 倍の時間がかかります。${versions}。`),
  ].join('\n');
}

function plot(ja) {
  const [width, height, left, right, top, bottom] = [900, 520, 70, 270, 56, 60];
  const drawn = present.filter(peer => peers[peer].colour);
  const values = figures.filter(({ peer }) => drawn.includes(peer)).map(({ median }) => median);
  const [low, high] = [Math.floor(Math.log10(Math.min(...values))), Math.ceil(Math.log10(Math.max(...values)))];
  const last = Math.log10(Math.max(...counts, 10));
  const x = count => left + (width - left - right) * Math.log10(count) / last;
  const y = us => height - bottom - (height - top - bottom) * (Math.log10(us) - low) / (high - low);
  const at = value => value.toFixed(1);
  const text = (px, py, anchor, content, more = '') => `<text x="${at(px)}" y="${at(py)}" text-anchor="${anchor}"${more}>${content}</text>`;
  const shapes = {
    circle: (px, py) => `<circle cx="${at(px)}" cy="${at(py)}" r="4.5"/>`,
    square: (px, py) => `<rect x="${at(px - 4)}" y="${at(py - 4)}" width="8" height="8"/>`,
    diamond: (px, py) => `<path d="M${at(px)} ${at(py - 5.5)}l5.5 5.5l-5.5 5.5l-5.5 -5.5z"/>`,
    triangle: (px, py) => `<path d="M${at(px)} ${at(py - 5)}l5.5 9.5h-11z"/>`,
  };
  const lines = drawn.map(peer => {
    const points = counts.map(count => of(peer, count)).filter(Boolean).map(({ count, median }) => [x(count), y(median)]);
    const { colour, mark } = peers[peer];
    return { peer, end: points.at(-1), drawing: `<g fill="${colour}"><polyline points="${points.map(point => point.map(at).join(',')).join(' ')}" fill="none" stroke="${colour}" stroke-width="2"${peer === 'kept' ? ' stroke-dasharray="6 4"' : ''}/>${points.map(([px, py]) => shapes[mark](px, py)).join('')}</g>` };
  });

  // Names stand beside the ends of their lines, in their order, and never on top of each other.
  const names = [...lines].sort((one, other) => one.end[1] - other.end[1]);
  let lowest = -Infinity;
  for (const name of names) lowest = name.at = Math.max(name.end[1], lowest + 20);
  const title = ja ? '64 サービスの定義を確かめる時間 (中央値、両軸とも対数)' : 'Time to check definitions of 64 services (medians, both axes logarithmic)';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, 'Noto Sans JP', 'Hiragino Sans', 'Yu Gothic', sans-serif" font-size="14" role="img" aria-label="${title}">`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(20, 28, 'start', title, ' font-size="17" font-weight="bold"'),
    ...Array.from({ length: high - low + 1 }, (_, i) => 10 ** (low + i)).flatMap(us => [
      `<line x1="${left}" y1="${at(y(us))}" x2="${width - right}" y2="${at(y(us))}" stroke="#dddddd"/>`,
      text(left - 8, y(us) + 5, 'end', us >= 1e6 ? `${us / 1e6} s` : `${us / 1e3} ms`),
    ]),
    ...counts.flatMap(count => [
      `<line x1="${at(x(count))}" y1="${top}" x2="${at(x(count))}" y2="${height - bottom}" stroke="#eeeeee"/>`,
      text(x(count), height - bottom + 22, 'middle', grouped(count)),
    ]),
    text(left + (width - left - right) / 2, height - 14, 'middle', ja ? '定義の数' : 'definitions'),
    ...lines.map(({ drawing }) => drawing),
    ...names.map(({ peer, end, at: py }) => `<line x1="${at(end[0] + 7)}" y1="${at(end[1])}" x2="${width - right + 12}" y2="${at(py)}" stroke="${peers[peer].colour}" stroke-width="0.7"/>`
      + text(width - right + 16, py + 5, 'start', peers[peer][ja ? 'ja' : 'en'].replaceAll('`', ''), ` fill="${peers[peer].colour}"`)),
    '</svg>',
    '',
  ].join('\n');
}

if (!folder) console.log(tables(false));
else for (const ja of [false, true]) {
  const page = join(folder, ja ? 'benchmarks.ja.md' : 'benchmarks.md');
  const generated = /<!-- figures: generated -->\n[^]*?<!-- end -->/;
  const written = readFileSync(page, 'utf8');
  if (!generated.test(written)) throw new Error(`${page} has no place for the figures`);
  writeFileSync(page, written.replace(generated, () => `<!-- figures: generated -->\n${tables(ja)}\n<!-- end -->`));
  writeFileSync(join(folder, 'images', ja ? 'benchmarks.ja.svg' : 'benchmarks.svg'), plot(ja));
}
