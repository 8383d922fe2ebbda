import { describe, expect, test } from 'vitest';
import type { Report, Story } from '../src/api/types';
import { en } from '../src/i18n/en';
import { html } from '../src/lib/html';
import { storyFile, type Exported } from '../src/views/story/exported';

describe('HTML of texts', () => {
  test('escapes all that could be more than text', () => {
    expect(html`<p title="${'"><script>'}">${'<b>&\'"'}</p>`.text).toBe('<p title="&quot;&gt;&lt;script&gt;">&lt;b&gt;&amp;&#39;&quot;</p>');
  });

  test('keeps HTML that it made, and joins lists', () => {
    expect(html`<ul>${['a', '<'].map((one) => html`<li>${one}</li>`)}${null}</ul>`.text).toBe('<ul><li>a</li><li>&lt;</li></ul>');
  });

  test('drops what turns the direction of writing', () => {
    expect(html`${'gnp.\u202Eexe\u0000'}`.text).toBe('gnp.exe');
  });
});

const EVIL = '</title><script>alert(1)</script><img src=x onerror=alert(1)>" onload="x';
const report: Report = {
  id: 'a-1', title: EVIL, outlet: EVIL, lang: 'en', from: '2025-01-02', to: '2025-01-02', url: 'javascript:alert(1)', story: 's-1', storyline: null, origin: 'yes',
};
const story: Story = {
  story: { id: 's-1', storyline: 'l-1', title: EVIL, from: null, to: null, articles: ['a-1'], origins: [{ articles: ['a-1'], credits: [] }], undecided: [], places: [], people: [] },
  card: { id: 's-1', storyline: 'l-1', title: EVIL, from: null, to: null, reports: 1, outlets: 1, origins: 1, undecided: 0, langs: ['en'], due: 0, overdue: 0, differences: 0, arrived: '', seq: 1 },
  storyline: { id: 'l-1', title: EVIL, from: null, to: null, stories: ['s-1'] },
  kinds: {},
};
const data: Exported = {
  story,
  reports: [report, { ...report, id: 'a-2', title: 'Plain', url: 'https://news.example/a?b="c' }],
  edges: [{ from: 'a-1', to: 'a-2', kind: 'COPY', confidence: 1, direction: { method: EVIL, text: null }, passages: [], rule: EVIL, drifts: [{ kind: 'NUMBER', from_text: EVIL, to_text: '4', from_start: 0, from_end: 1, to_start: 0, to_end: 1 }] }],
  happenings: [{ id: 'h', kind: 'EVENT', type: 'AID', text: EVIL, from: null, to: null, actors: [EVIL], recipients: [], place: null, status: null, reports: 1, origins: 1, told: [] }],
  quotes: [{ id: 'q', article: 'a-1', start: 0, end: 1, text: EVIL, mode: 'DIRECT', group: null, speaker: null, speaker_name: EVIL, speaker_text: null, cue: null, via: [], reported_by: null, rule: '' }],
  cells: [{ story: 's-1', fact: EVIL, article: 'a-1', stance: 'SAYS', value: EVIL, start: 0, end: 1, text: EVIL }],
  differences: [{ id: 'd', story: 's-1', about: EVIL, kind: 'NUMBER', rule: '', values: [{ article: 'a-1', start: 0, end: 1, text: EVIL, value: EVIL }] }],
  plans: [],
  pictures: [{ title: 'Timeline', svg: '<svg xmlns="http://www.w3.org/2000/svg"/>' }],
};
const page = { words: en, lang: 'en', locale: 'en-GB', folder: EVIL, made: 'today' };
const file = storyFile(data, page);

describe('the file of a story', () => {
  test('runs and loads nothing, whatever the reports say', () => {
    expect(file).not.toMatch(/<script|<img|onerror=alert\(1\)>|" onload|javascript:/i);
    expect(file).toContain("default-src 'none'");
    expect(file.match(/<title>/g)).toHaveLength(1);
  });

  test('tells what was only planned, as the page does', () => {
    const [happening] = data.happenings;
    const told = (status: 'PLANNED' | 'ACTUAL') => storyFile({ ...data, happenings: [{ ...happening!, status }] }, page);
    expect(told('PLANNED')).toContain('<em>planned</em>');
    expect(told('ACTUAL')).not.toContain('<em>');
  });

  test('numbers origins as the page does: the first to appear first, undecided reports apart', () => {
    const reports = ['b', 'a', 'd'].map((id) => ({ ...report, id, title: `Title ${id}`, outlet: 'Outlet', url: null }));
    const origins = [['a'], ['b', 'd']].map((articles) => ({ articles, credits: [] }));
    const row = { ...story.story, articles: ['a', 'b', 'd'], origins, undecided: ['d'] };
    const table = storyFile({ ...data, story: { ...story, story: row }, reports }, page);
    const number = (id: string) => new RegExp(`Title ${id}</bdi></td><td>([^<]*)<`).exec(table)?.[1];
    expect(['b', 'a', 'd'].map(number)).toEqual(['1', '2', 'undecided']);
  });

  test('names what decided which report came first in words', () => {
    const edges = [{ ...data.edges[0]!, direction: { method: 'first-seen', text: null } }];
    expect(storyFile({ ...data, edges }, page)).toContain('the time of appearance');
  });

  test('holds what was found, the pictures, and links to reports elsewhere', () => {
    expect(file).toContain('<svg xmlns');
    expect(file).toContain('href="https://news.example/a?b=%22c"');
    for (const title of ['Who made what of whom', 'Statements by speaker', 'Facts by report', 'Differences', 'Reports']) expect(file).toContain(title);
    expect(file).not.toContain('<h2>Plans');
  });
});
