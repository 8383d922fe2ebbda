import { describe, expect, test } from 'vitest';
import { codePoints, utf16 } from '../src/lib/codepoints';
import { blocks, marksByBlock, segments, stretches } from '../src/lib/segments';

describe('code points', () => {
  test('are turned into units of JavaScript', () => {
    const unit = utf16('a🚢b🚢c');
    expect([0, 1, 2, 3, 4, 5].map(unit)).toEqual([0, 1, 3, 4, 6, 7]);
  });

  test('outside the text are its ends', () => {
    expect(utf16('kapal')(-3)).toBe(0);
    expect(utf16('🚢')(9)).toBe(2);
  });

  test('are fewer than units where there are pairs', () => {
    expect(codePoints('𝔘nicode 🚢')).toBe(9);
  });

  test('far into a text that has many pairs are found where they stand', () => {
    const text = 'kapal 🚢 '.repeat(60_000);
    const unit = utf16(text);
    expect(text.slice(unit(8 * 59_999), unit(8 * 59_999 + 7))).toBe('kapal 🚢');
  });
});

const shown = (text: string, marks: [number, number][], start = 0) =>
  segments(text, marks.map(([from, to], i) => ({ start: from, end: to, name: 'abc'[i] })), start)
    .map((one) => `${one.marks.map((mark) => mark.name).join('')}[${one.text}]`)
    .join('');

describe('segments', () => {
  test('cut where marks overlap, the longest outside', () => {
    expect(shown('satu dua tiga', [[0, 8], [5, 13]])).toBe('a[satu ]ab[dua]b[ tiga]');
    expect(shown('satu dua tiga', [[5, 8], [0, 13]])).toBe('b[satu ]ba[dua]b[ tiga]');
  });

  test('lose nothing to marks outside, empty or beyond the end', () => {
    expect(shown('satu', [[9, 12], [2, 2], [2, 99]])).toBe('[sa]c[tu]');
  });

  test('count from where the text begins', () => {
    expect(shown('🚢 dua', [[101, 105]], 100)).toBe('[🚢]a[ dua]');
  });

  test('say which marks begin with them', () => {
    const [first, second] = segments('satu dua', [{ start: 0, end: 8 }, { start: 5, end: 8 }]);
    expect([first?.begins.length, second?.begins.length]).toEqual([1, 1]);
  });
});

describe('blocks', () => {
  test('are paragraphs, counted in code points', () => {
    expect(blocks('🚢 satu\n\ndua')).toEqual([
      { start: 0, end: 6, text: '🚢 satu', goesOn: false },
      { start: 8, end: 11, text: 'dua', goesOn: false },
    ]);
  });

  test('are never much longer than asked, and together the whole', () => {
    const text = `${'kata '.repeat(50)}\n\n${'🚢'.repeat(99)}`;
    const found = blocks(text, 40);
    expect(Math.max(...found.map((block) => block.text.length))).toBeLessThanOrEqual(40);
    expect(found.reduce((all, block) => all + (block.goesOn || block.start === 0 ? '' : '\n\n') + block.text, '')).toBe(text);
    expect(found.at(-1)?.end).toBe(codePoints(text));
    expect(found.every((block) => codePoints(block.text) === block.end - block.start)).toBe(true);
  });

  test('are grouped so that each group is about as long', () => {
    const parts = blocks(['a'.repeat(60), 'b'.repeat(60), 'c'.repeat(60), 'd'.repeat(300), 'e'].join('\n\n'));
    expect(stretches(parts, 100)).toEqual([{ from: 0, to: 2 }, { from: 2, to: 4 }, { from: 4, to: 5 }]);
    expect(stretches([], 100)).toEqual([]);
  });

  test('have the marks that touch them', () => {
    const parts = [{ start: 0, end: 6 }, { start: 8, end: 11 }, { start: 13, end: 20 }];
    const marks = [{ start: 9, end: 14 }, { start: 0, end: 3 }, { start: 6, end: 8 }];
    expect(marksByBlock(parts, marks).map((found) => found.map((mark) => mark.start))).toEqual([[0], [9], [9]]);
  });
});
