import { describe, expect, test } from 'vitest';
import type { Edge } from '../src/api/types';
import { driftMarks, inStep, interleaved, sentencesOf } from '../src/views/compare/align';

const FROM = '🚢 One. Two here. Three.';
const TO = 'New lead. Two there. 🚢 One.';
const edge: Edge = {
  from: 'a', to: 'b', kind: 'COPY', confidence: 0.9, direction: null, rule: 'r',
  passages: [
    { from_start: 7, from_end: 16, to_start: 10, to_end: 20, score: 1 },
    { from_start: 0, from_end: 6, to_start: 21, to_end: 27, score: 1 },
  ],
  drifts: [
    { kind: 'ATTRIBUTION', from_text: 'here', to_text: 'there', from_start: 11, from_end: 15, to_start: 14, to_end: 19 },
    { kind: 'OMISSION', from_text: 'Three.', to_text: null, from_start: 17, from_end: 23, to_start: null, to_end: null },
  ],
};
const from = sentencesOf(FROM, [{ start: 0, end: 6 }, { start: 7, end: 16 }, { start: 17, end: 23 }], edge, 'from');
const to = sentencesOf(TO, [{ start: 0, end: 9 }, { start: 10, end: 20 }, { start: 21, end: 27 }], edge, 'to');

describe('sentences of both sides', () => {
  test('have their words and the numbers of the passages that they share, counted in the source', () => {
    expect(from.map((one) => [one.text, one.numbers])).toEqual([['🚢 One.', [1]], ['Two here.', [2]], ['Three.', []]]);
    expect(to.map((one) => [one.text, one.numbers])).toEqual([['New lead.', []], ['Two there.', [2]], ['🚢 One.', [1]]]);
  });

  test('have the changes that show in them', () => {
    expect(from.map((one) => one.marks.map((mark) => mark.drift))).toEqual([[], [0], [1]]);
    expect(driftMarks(edge, 'to').map((mark) => mark.drift)).toEqual([0]);
  });
});

describe('one column of both sides', () => {
  test('pairs what is shared and loses nothing', () => {
    const rows = interleaved(from, to).map((row) => [row.number, row.from.map((one) => one.text), row.to.map((one) => one.text)]);
    expect(rows).toEqual([
      [null, [], ['New lead.']],
      [2, ['Two here.'], ['Two there.']],
      [1, ['🚢 One.'], ['🚢 One.']],
      [null, ['Three.'], []],
    ]);
  });

  test('keeps a sentence whose passage was told with another', () => {
    const one = (text: string, numbers: number[]) => ({ start: text.length, end: 0, text, numbers, marks: [] });
    const rows = interleaved([one('a', [3]), one('bb', [1])], [one('x', [1]), one('yy', [1])]);
    expect(rows.flatMap((row) => row.from.map((sentence) => sentence.text)).sort()).toEqual(['a', 'bb']);
  });

  test('pairs every sentence of a passage once, though passages overlap', () => {
    const one = (start: number, numbers: number[]) => ({ start, end: start + 1, text: String(start), numbers, marks: [] });
    const rows = interleaved([one(0, []), one(1, [1, 2]), one(2, [2])], [one(10, [2]), one(11, [1, 2]), one(12, [2])]);
    expect(rows.map((row) => [row.from.map((s) => s.start), row.to.map((s) => s.start)])).toEqual([
      [[0], []],
      [[1, 2], [10, 12]],
      [[], [11]],
    ]);
  });

  test('of texts that share nothing are all their sentences', () => {
    const alone = sentencesOf(FROM, [{ start: 0, end: 6 }, { start: 7, end: 16 }], null, 'from');
    expect(interleaved(alone, []).length).toBe(2);
  });
});

describe('scrolling in step', () => {
  test('keeps the shared passages at one height, and goes evenly between them', () => {
    expect(inStep([[100, 300], [0, 0]], 50)).toBe(150);
    expect(inStep([[100, 300], [0, 0]], 100)).toBe(300);
  });

  test('goes on evenly beyond the last and before the first', () => {
    expect(inStep([[100, 300]], 130)).toBe(330);
    expect(inStep([[100, 300]], 70)).toBe(270);
    expect(inStep([], 70)).toBe(null);
  });
});
