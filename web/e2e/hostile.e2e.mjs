/** Reports that attack: their words stay words. BrowserTest puts one into the folder whose title, outlet and text do. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { api, barriers, go, launch, open, overflow } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const [report] = (await api(`/search?q=${encodeURIComponent('url:attack.example')}&limit=1`)).items;
const skip = report ? false : 'no report of attack.example is in the folder';

const PLACES = {
  search: '/search?q=url%3Aattack.example',
  report: `/articles/${report?.id}`,
  story: `/stories/${report?.story}`,
  compare: `/compare/${report?.id}/${report?.id}`,
  home: '/',
};

for (const [place, path] of Object.entries(PLACES)) {
  test(`words that attack stay words: ${place}`, { skip }, async () => {
    const { page, faults, close } = await open(browser, { width: 390 });
    await page.addInitScript(() => {
      globalThis.attacked = false;
    });
    await go(page, path);
    assert.equal(await page.evaluate(() => globalThis.attacked), false);
    assert.equal(await page.locator('main img[src="x"], main script, main iframe').count(), 0);
    const links = await page.locator('main a[href]').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
    assert.deepEqual(links.filter((href) => /^\s*(javascript|data|vbscript):/i.test(href)), []);
    assert.ok((await overflow(page)) <= 0, 'wider than the window');
    assert.deepEqual(faults, []);
    assert.deepEqual(await barriers(page), []);
    await close();
  });
}
