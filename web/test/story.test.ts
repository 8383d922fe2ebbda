import { describe, expect, test } from 'vitest';
import type { Edge, MatrixCell, Quote, Report, StoryRow } from '../src/api/types';
import { packed } from '../src/lib/lanes';
import { curve, FOLD, layers, place, sketch } from '../src/views/story/graph';
import { chart } from '../src/views/story/map';
import { facts } from '../src/views/story/matrix';
import { byOrigin, originNumbers, type Origin } from '../src/views/story/origins';
import { voices, wordsOf } from '../src/views/story/quotes';
import { histogram, timeline } from '../src/views/story/timeline';

function report(id: string, from: string | null, to = from, origin: Report['origin'] = 'yes'): Report {
  return { id, title: id, outlet: `Outlet ${id}`, lang: 'id', from, to, url: null, story: 's', storyline: 'l', origin };
}

function edge(from: string, to: string, kind: Edge['kind'] = 'COPY', directed = true): Edge {
  const direction = directed ? { method: 'credit', text: null } : null;
  return { from, to, kind, confidence: 1, direction, passages: [], drifts: [], rule: '' };
}

function origin(number: number | null, reports: Report[]): Origin {
  return { number, head: reports[0]!, reports };
}

const story = {
  articles: ['a', 'b', 'c', 'd'],
  origins: [
    { articles: ['c'], credits: [] },
    { articles: ['a', 'b'], credits: [] },
  ],
  undecided: ['d'],
} as unknown as StoryRow;

describe('origins', () => {
  test('are in the order in which they appeared, undecided reports last', () => {
    const reports = [report('a', '2025-01-01', '2025-01-01', 'no'), report('b', '2025-01-02'), report('c', '2025-01-03'), report('d', null)];
    const found = byOrigin(story, reports);
    expect(found.map((one) => [one.number, one.reports.map((r) => r.id)])).toEqual([
      [1, ['a', 'b']],
      [2, ['c']],
      [null, ['d']],
    ]);
  });

  test('have numbers, undecided reports none', () => {
    const reports = [report('a', '2025-01-01'), report('b', '2025-01-02', '2025-01-02', 'no'), report('c', '2025-01-03'), report('d', null)];
    expect([...originNumbers(byOrigin(story, reports))]).toEqual([['a', 1], ['b', 1], ['c', 2]]);
  });

  test('begin with the report that was made of no other', () => {
    const reports = [report('a', '2025-01-01', '2025-01-01', 'no'), report('b', '2025-01-02')];
    expect(byOrigin(story, reports)[0]!.head.id).toBe('b');
  });
});

describe('the lineage graph', () => {
  test('draws every report of a small story and every edge between them', () => {
    const drawn = sketch([origin(1, [report('a', '2025-01-01'), report('b', '2025-01-02')])], [edge('a', 'b'), edge('a', 'elsewhere')], new Set());
    expect(drawn.boxes.map((box) => box.id)).toEqual(['a', 'b']);
    expect(drawn.links.map((link) => [link.from, link.to, link.directed])).toEqual([['a', 'b', true]]);
  });

  test('has no arrow where it is not known which came first', () => {
    const reports = [report('a', '2025-01-01'), report('b', '2025-01-01')];
    expect(sketch([origin(1, reports)], [edge('a', 'b', 'COPY', false)], new Set()).links[0]!.directed).toBe(false);
    expect(sketch([origin(1, reports)], [edge('a', 'b', 'SHARED_SOURCE')], new Set()).links[0]!.directed).toBe(false);
  });

  const many = Array.from({ length: FOLD + 5 }, (_, i) => report(`r${i}`, '2025-01-01'));

  test('folds a large story by origin', () => {
    const drawn = sketch([origin(1, many), origin(2, [report('x', '2025-01-02')])], [], new Set());
    expect(drawn.boxes.map((box) => box.kind)).toEqual(['report', 'folded', 'report']);
    expect(drawn.boxes[1]).toMatchObject({ reports: FOLD + 4 });
  });

  test('shows the reports of an origin that was opened, and how many are left', () => {
    const drawn = sketch([origin(1, many)], [], new Set(['r0']));
    expect(drawn.boxes.filter((box) => box.kind === 'report')).toHaveLength(FOLD);
    expect(drawn.boxes.find((box) => box.kind === 'folded')).toMatchObject({ reports: 5 });
  });

  test('puts a source before what was made of it, and lets no two boxes touch', () => {
    const reports = ['a', 'b', 'c', 'd', 'e'].map((id) => report(id, '2025-01-01'));
    const { boxes, width, height } = place(layers(sketch([origin(1, reports)], [edge('a', 'b'), edge('b', 'c')], new Set()), true), 400);
    const at = new Map(boxes.map((box) => [box.id, box]));
    expect(at.get('a')!.x).toBeLessThan(at.get('b')!.x);
    expect(at.get('b')!.x).toBeLessThan(at.get('c')!.x);
    for (const one of boxes) {
      expect(one.x + one.width).toBeLessThanOrEqual(width);
      expect(one.y + one.height).toBeLessThanOrEqual(height);
      for (const other of boxes) {
        if (one === other) continue;
        const apart =
          one.x + one.width < other.x || other.x + other.width < one.x || one.y + one.height < other.y || other.y + other.height < one.y;
        expect(apart, `${one.id} and ${other.id}`).toBe(true);
      }
    }
  });

  test('draws a line through its points', () => {
    expect(curve([{ x: 0, y: 0 }, { x: 10, y: 0 }, { x: 20, y: 10 }])).toBe('M0,0Q10,0 15,5L20,10');
    expect(curve([])).toBe('');
  });
});

describe('the timeline', () => {
  test('draws a day as a disc and uncertain days as a bar over all of them', () => {
    const drawn = timeline([origin(1, [report('a', '2025-01-01'), report('b', '2025-01-02', '2025-01-09')])], 800)!;
    const [disc, bar] = drawn.lanes[0]!.marks;
    expect(disc).toMatchObject({ exact: true, width: 10, first: true });
    expect(bar!.exact).toBe(false);
    expect(bar!.width).toBeGreaterThan(300);
    expect(bar!.x + bar!.width).toBeLessThanOrEqual(800);
  });

  test('puts reports of one day above each other', () => {
    const drawn = timeline([origin(1, [report('a', '2025-01-01'), report('b', '2025-01-01')])], 400)!;
    const [one, other] = drawn.lanes[0]!.marks;
    expect(one!.x).toBe(other!.x);
    expect(one!.y).not.toBe(other!.y);
  });

  test('counts undated reports, and is not drawn where all are', () => {
    expect(timeline([origin(1, [report('a', '2025-01-01'), report('b', null)])], 400)!.lanes[0]!.undated).toBe(1);
    expect(timeline([origin(1, [report('b', null)])], 400)).toBeNull();
  });

  test('has ticks at whole days only', () => {
    const drawn = timeline([origin(1, [report('a', '2025-01-01')])], 1400)!;
    expect(drawn.ticks.length).toBeGreaterThan(0);
    for (const { date } of drawn.ticks) expect(date.toISOString()).toMatch(/T00:00:00.000Z$/);
  });

  test('counts first and other reports by day in a large story', () => {
    const drawn = histogram([origin(1, [report('a', '2025-01-01'), report('b', '2025-01-01'), report('c', '2025-01-05')])], 400, 100)!;
    expect(drawn.columns.map((column) => [column.date, column.firsts, column.others])).toEqual([
      ['2025-01-01', 1, 1],
      ['2025-01-05', 0, 1],
    ]);
    expect(drawn.most).toBe(2);
  });
});

test('what overlaps is put on rows of its own, as few as there can be', () => {
  const rows = packed([{ from: 0, to: 10 }, { from: 5, to: 8 }, { from: 12, to: 20 }], 2);
  expect(rows).toEqual([0, 1, 0]);
});

test('parts of a broken statement are one statement of its speaker, in the order of the text', () => {
  const quote = (id: string, start: number, group: string | null, speaker: string | null) =>
    ({ id, article: 'a', start, end: start + 1, text: id, group, speaker, speaker_name: speaker }) as Quote;
  const found = voices([quote('q2', 20, 'g', 'e-1'), quote('q1', 10, 'g', 'e-1'), quote('q3', 30, null, null)]);
  expect(found.map((voice) => [voice.name, voice.statements.map((statement) => statement.parts.map((part) => part.id))])).toEqual([
    ['e-1', [['q1', 'q2']]],
    [null, [['q3']]],
  ]);
});

test('what is said word for word stands in quotation marks', () => {
  const part = (text: string, mode: Quote['mode']) => ({ text, mode }) as Quote;
  expect(wordsOf([part('We sail', 'DIRECT'), part('they will rest', 'INDIRECT')])).toBe('“We sail” … they will rest');
});

test('facts on which reports differ come first', () => {
  const cell = (fact: string, article: string, stance: MatrixCell['stance'], value: string | null) =>
    ({ story: 's', fact, article, stance, value, start: null, end: null, text: null }) as MatrixCell;
  const found = facts([
    cell('same', 'a', 'SAYS', '1'), cell('same', 'b', 'SAYS', '1'), cell('same', 'c', 'SAYS', '1'),
    cell('other', 'a', 'SAYS', '7'), cell('other', 'b', 'ATTRIBUTES', '9'), cell('other', 'c', 'SILENT', null),
  ]);
  expect(found.map((fact) => fact.fact)).toEqual(['other', 'same']);
  expect(found[0]!.stances).toMatchObject({ SAYS: 1, ATTRIBUTES: 1, SILENT: 1 });
  expect(found[1]!.values).toEqual([{ value: '1', reports: 3 }]);
});

test('the map shows every place, and never less than a region', () => {
  const place = (name: string, lat: number, lon: number) => ({ name, country: null, lat, lon, articles: ['a'] });
  const drawn = chart([place('Jakarta', -6.2, 106.8), place('Suva', -18.1, 178.4)], 800, 400);
  for (const point of drawn.points) {
    expect(point.x).toBeGreaterThan(0);
    expect(point.x).toBeLessThan(800);
    expect(point.y).toBeGreaterThan(0);
    expect(point.y).toBeLessThan(400);
  }
  expect(chart([place('Jakarta', -6.2, 106.8)], 800, 400).lines.length).toBeGreaterThan(3);
});

test('tiles cover the map, each at its place', () => {
  const place = (lat: number, lon: number) => ({ name: '', country: null, lat, lon, articles: ['a'] });
  const drawn = chart([place(-6.2, 106.8), place(3.6, 98.7)], 800, 400, 'https://tiles.example/{z}/{x}/{y}.png');
  const xs = drawn.tiles.map((tile) => tile.x);
  const ys = drawn.tiles.map((tile) => tile.y);
  const size = drawn.tiles[0]?.size ?? 0;
  expect(size).toBeGreaterThan(180);
  expect(size).toBeLessThan(365);
  expect(drawn.lands.filter((path) => /Infinity|NaN/.test(path))).toEqual([]);
  expect(Math.min(...xs)).toBeLessThanOrEqual(0);
  expect(Math.max(...xs) + size).toBeGreaterThanOrEqual(800);
  expect(Math.min(...ys)).toBeLessThanOrEqual(0);
  expect(Math.max(...ys) + size).toBeGreaterThanOrEqual(400);
  const zoom = Number(/example\/(\d+)\//.exec(drawn.tiles[0]?.url ?? '')?.[1]);
  const at = drawn.points[0] ?? { x: -1, y: -1 };
  const many = 2 ** zoom;
  const column = Math.floor(((180 + 106.8) / 360) * many);
  const row = Math.floor((0.5 - Math.asinh(Math.tan((-6.2 * Math.PI) / 180)) / (2 * Math.PI)) * many);
  const under = drawn.tiles.find((tile) => tile.url === `https://tiles.example/${zoom}/${column}/${row}.png`);
  expect(under && at.x >= under.x && at.x < under.x + size && at.y >= under.y && at.y < under.y + size).toBe(true);
});

test('a map without tiles asks nobody', () => {
  expect(chart([{ name: '', country: null, lat: 0, lon: 0, articles: [] }], 800, 400).tiles).toEqual([]);
});
