import { describe, expect, test } from 'vitest';
import { chart, everyMonth } from '../src/views/entity/bars';

describe('months', () => {
  test('without a report stand between those with one', () => {
    expect(everyMonth([{ month: '2024-11', reports: 2 }, { month: '2025-02', reports: 1 }])).toEqual([
      { month: '2024-11', reports: 2 },
      { month: '2024-12', reports: 0 },
      { month: '2025-01', reports: 0 },
      { month: '2025-02', reports: 1 },
    ]);
    expect(everyMonth([])).toEqual([]);
  });
});

describe('a chart of months', () => {
  const { bars, levels } = chart([{ month: '2025-01', reports: 7 }, { month: '2025-02', reports: 14 }], 600, 200);

  test('has bars as high as their numbers, from nothing', () => {
    expect(bars[1]!.height).toBeCloseTo(2 * bars[0]!.height);
    expect(bars[0]!.y + bars[0]!.height).toBeCloseTo(bars[1]!.y + bars[1]!.height);
  });

  test('has levels of round numbers that the highest bar does not pass', () => {
    expect(levels.map((level) => level.reports)).toEqual([0, 5, 10, 15]);
  });

  test('of many months names as many as have room', () => {
    const months = Array.from({ length: 240 }, (_, i) => ({ month: `${2000 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`, reports: 1 }));
    const long = chart(months, 600, 200);
    const gaps = long.named.slice(1).map((one, i) => one.x - long.named[i]!.x);
    expect(Math.min(...gaps)).toBeGreaterThan(70);
    expect(long.bars.at(-1)!.x + long.bars.at(-1)!.width).toBeLessThanOrEqual(600);
  });
});
