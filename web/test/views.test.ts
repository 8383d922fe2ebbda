import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Plan } from '../src/api/types';
import { contract } from '../src/views/api/contract';
import { prose, words } from '../src/views/api/prose';
import { byMonth, lastDay, monthIn, monthOf, monthsLater } from '../src/views/plans/month';
import { around, has, term, toggled } from '../src/views/search/query';

describe('a facet', () => {
  test('is asked for in the language of queries', () => {
    expect(term('lang', 'id')).toBe('lang:id');
    expect(term('outlet', 'Selat "Harian"')).toBe('outlet:"Selat  Harian"');
    expect(term('month', '2025-01')).toBe('date:2025-01');
  });

  test('is put in and taken out again', () => {
    const narrowed = toggled('kapal', 'outlet:"Selat Harian"');
    expect(narrowed).toBe('kapal outlet:"Selat Harian"');
    expect(has(narrowed, 'outlet:"Selat Harian"')).toBe(true);
    expect(toggled(narrowed, 'outlet:"Selat Harian"')).toBe('kapal');
  });

  test('narrows all of a query with OR', () => {
    expect(toggled('kapal OR perahu', 'lang:id')).toBe('(kapal OR perahu) lang:id');
    expect(toggled('(kapal OR perahu) lang:id', 'lang:id')).toBe('(kapal OR perahu)');
  });
});

test('a fault is shown where it stands, counted in code points', () => {
  expect(around('🚢 "kapal', 2, 3)).toEqual(['🚢 ', '"', 'kapal']);
  expect(around('kapal', 5, 5)).toEqual(['kapal', '', '']);
});

describe('a month of plans', () => {
  const plan = (from: string, to: string) => ({ id: from + to, due: { from, to, precision: 'DAY' } }) as Plan;

  test('has whole weeks from Monday', () => {
    const { weeks } = monthOf('2025-06', []);
    expect(weeks.map((week) => week.length)).toEqual([7, 7, 7, 7, 7, 7]);
    expect(weeks[0]!.map((cell) => cell?.day ?? null)).toEqual([null, null, null, null, null, null, '2025-06-01']);
  });

  test('shows a plan on the last day on which it is due', () => {
    const { weeks, vague } = monthOf('2025-06', [plan('2025-06-12', '2025-06-16')]);
    expect(weeks.flat().find((cell) => cell?.plans.length)?.day).toBe('2025-06-16');
    expect(vague).toEqual([]);
  });

  test('keeps wide windows apart', () => {
    expect(monthOf('2025-06', [plan('2025-06-01', '2025-06-30')]).vague).toHaveLength(1);
  });

  test('is named by an address, or none is', () => {
    expect(monthIn('2025-12')).toBe('2025-12');
    for (const other of ['2025-13', '2025-00', '0000-01', '9999-12', 'x', '', null]) expect(monthIn(other), String(other)).toBeNull();
  });

  test('is followed by another, over the years', () => {
    expect(monthsLater('2025-12', 1)).toBe('2026-01');
    expect(monthsLater('2025-01', -1)).toBe('2024-12');
    expect(lastDay('2024-02')).toBe('2024-02-29');
  });
});

test('plans stand under the month in which they are due', () => {
  const plan = (id: string, to: string | null) => ({ id, due: to && { from: to, to, precision: 'DAY' } }) as Plan;
  const months = byMonth([plan('a', '2025-06-30'), plan('b', null), plan('c', '2025-06-01')]);
  expect(months.map(({ month, plans }) => [month, plans.map((one) => one.id)])).toEqual([['2025-06', ['a', 'c']], ['', ['b']]]);
});

test('the words of the contract are cut into paragraphs, items and code', () => {
  expect(prose('One\ntwo.\n\n* first `code`\n  goes on\n* second')).toEqual([
    { item: false, text: 'One two.' },
    { item: true, text: 'first `code` goes on' },
    { item: true, text: 'second' },
  ]);
  expect(words('first `code` goes')).toEqual([
    { text: 'first ', code: false },
    { text: 'code', code: true },
    { text: ' goes', code: false },
  ]);
});

test('the contract of the server is read whole', () => {
  const yaml = readFileSync(new URL('../../server/src/main/resources/org/jejak/server/openapi.yaml', import.meta.url), 'utf8');
  const read = contract(yaml);
  const operations = read.tags.flatMap((tag) => tag.operations);
  expect(operations).toHaveLength(yaml.match(/^ {6}operationId:/gm)!.length);
  const stories = operations.find((one) => one.path === '/api/v1/stories')!;
  expect(stories.parameters.find((one) => one.name === 'limit')).toMatchObject({ where: 'query', type: 'integer' });
});
