import { expect, test } from 'vitest';
import { csv } from '../src/lib/csv';
import { fileName } from '../src/lib/save';

const body = (cell: string | number | null) => csv([[cell]]).slice(1).replace(/\r\n$/, '');

test('quotes, commas and line ends are quoted', () => {
  expect(body('a,"b"\nc')).toBe('"a,""b""\nc"');
});

test('a text that a spreadsheet would run is taken for text', () => {
  for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1']) {
    expect(body(formula).replace(/^"/, '')).toMatch(/^'/);
  }
});

test('a number stays a number, below zero too', () => {
  expect(body(-6.2)).toBe('-6.2');
});

test('unknown is empty', () => {
  expect(csv([['a', null]])).toBe('\uFEFFa,\r\n');
});

test('a file is named by letters and digits of any language', () => {
  expect(fileName('Story: “Kapal” ../../x', 'csv')).toBe('story-kapal-x.csv');
  expect(fileName('渔船 2024', 'svg')).toBe('渔船-2024.svg');
  expect(fileName('…', 'png')).toBe('jejak.png');
});
