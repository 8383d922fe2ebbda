/** What people do on the page. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { api, go, launch, open, picture, settled } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

async function on(path, options, steps) {
  const { page, faults, close } = await open(browser, options);
  await go(page, path);
  await steps(page);
  assert.deepEqual(faults, []);
  await close();
}

test('home says how many reports, outlets and origins a story has', async () => {
  const [card] = (await api('/stories?limit=1')).items;
  await on('/', {}, async (page) => {
    const words = (await page.locator('main article').first().innerText()).replace(/\s+/g, ' ');
    assert.match(words, new RegExp(`\\b${card.reports} reports?`));
    assert.match(words, new RegExp(`\\b${card.outlets} outlets?`));
    assert.match(words, new RegExp(`\\b${card.origins} origins?`));
  });
});

test('a pasted text is traced at once', async () => {
  const { text } = await api(`/articles/${(await api('/articles?limit=1')).items[0].id}`);
  await on('/', {}, async (page) => {
    await page.getByLabel('Paste one or more reports').fill(text);
    await page.getByRole('button', { name: 'Trace', exact: true }).click();
    await page.locator('.result').waitFor();
    assert.match(await page.locator('.result').innerText(), /\b1\s+report\b/);
  });
});

test('a slash goes to the search, and what is found opens by keys alone', async () => {
  await on('/', {}, async (page) => {
    await page.keyboard.press('/');
    await page.keyboard.type('pelabuhan');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search/);
    await settled(page);
    await page.locator('[data-row]').first().waitFor();
    await page.locator('main').focus();
    await page.keyboard.press('j');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/articles\/a-/);
  });
});

test('a query that cannot be understood is shown with its place', async () => {
  const { page, close } = await open(browser);
  await go(page, `/search?q=${encodeURIComponent('(perjanjian')}`);
  assert.match(await page.locator('[role=alert]').first().innerText(), /column|bracket|\)/i);
  await close();
});

test('Ctrl-K opens the palette and Escape closes it', async () => {
  await on('/', {}, async (page) => {
    await page.keyboard.press('Control+k');
    await page.locator('[role=dialog], dialog[open]').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').first().waitFor({ state: 'detached', timeout: 2000 }).catch(() => {});
    assert.equal(await page.locator('dialog[open]').count(), 0);
  });
});

test('the page speaks Indonesian', async () => {
  await on('/', { lang: 'id' }, async (page) => {
    assert.equal(await page.getAttribute('html', 'lang'), 'id');
    assert.match(await page.locator('body').innerText(), /laporan|berita/i);
  });
});

test('a report corrected to another day says so, and undoing it takes it back', async () => {
  const [report] = (await api('/articles?limit=1')).items;
  await on(`/articles/${report.id}`, {}, async (page) => {
    await page.locator('main header').getByRole('button', { name: /Correct/ }).click();
    const dialog = page.locator('dialog');
    await dialog.getByLabel('Published on another day').check();
    await dialog.getByLabel('Day of publication').fill('2024-02-29');
    await dialog.getByLabel('Reason').fill('seen in print');
    await dialog.getByRole('button', { name: 'Correct', exact: true }).click();
    const toast = page.locator('.toast');
    await toast.getByText('Corrected', { exact: true }).waitFor();
    await toast.getByText('Traced again: what you see is new.').waitFor();
    await settled(page);
    const head = page.locator('main header');
    assert.match(await head.innerText(), /29 Feb 2024/);
    assert.match(await head.innerText(), /set by a person/);
    const [kept] = (await api('/corrections?limit=1')).items;
    assert.deepEqual([kept.kind, kept.value, kept.reason], ['DATE', '2024-02-29', 'seen in print']);

    await go(page, '/corrections');
    const last = page.locator('main ul > li').first();
    await last.getByText('seen in print').waitFor();
    await last.getByRole('button', { name: /^Undo/ }).click();
    await last.getByText(/^taken back by/).waitFor();
    const [row] = (await api('/corrections?limit=1')).items;
    assert.deepEqual([row.id, row.state], [kept.id, 'UNDONE']);
  });
});

test('a map is drawn on tiles where the server names some, and downloads without them', async () => {
  const stories = (await api('/stories?sort=reports&limit=50')).items;
  let story;
  for (const { id } of stories) story ??= (await api(`/stories/${id}/places`)).total > 0 ? id : undefined;
  const status = JSON.stringify({ ...(await api('/status')), tiles: '/api/v1/tiles/{z}/{x}/{y}' });
  const { page, faults, close } = await open(browser);
  const asked = [];
  await page.route('**/api/v1/status', (route) => route.fulfill({ contentType: 'application/json', body: status }));
  await page.route('**/api/v1/stream', (route) =>
    route.fulfill({ contentType: 'text/event-stream', body: `event: state\ndata: ${status}\n\n` }));
  await page.route('**/api/v1/tiles/**', (route) => {
    asked.push(new URL(route.request().url()).pathname);
    return route.fulfill({ contentType: 'image/svg+xml', body: TILE });
  });
  await go(page, `/stories/${story}`);
  await page.locator('#map svg image').first().waitFor();
  await picture(page, 'map-on-tiles');
  assert.ok(asked.length > 1 && asked.every((path) => /^\/api\/v1\/tiles\/\d+\/\d+\/\d+$/.test(path)), asked.join());
  const saved = page.waitForEvent('download');
  await page.locator('#map').getByRole('button', { name: /SVG/ }).click();
  const svg = readFileSync(await (await saved).path(), 'utf8');
  assert.ok(svg.includes('<path') && !svg.includes('<image'));
  assert.deepEqual(faults, []);
  await close();
});

const TILE = '<svg xmlns="http://www.w3.org/2000/svg" width="256" height="256"><rect width="255" height="255" fill="#cfe3ee"/></svg>';
