/** What fails, comes late or is taken back: the page says so, asks no more than it needs, and goes on. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { api, go, launch, open, settled } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

/** Takes the steps on a page that nothing but the given faults befalls. */
async function on(path, steps, { prepare = () => {}, expected = [], width } = {}) {
  const { page, faults, close } = await open(browser, { width });
  await prepare(page);
  await go(page, path);
  await steps(page);
  const others = faults.filter((fault) => !expected.some((one) => one.test(fault)));
  assert.deepEqual(others, []);
  await close();
}

const REFUSED = /Failed to load resource|Failed to fetch dynamically imported module/;
const problem = (status, detail) => ({
  status,
  contentType: 'application/problem+json',
  body: JSON.stringify({ type: 'about:blank', title: 'No', status, detail }),
});
const alert = (page) => page.locator('[role=alert]').first();

/** A stream that a test tells what to say: it breaks off after each word, and the browser connects anew. */
async function told(page) {
  const waiting = [];
  const words = [];
  const say = async () => {
    while (waiting.length > 0 && words.length > 0) {
      const body = `retry: 20\n\n${words.shift()}`;
      await waiting.shift().fulfill({ contentType: 'text/event-stream', body }).catch(() => {});
    }
  };
  await page.route('**/api/v1/stream', (route) => {
    waiting.push(route);
    return say();
  });
  return (...events) => {
    words.push(events.map(([name, data]) => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`).join(''));
    return say();
  };
}

const status = await api('/status');
/** More traces than the folder sees while these tests run: what other tests corrected may still be traced. */
const FAR = 1000;
/** A trace, and what it brought. */
const traced = (more, ...stories) => [
  ...(stories.length > 0 ? [['news', { seq: status.seq + FAR + more, stories }]] : []),
  ['state', { ...status, traces: status.traces + FAR + more }],
];

/** How often an address of the API was asked for. */
function asked(page, path) {
  let times = 0;
  page.on('request', (request) => {
    if (new URL(request.url()).pathname === `/api/v1${path}`) times++;
  });
  return () => times;
}

const [story] = (await api('/stories?sort=reports&limit=1')).items;
const [report] = (await api('/articles?limit=1')).items;

test('a trace that brings reports to a storyline is asked about once', async () => {
  let say, times;
  const prepare = async (page) => {
    say = await told(page);
    times = asked(page, `/storylines/${story.storyline}`);
  };
  await on(`/storylines/${story.storyline}`, async (page) => {
    assert.equal(times(), 1);
    const again = page.waitForRequest(`**/api/v1/storylines/${story.storyline}`);
    await say(...traced(1, story.id));
    await again;
    await settled(page);
    await page.waitForTimeout(300);
    assert.equal(times(), 2);
  }, { prepare });
});

test('stories that arrive wait until the reader asks for them; what a correction changed does not', async () => {
  let say, times;
  const prepare = async (page) => {
    say = await told(page);
    times = asked(page, '/stories');
  };
  await on('/', async (page) => {
    await say(...traced(1, story.id));
    const news = page.getByText('New reports have arrived.');
    await news.waitFor();
    assert.equal(times(), 1);
    await page.getByRole('button', { name: 'Show them' }).click();
    await settled(page);
    assert.equal(await news.count(), 0);
    assert.equal(times(), 2);
    const again = page.waitForRequest('**/api/v1/stories?*');
    await say(...traced(2));
    await again;
    await settled(page);
    assert.equal(await news.count(), 0);
  }, { prepare });
});

test('links that a correction took away are gone from the story', async () => {
  let say;
  const prepare = async (page) => {
    say = await told(page);
  };
  await on(`/stories/${story.id}`, async (page) => {
    const rows = page.locator('#lineage tbody tr');
    assert.ok((await rows.count()) > 0);
    await page.route(`**/api/v1/stories/${story.id}/lineage*`, (route) => route.fulfill({ json: { total: 0, items: [], next: null } }));
    await say(...traced(1));
    await rows.first().waitFor({ state: 'detached' });
    assert.equal(await page.locator('#lineage svg path.line').count(), 0);
  }, { prepare });
});

test('a view that cannot be loaded says so, and others open', async () => {
  const prepare = (page) => page.route('**/assets/Plans-*.js', (route) => route.abort());
  await on('/', async (page) => {
    await page.getByRole('link', { name: 'Plans', exact: true }).click();
    await alert(page).waitFor();
    await settled(page);
    await page.getByRole('link', { name: 'Names', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('main').dataset.view === 'entities');
    await settled(page);
    assert.equal(await page.locator('[role=alert]').count(), 0);
  }, { prepare, expected: [REFUSED, /ERR_FAILED/] });
});

test('a view that fails after the reader has left it does not cover the open one', async () => {
  let fail;
  const prepare = (page) =>
    page.route('**/assets/Plans-*.js', (route) => {
      fail = () => route.abort();
    });
  await on('/', async (page) => {
    await page.getByRole('link', { name: 'Plans', exact: true }).click();
    await page.getByRole('link', { name: 'Names', exact: true }).click();
    await page.waitForFunction(() => document.querySelector('main').dataset.view === 'entities');
    await fail();
    await page.waitForTimeout(200);
    await settled(page);
    assert.equal(await page.locator('[role=alert]').count(), 0);
    assert.equal(await page.getAttribute('main', 'data-view'), 'entities');
  }, { prepare, expected: [REFUSED, /ERR_FAILED/] });
});

test('a proof that cannot be loaded says so', async () => {
  const prepare = (page) => page.route('**/assets/Proof-*.js', (route) => route.abort());
  await on(`/stories/${story.id}`, async (page) => {
    await page.getByRole('link', { name: 'Why these reports are one story' }).click();
    await page.locator('dialog [role=alert]').waitFor();
  }, { prepare, expected: [REFUSED, /ERR_FAILED/] });
});

test('a table that cannot be read whole says so where it is downloaded', async () => {
  const prepare = (page) =>
    page.route('**/api/v1/ledger*', (route) =>
      route.request().headers().accept === 'application/x-ndjson' ? route.fulfill(problem(503, 'The folder is being restored.')) : route.continue(),
    );
  await on('/ledger', async (page) => {
    await page.getByRole('button', { name: 'Download Ledger as CSV' }).click();
    await alert(page).getByText('The folder is being restored.').waitFor();
  }, { prepare, expected: [REFUSED] });
});

for (const path of ['/plans?as=calendar&month=2025-13', '/ledger?day=x', '/ledger?day=2025-02-30']) {
  test(`an address that names no day opens all the same: ${path}`, async () => {
    await on(path, async (page) => {
      assert.equal(await page.locator('[role=alert]').count(), 0);
      assert.ok((await page.locator('main h1').innerText()).length > 0);
    });
  });
}

test('a name that is typed stays with its view, and Back leaves it at once', async () => {
  await on('/', async (page) => {
    const names = () => page.getByRole('link', { name: 'Names', exact: true }).click();
    await names();
    await settled(page);
    const box = page.getByRole('searchbox', { name: 'Find a name' });
    await box.fill('Ind');
    await page.getByRole('link', { name: 'Plans', exact: true }).click();
    await page.waitForURL('**/plans*');
    await page.waitForTimeout(400);
    assert.equal(new URL(page.url()).search, '');
    await names();
    await settled(page);
    for (const words of ['Ind', 'Indo']) {
      await box.fill(words);
      await page.waitForURL(`**/entities?name=${words}`);
    }
    await page.goBack();
    await page.waitForURL('**/plans');
  });
});

test('a change that is gone to again comes to sight again, on both sides', async () => {
  const edges = (await api('/lineage?limit=200')).items;
  const far = (drift) => Math.min(drift.from_start ?? 0, drift.to_start ?? 0);
  const [{ edge, place }] = edges
    .flatMap((edge) => edge.drifts.map((drift, place) => ({ edge, place, far: far(drift) })))
    .sort((a, b) => b.far - a.far);
  await on(`/compare/${edge.from}/${edge.to}`, async (page) => {
    // A low window, so that the place lies below the first lines.
    await page.setViewportSize({ width: 1000, height: 320 });
    const inSight = () =>
      page.evaluate(() =>
        [...document.querySelectorAll('.column')].map((column) => {
          const [box, mark] = [column, column.querySelector('.shown')].map((one) => one?.getBoundingClientRect());
          return Boolean(mark && mark.top < box.bottom && mark.bottom > box.top);
        }),
      );
    const change = page.locator('main ol li button[data-row]').nth(place);
    for (let i = 0; i < 2; i++) {
      await change.click();
      await page.waitForTimeout(300);
      assert.deepEqual(await inSight(), [true, true]);
      await page.locator('.column').first().evaluate((column) => column.scrollTo(0, 0));
      await page.waitForTimeout(300);
      assert.deepEqual(await inSight(), [false, false]);
    }
  });
});

test('a trace that is cleared does not come back', async () => {
  let answer;
  const prepare = (page) =>
    page.route('**/api/v1/trace', async (route) => {
      const response = await route.fetch();
      answer = () => route.fulfill({ response }).catch(() => {});
    });
  await on('/', async (page) => {
    await page.getByLabel('Paste one or more reports').fill('Bridge reopens\n\nThe bridge reopened on Thursday, the mayor said.');
    const finished = page.waitForEvent('requestfailed');
    await page.getByRole('button', { name: 'Trace', exact: true }).click();
    while (!answer) await page.waitForTimeout(20);
    await page.getByRole('button', { name: 'Clear' }).click();
    await finished;
    await answer();
    assert.equal(await page.locator('.result').count(), 0);
  }, { prepare });
});

test('reports are selected by keys where they are listed, and boxes let keys through', async () => {
  await on('/search?q=', async (page) => {
    const boxes = page.locator('main [data-select]');
    await page.locator('main [data-row]').first().focus();
    await page.keyboard.press('x');
    assert.ok(await boxes.first().isChecked());
    await boxes.nth(1).click();
    await page.keyboard.press('g');
    await page.locator('dialog[open]').waitFor();
  });
});

test('what an end of a watch failed for goes away with another try', async () => {
  const watch = { name: 'w', subject: 'query kapal', langs: [], destination: 'feed', waiting: 0, given_up: 0 };
  const prepare = (page) =>
    page.route('**/api/v1/watches*', (route) => route.fulfill({ json: { total: 1, items: [watch], next: null } })).then(() =>
      page.route('**/api/v1/watches/w', (route) => route.fulfill(problem(409, 'The watch is being told.'))),
    );
  await on('/watches', async (page) => {
    await page.getByRole('button', { name: 'End the watch w' }).click();
    await alert(page).getByText('The watch is being told.').waitFor();
    await page.getByRole('button', { name: 'Try again' }).click();
    await alert(page).waitFor({ state: 'detached' });
  }, { prepare, expected: [REFUSED] });
});

test('who must log in comes back to the query that was asked', async () => {
  const prepare = (page) => page.route('**/api/v1/search*', (route) => route.fulfill(problem(401, 'Log in.')));
  await on('/search?q=kapal&sort=date', async (page) => {
    const href = await page.getByRole('link', { name: 'Log in to go on.' }).getAttribute('href');
    assert.equal(href, `/login?back=${encodeURIComponent('/search?q=kapal&sort=date')}`);
  }, { prepare, expected: [REFUSED] });
});

test('an undo that fails says why, and the next correction begins anew', async () => {
  let kept = 0;
  const prepare = async (page) => {
    await page.route('**/api/v1/corrections', (route) =>
      route.request().method() === 'POST' ? route.fulfill({ json: { id: `c-${++kept}`, words: ['Kept.'] } }) : route.continue(),
    );
    await page.route('**/api/v1/corrections/c-1', (route) => route.fulfill({ status: 500 }));
  };
  const correct = async (page) => {
    await page.locator('main header').getByRole('button', { name: /Correct/ }).click();
    await page.getByLabel('Published on another day').check();
    await page.getByLabel('Day of publication').fill('2024-02-29');
    await page.locator('dialog').getByRole('button', { name: 'Correct', exact: true }).click();
    await page.locator('.toast').getByText('Corrected', { exact: true }).waitFor();
  };
  await on(`/articles/${report.id}`, async (page) => {
    await correct(page);
    await page.locator('.toast').getByRole('button', { name: 'Undo' }).click();
    const failed = page.locator('.toast').getByText('The server answered 500 without saying why.');
    await failed.waitFor();
    await correct(page);
    await failed.waitFor({ state: 'detached' });
  }, { prepare, expected: [REFUSED] });
});
