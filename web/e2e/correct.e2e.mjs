/** Each kind of correction, said through the page by somebody, and taken back. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { api, go, launch, open, picture, settled } from './browser.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const WORDS = {
  merge: 'These stories are one',
  split: 'These reports tell another story',
  move: 'This report belongs to another story',
  copy: 'The second report was made of the first',
  'not-copy': 'Neither report was made of the other',
  speaker: 'Somebody else says this',
  date: 'Published on another day',
  event: 'Another type of event, or none',
  'entity-merge': 'These names mean one',
  'entity-split': 'In some reports this name means another',
};
const SAID = {
  merge: 'STORY', split: 'STORY', move: 'STORY', copy: 'COPY', 'not-copy': 'NOT_COPY', speaker: 'SPEAKER',
  date: 'DATE', event: 'EVENT', 'entity-merge': 'ENTITY_MERGE', 'entity-split': 'ENTITY_SPLIT',
};

const [largest] = (await api('/stories?sort=reports&limit=1')).items;
const single = (await api('/stories?limit=1000')).items.find((card) => card.reports === 1);
const [alone] = (await api(`/stories/${single.id}/articles`)).items;
const [edge] = (await api('/lineage?kind=COPY&limit=1')).items;
const [person] = (await api('/entities?kind=PERSON&limit=1')).items;

/** A report that holds a row of some sort, and the row. */
async function rowOf(sort) {
  for (const { id } of (await api('/articles?limit=1000')).items) {
    const [row] = (await api(`/articles/${id}/reading`))[sort];
    if (row) return { article: id, at: `/articles/${id}?at=${row.start}-${row.end}`, row };
  }
  throw new Error(`no ${sort} in any report`);
}

/** Takes the first thing that is offered. */
const firstChoice = (dialog) => dialog.locator('fieldset:not(.kinds) input[type=radio]').first().check();
const firstReport = (dialog) => dialog.locator('fieldset input[type=checkbox]').first().check();

/** Opens the dialog beside what is shown, says a correction of a kind, and takes it back. */
async function correctAndUndo(kind, path, button, fill) {
  const { page, faults, close } = await open(browser);
  await go(page, path);
  await page.getByRole('button', { name: button }).first().click({ timeout: 10_000 });
  const dialog = page.locator('dialog[open]');
  await dialog.waitFor();
  const radio = dialog.getByLabel(WORDS[kind], { exact: true });
  if (await radio.count()) await radio.check();
  await fill(dialog);
  await dialog.locator('textarea').fill(`because of ${kind}`);
  await picture(page, `correct-${kind}`);
  await dialog.locator('button[type=submit]').click();
  const toast = page.locator('.toast');
  await toast.waitFor();
  assert.match(await toast.innerText(), new RegExp(`Corrected[^]*${WORDS[kind]}`));
  const [said] = (await api('/corrections?limit=1')).items;
  assert.equal(said.kind, SAID[kind]);
  assert.equal(said.reason, `because of ${kind}`);
  assert.equal(said.state, 'HOLDS', said.problem ?? '');
  await toast.getByRole('button', { name: 'Undo' }).click();
  await toast.getByText('Taken back').waitFor();
  const [undone] = (await api('/corrections?limit=1')).items;
  assert.equal(undone.id, said.id);
  assert.equal(undone.state, 'UNDONE');
  await settled(page);
  // A name that is joined to another is not there until that is taken back.
  const gone = kind === 'entity-merge' ? /status of 404/ : /^$/;
  assert.deepEqual(faults.filter((fault) => !gone.test(fault)), []);
  await close();
}

const nothing = () => {};
/** The button beside what is called so. */
const correct = (words) => new RegExp(`Correct\\s*:\\s*${words.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`);

test('stories are merged, and it is taken back', () =>
  correctAndUndo('merge', `/stories/${largest.id}`, correct(largest.title), firstChoice));

test('reports are split off a story, and it is taken back', () =>
  correctAndUndo('split', `/stories/${largest.id}`, correct(largest.title), firstReport));

test('a report is moved to another story, and it is taken back', () =>
  correctAndUndo('move', `/articles/${alone.id}`, correct(alone.title), async (dialog) => {
    await dialog.getByRole('searchbox').fill(largest.title);
    await dialog.locator('fieldset:not(.kinds) label', { hasText: largest.title }).first().click();
  }));

test('a report is called a copy of another, and it is taken back', () =>
  correctAndUndo('copy', `/articles/${alone.id}`, correct(alone.title), firstChoice));

test('a report is called no copy, and it is taken back', () =>
  correctAndUndo('not-copy', `/compare/${edge.from}/${edge.to}`, /^✎ Correct/, nothing));

test('a day is corrected, and it is taken back', () =>
  correctAndUndo('date', `/articles/${alone.id}`, correct(alone.title), (dialog) =>
    dialog.locator('input[type=date]').fill('2024-02-29')));

test('a speaker is corrected, and it is taken back', async () => {
  const { at, row } = await rowOf('quotes');
  await correctAndUndo('speaker', at, correct(row.text.slice(0, 80)), (dialog) =>
    dialog.getByLabel('Who says it').fill('Sari Wulandari'));
});

test('an event is corrected, and it is taken back', async () => {
  const { at, row } = await rowOf('events');
  const other = row.type === 'AID' ? 'CONSULT' : 'AID';
  await correctAndUndo('event', at, correct(row.text.slice(0, 80)), (dialog) =>
    dialog.getByLabel('What it is').selectOption(other));
});

test('two names are called one, and it is taken back', () =>
  correctAndUndo('entity-merge', `/entities/${person.id}`, correct(person.name), firstChoice));

test('a name is parted in two, and it is taken back', () =>
  correctAndUndo('entity-split', `/entities/${person.id}`, correct(person.name), firstReport));
