import { describe, expect, test } from 'vitest';
import { pieces } from '../src/lib/marks';
import { sorted, type Column } from '../src/lib/table';
import { visibleRows } from '../src/lib/virtual';
import { narrowed } from '../src/shell/narrow';

describe('marks', () => {
  const marked = (text: string, marks: [number, number][], start = 0) =>
    pieces(text, marks.map(([from, to]) => ({ start: from, end: to })), start)
      .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
      .join('');

  test('count code points, not halves of them', () => {
    expect(marked('🚢 kapal', [[2, 7]])).toBe('🚢 [kapal]');
  });

  test('count from the text that the excerpt is a part of', () => {
    expect(marked('kapal karam', [[106, 111]], 100)).toBe('kapal [karam]');
  });

  test('that overlap or lie outside lose no text', () => {
    expect(marked('kapal', [[3, 9], [0, 4], [20, 22]])).toBe('[kapa][l]');
  });
});

describe('a table', () => {
  const columns: Column<{ n: number | null }>[] = [{ key: 'n', title: 'n', value: (row) => row.n }];

  test('sorts numbers as numbers, unknown last either way', () => {
    const rows = [{ n: 10 }, { n: null }, { n: 9 }];
    expect(sorted(rows, columns, { key: 'n', down: false }, 'en-GB').map((row) => row.n)).toEqual([9, 10, null]);
    expect(sorted(rows, columns, { key: 'n', down: true }, 'en-GB').map((row) => row.n)).toEqual([10, 9, null]);
  });

  test('sorts words in the order of the page\'s language, each read once', () => {
    let read = 0;
    const named: Column<string>[] = [{ key: 'n', title: 'n', value: (row) => (read++, row) }];
    expect(sorted(['zebra', 'Élan', 'apel'], named, { key: 'n', down: false }, 'id-ID')).toEqual(['apel', 'Élan', 'zebra']);
    expect(read).toBe(3);
  });

  test('draws the rows in sight and some around them', () => {
    expect(visibleRows(0, 380, 38, 5000)).toEqual({ first: 0, end: 22 });
    expect(visibleRows(38_000, 380, 38, 5000)).toEqual({ first: 988, end: 1022 });
    expect(visibleRows(0, 380, 38, 3)).toEqual({ first: 0, end: 3 });
    expect(visibleRows(10_000, 380, 38, 3)).toEqual({ first: 3, end: 3 });
  });
});

test('a command is found by any of its words', () => {
  const all = [{ title: 'Open: Search' }, { title: 'Search box' }, { title: 'Change the theme' }];
  expect(narrowed(all, 'sear').map((one) => one.title)).toEqual(['Search box', 'Open: Search']);
  expect(narrowed(all, 'box sear').map((one) => one.title)).toEqual(['Search box']);
});
