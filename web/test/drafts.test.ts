import { describe, expect, test } from 'vitest';
import type { Report } from '../src/api/types';
import { bodyOf, fitting, idsOf, isWhole } from '../src/correct/drafts';

const report = (id: string, story: string | null): Report => ({
  id, story, title: `Title of ${id}`, outlet: null, lang: 'en', from: null, to: null, url: null, storyline: null, origin: null,
});
const kinds = (selected: Report[]) => fitting([], selected, 'untitled').map((draft) => draft.kind);

describe('selected reports', () => {
  test('of several stories merge them', () => {
    expect(kinds([report('a', 's1'), report('b', 's2'), report('c', 's2')])).toEqual(['merge']);
    expect(fitting([], [report('a', 's1'), report('b', 's2'), report('c', 's2')], '')[0]?.stories).toEqual(['s1', 's2']);
  });

  test('of one story are another one', () => {
    expect(kinds([report('a', 's1'), report('b', 's1'), report('c', 's1')])).toEqual(['split']);
  });

  test('two may be copies or none', () => {
    expect(kinds([report('a', 's1'), report('b', 's1')])).toEqual(['split', 'copy', 'not-copy']);
  });

  test('one may be moved', () => {
    expect(kinds([report('a', null)])).toEqual(['move']);
    expect(kinds([])).toEqual([]);
  });
});

describe('a draft', () => {
  const [draft] = fitting([{ kind: 'statement', id: 'q', article: 'a', text: 'Words' }], [], '');

  test('of a speaker needs a name, or that nobody can tell', () => {
    expect(isWhole(draft!)).toBe(false);
    expect(isWhole({ ...draft!, name: ' ' })).toBe(false);
    expect(isWhole({ ...draft!, name: 'Retno' })).toBe(true);
    expect(isWhole({ ...draft!, name: null })).toBe(true);
  });

  test('is sent without the words for its ids', () => {
    expect(bodyOf({ ...draft!, name: ' Retno ' }, ' ')).toEqual({ kind: 'speaker', quote: 'q', article: 'a', name: 'Retno', reason: null });
  });

  test('is about the statement, not about its report', () => {
    expect(idsOf(draft!)).toEqual(['q']);
  });

  test('of a day needs a whole day', () => {
    const [date] = fitting([{ kind: 'report', id: 'a', title: 'T', story: null }], [], '');
    expect(isWhole({ ...date!, day: '2025-1' })).toBe(false);
    expect(isWhole({ ...date!, day: '2025-01-31' })).toBe(true);
    expect(isWhole({ ...date!, day: null })).toBe(true);
  });

  test('does not make a report its own source', () => {
    expect(isWhole({ kind: 'copy', from: 'a', to: 'a', names: {} })).toBe(false);
  });
});
