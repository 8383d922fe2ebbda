/** Makes the pictures of docs/page.md from a server of the samples: JEJAK_BASE and JEJAK_PICTURES, as browser.mjs says. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { api, go, launch, open } from './browser.mjs';

const folder = process.env.JEJAK_PICTURES;
mkdirSync(folder, { recursive: true });

const [story] = (await api('/stories?sort=reports&limit=1')).items;
const edges = (await api('/lineage?kind=TRANSLATION&limit=100')).items;
const edge = edges.reduce((most, one) => (one.drifts.length > most.drifts.length ? one : most));
const [person] = (await api('/entities?kind=PERSON&limit=1')).items;
const [event] = (await api('/events?limit=1')).items;

const PICTURES = [
  { name: 'home', path: '/' },
  { name: 'story', path: `/stories/${story.id}` },
  { name: 'compare', path: `/compare/${edge.from}/${edge.to}` },
  { name: 'report', path: `/articles/${edge.to}` },
  { name: 'plans', path: '/plans' },
  { name: 'entity', path: `/entities/${person.id}`, theme: 'dark' },
  { name: 'search', path: '/search?q=perjanjian' },
  { name: 'explain', path: `/explain/${event.id}?article=${event.article}` },
  { name: 'telephone', path: `/stories/${story.id}`, width: 390, lang: 'id' },
];

const browser = await launch();
for (const { name, path, ...options } of PICTURES) {
  const { page, close } = await open(browser, options);
  await go(page, path);
  await page.screenshot({ path: join(folder, `page-${name}.png`) });
  await close();
}
await browser.close();
