import { expect, test } from 'vitest';
import type { Reason } from '../src/api/types';
import { en } from '../src/i18n/en';
import { id } from '../src/i18n/id';
import { kind, labelText, reasonText, reportsOf } from '../src/views/explain/reasons';

const ENGLISH = { words: en, locale: 'en-GB' };
const INDONESIAN = { words: id, locale: 'id-ID' };
const made: Reason = { label: 'made', values: { kind: 'TRANSLATION', from: 'a-1', to: 'a-2', confidence: 0.947, rule: 'feature-alignment' } };

test('a reason is said in the language of the reader', () => {
  expect(reasonText(made, ENGLISH)).toBe('translation, confidence 95% (feature-alignment)');
  expect(reasonText(made, INDONESIAN)).toMatch(/^terjemahan, keyakinan 95\s?% \(feature-alignment\)$/);
  expect(reportsOf(made)).toEqual(['a-1', 'a-2']);
});

test('what is not known is left out', () => {
  expect(reasonText({ label: 'step', values: { kind: 'POSTPONED', due: '2025-08-20' } }, ENGLISH)).toBe('postponed, due 20 Aug 2025');
  expect(reasonText({ label: 'outcome', values: { outcome: 'OVERDUE' } }, ENGLISH)).toBe('overdue');
  expect(reasonText({ label: 'changed', values: { kind: 'NUMBER', before: '12' } }, ENGLISH)).toBe('number: “12” → –');
  expect(reasonText({ label: 'order', values: { method: 'unknown' } }, ENGLISH)).toBe(en.compare.noDirection);
});

test('why a frame did not hold is said', () => {
  const values = { type: 'AID', cameo: '073', rule: 'frames.tsv:9', act: 'sent', concept: 'send.v', lack: 'ACTOR' };
  expect(reasonText({ label: 'nearly', values }, ENGLISH)).toBe('aid 073 (frames.tsv:9), “sent” (send.v): nobody is named who does it');
  expect(reasonText({ label: 'nearly', values }, INDONESIAN)).toContain('tidak disebut siapa pelakunya');
});

test('labels and kinds that have no word stand as they are', () => {
  expect(labelText('brought_forward', id)).toBe('dimajukan');
  expect(labelText('something_new', en)).toBe('something new');
  expect(kind('ACTUAL', id)).toBe(id.kinds.ACTUAL);
  expect(kind('2025-04-08', id)).toBe('2025-04-08');
});
