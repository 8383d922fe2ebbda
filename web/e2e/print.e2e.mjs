/** What comes out of a printer: the text whole, nothing that can only be clicked, no card over two sheets. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { api, go, launch, open } from './browser.mjs';

const READER = '/usr/bin/pdftotext';
const PICTURES = process.env.JEJAK_PICTURES;
/** A4 less its margins, in pixels of the page. */
const SHEET = { width: 1123 - 76, height: 794 - 76 };

let browser;
let folder;
before(async () => {
  browser = await launch();
  folder = mkdtempSync(join(tmpdir(), 'jejak-print-'));
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

const [story] = (await api('/stories?sort=reports&limit=1')).items;

/** The sheets of a view, each as text. */
async function printed(path, name) {
  const { page, faults, close } = await open(browser);
  await go(page, path);
  await page.emulateMedia({ media: 'print' });
  const pdf = await page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' }, printBackground: true });
  const file = join(PICTURES ?? folder, `${name}.pdf`);
  writeFileSync(file, pdf);
  const cut = await page.evaluate((height) => {
    const cards = [...document.querySelectorAll('main article, main .card, main figure, main tr, main li:not(:has(li))')];
    return cards
      .filter((card) => card.getClientRects().length > 0 && card.getBoundingClientRect().height < height)
      .filter((card) => !avoids(card))
      .map((card) => `${card.tagName}.${card.className}`);

    /** Whether a sheet may end within it. */
    function avoids(element) {
      for (let one = element; one && one.tagName !== 'MAIN'; one = one.parentElement) {
        if (getComputedStyle(one).breakInside.startsWith('avoid')) return true;
      }
      return false;
    }
  }, SHEET.height);
  const shown = await page.evaluate(() =>
    ['header nav', '.strip', '.toast', 'button:not(.sort)', 'input:not(.unseen)', 'textarea', 'select'].filter((one) => [...document.querySelectorAll(one)].some((found) => found.getClientRects().length > 0)),
  );
  assert.deepEqual(faults, []);
  await close();
  const text = execFileSync(READER, ['-layout', file, '-'], { encoding: 'utf8' });
  return { text: text.replace(/\s+/g, ' '), sheets: text.split('\f').length - 1, cut, shown };
}

const skip = existsSync(READER) ? false : `there is no ${READER}`;

test('a story prints whole, without what can only be clicked', { skip }, async () => {
  const { text, sheets, cut, shown } = await printed(`/stories/${story.id}`, 'story');
  assert.ok(text.includes(story.title.slice(0, 40)), 'its title');
  for (const report of (await api(`/stories/${story.id}/articles`)).items) {
    if (report.outlet) assert.ok(text.includes(report.outlet.slice(0, 12)), report.outlet);
  }
  assert.ok(sheets >= 1);
  assert.deepEqual(shown, []);
  assert.deepEqual([...new Set(cut)], []);
});

test('home prints its stories, without what can only be clicked', { skip }, async () => {
  const { text, cut, shown } = await printed('/', 'home');
  for (const { title } of (await api('/stories?limit=5')).items) assert.ok(text.includes(title.slice(0, 20)), title);
  assert.ok(!text.includes('Paste one or more reports'), text.slice(0, 400));
  assert.deepEqual(shown, []);
  assert.deepEqual([...new Set(cut)], []);
});
