import { describe, expect, test } from 'vitest';
import { match } from '../src/router/match';
import { outside } from '../src/router/links';

describe('an address', () => {
  test('gives the parts that a pattern names', () => {
    expect(match('/compare/:from/:to', '/compare/a-1/a-2')).toEqual({ from: 'a-1', to: 'a-2' });
  });

  test('is decoded', () => {
    expect(match('/explain/:id', '/explain/a%2Fb')).toEqual({ id: 'a/b' });
  });

  test('with broken encoding belongs to no view', () => {
    expect(match('/explain/:id', '/explain/%E0%A4%A')).toBeNull();
  });

  test('with more or fewer parts is another', () => {
    expect(match('/stories/:id', '/stories')).toBeNull();
    expect(match('/stories/:id', '/stories/s-1/more')).toBeNull();
  });

  test('may end with a slash', () => {
    expect(match('/plans', '/plans/')).toEqual({});
  });
});

describe('a link of a report', () => {
  test('leads to web pages only', () => {
    expect(outside('https://example.org/a')).toBe('https://example.org/a');
    expect(outside('javascript:alert(1)')).toBeNull();
    expect(outside('data:text/html,x')).toBeNull();
    expect(outside('reports/a.txt')).toBeNull();
    expect(outside(null)).toBeNull();
  });
});
