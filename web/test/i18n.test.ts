import { expect, test } from 'vitest';
import { en } from '../src/i18n/en';
import { id } from '../src/i18n/id';

type Tree = { [key: string]: unknown };

function leaves(tree: Tree, path = ''): [string, unknown][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' && value !== null ? leaves(value as Tree, `${path}${key}.`) : [[path + key, value] as [string, unknown]],
  );
}

test('both languages say the same things', () => {
  expect(leaves(id).map(([key]) => key).sort()).toEqual(leaves(en).map(([key]) => key).sort());
});

test('nothing is left unsaid, and functions are functions in both', () => {
  const english = new Map(leaves(en));
  for (const [key, value] of leaves(id)) {
    expect(typeof value, key).toBe(typeof english.get(key));
    if (typeof value === 'string') expect(value.trim(), key).not.toBe('');
  }
});

test('what is a sentence in one language is not left in the other', () => {
  const english = new Map(leaves(en));
  const same = leaves(id).filter(([key, value]) => typeof value === 'string' && value.includes(' ') && value === english.get(key))
    // Queries are the same in every language.
    .filter(([key]) => !/^search\.syntax\.\d+\.0$/.test(key));
  expect(same.map(([key]) => key)).toEqual([]);
});
