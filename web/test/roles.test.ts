import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { roleText } from '../src/i18n/roles';

const CORE = '../core/src/main/resources/org/jejak';

/** The cells of a column of one of the engine's tables. */
function column(file: string, number: number): string[] {
  return readFileSync(`${CORE}/${file}`, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#') && !line.startsWith('kept up to'))
    .map((line) => line.split('\t')[number] ?? '');
}

/** Every office that the engine knows by name. */
function offices(): string[] {
  const nouns = ['en', 'id'].flatMap((lang) => column(`language/packs/${lang}/role-nouns.tsv`, 1));
  const people = column('knowledge/people.tsv', 3).flatMap((roles) => roles.split(';').map((role) => role.trim().split(':')[0] ?? ''));
  return [...new Set([...nouns, ...people])].filter((title) => title !== '');
}

/** Titles that both languages write alike. */
const ALIKE = ['administrator', 'ayatollah', 'diplomat', 'editor', 'emir', 'senator', 'sultan'];

test('every office of the engine has an Indonesian word', () => {
  const titles = offices();
  expect(titles.length).toBeGreaterThan(150);
  expect(titles.filter((title) => roleText(title, 'id') === title && !ALIKE.includes(title))).toEqual([]);
});

test('the name of a body stays beside the office', () => {
  expect(roleText('spokesperson of the United Nations', 'id')).toBe('juru bicara United Nations');
  expect(roleText('acting governor of Jakarta', 'id')).toBe('penjabat gubernur Jakarta');
  expect(roleText('keeper of the lighthouse', 'id')).toBe('keeper of the lighthouse');
  expect(roleText('foreign minister', 'en')).toBe('foreign minister');
});
