// What a reader sees of a report, and what a hostile text cannot do. Each check says what holds; the first that does not ends the run.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { definition, hostile } from './hostile.mjs';

const require = createRequire(join(process.cwd(), 'node_modules/'));
const { chromium } = require('playwright-core');
const { AxeBuilder } = require('@axe-core/playwright');

const { X1060, SAMPLES, CHROMIUM } = process.env;
const work = join(process.cwd(), 'reports');
rmSync(work, { recursive: true, force: true });
mkdirSync(work, { recursive: true });
const say = text => console.log(`${((Date.now() - start) / 1000).toFixed(1).padStart(6)} s  ${text}`);
const start = Date.now();

function report(name, lang, ...rest) {
  const file = join(work, `${name}.html`);
  return written(file, lang, 'report', ...rest);
}

function written(file, lang, ...call) {
  execFileSync(X1060, [...call, '-o', file, '--today', '2026-11-23', '--lang', lang], { stdio: ['ignore', 'ignore', 'ignore'] });
  return file;
}

const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'] });

/** A page of a report, and all that it did besides showing itself. */
async function open(file, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  context.setDefaultTimeout(120_000); // a build server may be busy; nothing here is about time
  const page = await context.newPage();
  const seen = [];
  page.on('dialog', dialog => { seen.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on('request', request => { if (request.url() !== pathToFileURL(file).href) seen.push(`request: ${request.url()}`); });
  page.on('console', message => seen.push(`console: ${message.text()}`));
  page.on('pageerror', error => seen.push(`error: ${error.message}`));
  await page.goto(pathToFileURL(file).href);
  return { page, context, seen };
}

// Reports of all kinds, in both languages and colour schemes, on a wide and a narrow screen.
const files = [];
const broken = ['regression', 'waivers'].map(name => join(SAMPLES, `broken/${name}.cdc.csx`));
for (const lang of ['en', 'ja'])
  files.push([report(`awa.${lang}`, lang, join(SAMPLES, 'awa-precision')), lang, lang === 'en' ? ['light', 'dark'] : ['dark']]);
files.push([report('broken.en', 'en', ...broken), 'en', ['light']], [report('broken.ja', 'ja', ...broken), 'ja', ['dark']]);
files.push([report('both', 'ja', join(SAMPLES, 'awa-precision'), '--bilingual'), 'ja', ['light']], [report('minimal', 'en', join(SAMPLES, 'minimal')), 'en', ['dark']]);
try {
  report('unread', 'en', join(SAMPLES, 'nowhere.cdc.csx'));
} catch {
  files.push([join(work, 'unread.html'), 'en', ['light']]);
}

// Groups as pages, and within a report; a report with its history.
for (const lang of ['en', 'ja']) {
  files.push([written(join(work, `group.${lang}.html`), lang, 'group', join(SAMPLES, 'broken/group'), '--format', 'html'), lang, ['light', 'dark']]);
  files.push([report(`companies.${lang}`, lang, join(SAMPLES, 'group')), lang, [lang === 'en' ? 'dark' : 'light']]);
}
const history = join(work, 'history');
execFileSync(join(SAMPLES, 'history/build'), [history]);
process.chdir(history);
for (const lang of ['en', 'ja'])
  files.push([report(`history.${lang}`, lang, 'holdings.cdc.csx', '--history', '--since', 'HEAD~2'), lang, ['light', 'dark']]);

assert.equal(files.length, 13);
for (const [file, lang, schemes] of files) {
  const name = file.split('/').at(-1);
  for (const colorScheme of schemes) {
    const { page, context, seen } = await open(file, { colorScheme });
    assert.equal(await page.evaluate(() => document.documentElement.lang), lang);
    const { violations } = await new AxeBuilder({ page }).analyze();
    assert.deepEqual(violations.map(one => `${one.id}: ${one.nodes[0].html} ${one.nodes[0].failureSummary}`), [], `${name} ${colorScheme}`);
    await page.setViewportSize({ width: 320, height: 800 });
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= 320, `${name} is wider than a narrow screen`);
    assert.deepEqual(seen, [], name);
    await context.close();
  }
}
say(`${files.length} reports, light and dark: axe finds nothing, nothing leaves the page, and they fit a narrow screen`);

// A judge who finds nothing wrong with anything is none.
{
  const file = join(work, 'wrong.html');
  writeFileSync(file, readFileSync(files[0][0], 'utf8').replace('<html lang="en">', '<html>').replace('<main>', '<main><img src="https://evil.example/x.png" alt="x">'));
  const { page, context, seen } = await open(file);
  assert.ok((await new AxeBuilder({ page }).withRules(['html-has-lang']).analyze()).violations.length === 1);
  assert.ok(seen.some(one => one.includes('Content Security Policy')), 'a picture from elsewhere was not refused');
  await context.close();
}

// Without scripts: the same text, no controls that do nothing.
{
  const { page: plain, context: off } = await open(files[0][0], { javaScriptEnabled: false });
  const { page: full, context: on } = await open(files[0][0]);
  assert.equal(await plain.locator('button, input').count(), 0);
  assert.equal(await plain.locator('tbody tr').count(), await full.locator('tbody tr').count());
  assert.equal(await plain.locator('main').innerText(), (await full.locator('main').evaluate(main => {
    main.querySelectorAll('.filter').forEach(one => one.remove());
    main.querySelectorAll('thead button').forEach(one => one.replaceWith(...one.childNodes));
    return main.innerText;
  })));
  await off.close();

  // With them: columns sort, and rows are found in any width.
  const table = full.locator('section.services table');
  await full.reload();
  await table.getByRole('button', { name: 'Score' }).click();
  await table.getByRole('button', { name: 'Score' }).click();
  assert.equal(await table.locator('th[aria-sort]').getAttribute('aria-sort'), 'descending');
  assert.match(await table.locator('tbody tr').first().innerText(), /\t5\t/);
  await full.locator('section.services input').fill('ｅ－５');
  assert.equal(await table.locator('tbody tr:visible').count(), 1);
  await on.close();
  say('without scripts everything is there; with them tables sort and filter');
}

// A heat map says in numbers what its colours say, and a name finds its row.
{
  const { page, context } = await open(join(work, 'group.ja.html'));
  const map = page.locator('table.members').first();
  assert.ok((await map.locator('td.average').allInnerTexts()).every(text => /^(–|[1-5]\.\d)/.test(text)));
  assert.ok(await map.locator('td .lowest').count() > 0);
  await page.locator('section.members input').first().fill('壊れた物流');
  assert.equal(await map.locator('tbody tr:visible').count(), 1);
  assert.match(await page.locator('figure.flows svg title').first().textContent(), /下の表/);
  await context.close();
}

// Both languages in one file: one is shown, the other one chosen without a script.
{
  const { page, context } = await open(join(work, 'both.html'), { javaScriptEnabled: false });
  assert.deepEqual([await page.locator('article[lang=ja]').isVisible(), await page.locator('article[lang=en]').isVisible()], [true, false]);
  await page.getByLabel('English').check();
  assert.deepEqual([await page.locator('article[lang=ja]').isVisible(), await page.locator('article[lang=en]').isVisible()], [false, true]);
  await context.close();
}

// On a busy machine Chromium now and then says "Printing failed" of a page that it prints a second later.
async function printed(page, path) {
  for (let left = 3; ; left--) {
    try {
      return await page.pdf({ preferCSSPageSize: true, path });
    } catch (trouble) {
      if (left === 0 || !trouble.message.includes('Printing failed')) throw trouble;
    }
  }
}

// On paper: A4, light whatever the screen is, and no longer than somebody reads.
for (const [name, fewest, most] of [['awa.en', 5, 14], ['awa.ja', 5, 14], ['both', 5, 14], ['group.en', 2, 8], ['group.ja', 2, 8], ['history.ja', 5, 16]]) {
  const { page, context } = await open(join(work, `${name}.html`), { colorScheme: 'dark' });
  const pdf = await printed(page, join(work, `${name}.pdf`));
  const text = pdf.toString('latin1');
  const pages = (text.match(/\/Type\s*\/Page\b/g) ?? []).length;
  assert.ok(pages >= fewest && pages <= most, `${name}: ${pages} pages`);
  assert.match(text, /\/MediaBox\s*\[0 0 59[45]\.\d+ 84[12]\.\d+\]/);
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor), 'rgb(255, 255, 255)');
  say(`${name} prints on ${pages} pages`);
  await context.close();
}

// Hostile texts in every field: nothing is asked, nothing is fetched, no element is new, and each text stands as it is.
assert.equal(hostile.length, 300);
for (let part = 0; part < 6; part++) {
  const folder = join(work, `hostile${part}`);
  mkdirSync(folder, { recursive: true });
  const texts = ['SOC', ...hostile.slice(part * 50, part * 50 + 50)];
  // Names that differ in letter case alone are one organisation to its group, and what the group finds is another matter.
  const groupRules = Array.from({ length: 15 }, (_, at) => `x1060.CDC80${String(at + 1).padStart(2, '0')}.severity = none`);
  writeFileSync(join(folder, '.editorconfig'), ['root = true', '[*.cdc.csx]', ...groupRules, ''].join('\n'));
  texts.forEach((text, at) => writeFileSync(join(folder, `${String(at).padStart(3, '0')}.cdc.csx`), definition(text)));
  const { page, context, seen } = await open(report(`hostile${part}`, part === 1 ? 'ja' : 'en', folder));
  const found = await page.evaluate(() => [...document.querySelectorAll('.centre')].map(centre => ({
    name: centre.querySelector('h2').textContent,
    facts: [...centre.querySelectorAll('.facts dd, .answer, .why, tbody th, tbody td, .gravest a')].map(one => one.textContent),
    shape: [...centre.querySelectorAll('*')].map(one => `${one.tagName}[${[...one.attributes].map(attribute => attribute.name).join(' ')}]`).join('\n'),
  })));
  assert.equal(found.length, texts.length);
  found.forEach((centre, at) => {
    const shown = texts[at].replace(/(##\w*)\[/g, '$1\\[');
    assert.equal(centre.name, shown);
    assert.ok(centre.facts.filter(fact => fact.includes(shown)).length >= 20, shown);
    assert.equal(centre.shape, found[0].shape, shown);
  });
  assert.deepEqual(seen, []);
  assert.equal(await page.locator('script').count(), 1);
  await context.close();
}
say('300 hostile texts in every field stay text');

// A preview follows the definition, with scripts and without.
{
  const file = join(work, 'live.cdc.csx');
  writeFileSync(file, 'Organization("Before");\n');
  const preview = spawn(X1060, ['preview', file], { stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const address = await new Promise((resolve, reject) => {
      preview.stdout.once('data', data => resolve(data.toString().trim()));
      preview.once('exit', () => reject(new Error('the preview ended')));
    });
    const context = await browser.newContext();
    context.setDefaultTimeout(120_000);
    const page = await context.newPage();
    const wrong = [];
    page.on('console', message => wrong.push(message.text()));
    page.on('pageerror', error => wrong.push(error.message));
    await page.goto(address);
    await page.getByRole('heading', { name: 'Before' }).waitFor();
    writeFileSync(file, 'Organization("After");\n');
    await page.getByRole('heading', { name: 'After' }).waitFor();
    writeFileSync(file, Buffer.from([0x83, 0x65, 0xff, 0x00]));
    await page.getByText('cannot be read').first().waitFor();
    writeFileSync(file, 'Organization("Again");\n');
    await page.getByRole('heading', { name: 'Again' }).waitFor();
    assert.deepEqual(wrong.filter(text => !text.includes('favicon')), []);
    await context.close();
    const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
    plain.setDefaultTimeout(120_000);
    await plain.goto(address);
    writeFileSync(file, 'Organization("At last");\n');
    await plain.getByRole('heading', { name: 'At last' }).waitFor();
  } finally {
    preview.kill();
  }
  say('a preview follows its definition');
}

await browser.close();
