/** Every view, in both themes, narrow and wide: it opens, nothing fails, no barrier, nothing sticks out. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { api, barriers, go, launch, open, overflow, picture, THEMES, WIDTHS } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const story = (await api('/stories?sort=reports&limit=1')).items[0];
const edge = (await api('/lineage?kind=COPY&limit=1')).items[0];
const article = edge.to;
const person = (await api('/entities?kind=PERSON&limit=1')).items[0];
const plan = (await api('/plans?limit=1')).items[0];

const VIEWS = {
  home: '/',
  story: `/stories/${story.id}`,
  storyline: `/storylines/${story.storyline}`,
  report: `/articles/${article}`,
  compare: `/compare/${edge.from}/${edge.to}`,
  plans: '/plans',
  entities: '/entities',
  entity: `/entities/${person.id}`,
  search: '/search?q=perjanjian',
  explain: `/explain/${plan.id}`,
  ledger: '/ledger',
  feeds: '/feeds',
  watches: '/watches',
  corrections: '/corrections',
  api: '/api',
  login: '/login',
  'not-found': '/nowhere',
};

for (const [view, path] of Object.entries(VIEWS)) {
  test(`the view ${view} opens for everybody`, async () => {
    for (const theme of THEMES) {
      for (const width of WIDTHS) {
        const { page, faults, close } = await open(browser, { theme, width });
        await go(page, path);
        const where = `${view}, ${theme}, ${width} px`;
        await picture(page, `${view}-${theme}-${width}`);
        assert.equal(await page.getAttribute('main', 'data-view'), view, where);
        assert.deepEqual(faults, [], where);
        assert.ok((await overflow(page)) <= 0, `${where}: wider than the window`);
        assert.deepEqual(await barriers(page), [], where);
        await close();
      }
    }
  });
}
