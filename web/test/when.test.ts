import { describe, expect, test } from 'vitest';
import { addDays, dayIn, daysBetween, momentText, ticksText, whenText } from '../src/lib/when';

const en = (from: string, to: string | null = null) => whenText(from, to, 'en-GB');

describe('an interval in words', () => {
  test('is a day where both ends are one', () => {
    expect(en('2024-10-11', '2024-10-11')).toBe('11 Oct 2024');
  });

  test('is a month or a year where it fills one', () => {
    expect(en('2024-02-01', '2024-02-29')).toBe('February 2024');
    expect(en('2024-01-01', '2024-12-31')).toBe('2024');
    expect(en('2024-02-01', '2024-02-28')).not.toBe('February 2024');
  });

  test('names both ends else', () => {
    expect(en('2024-10-11', '2024-10-13')).toMatch(/^11\s?–\s?13 Oct 2024$/u);
  });

  test('keeps the zone in which a time was written', () => {
    expect(en('2024-10-11T23:30:00+07:00', '2024-10-11T23:30:00+07:00')).toBe('11 Oct 2024, 23:30 +07:00');
    expect(en('2024-10-11T23:30:00Z')).toBe('11 Oct 2024, 23:30 UTC');
  });

  test('speaks Indonesian', () => {
    expect(whenText('2024-05-01', '2024-05-31', 'id-ID')).toBe('Mei 2024');
  });
});

test('days are counted over months and leap days', () => {
  expect(addDays('2024-02-28', 2)).toBe('2024-03-01');
  expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
});

test('an address names a day of the calendar or none', () => {
  expect(dayIn('2024-02-29')).toBe('2024-02-29');
  for (const other of ['2025-02-29', '2025-13-01', '2025-1-1', 'x', '', null]) expect(dayIn(other), String(other)).toBeNull();
});

test('a line of time names months where each tick is the first day of one, else days', () => {
  const dates = (...days: string[]) => days.map((day) => new Date(day));
  expect(ticksText(dates('2025-01-01', '2025-02-01'), 'en-GB')).toEqual(['Jan 2025', 'Feb 2025']);
  expect(ticksText(dates('2025-02-01', '2025-02-03'), 'en-GB')).toEqual(['1 Feb', '3 Feb']);
  expect(ticksText(dates('2025-02-01'), 'en-GB')).toEqual(['1 Feb']);
});

test('a moment stands in the zone of the reader', () => {
  const zone = process.env.TZ;
  process.env.TZ = 'Asia/Jakarta';
  try {
    expect(momentText('2025-01-01T20:00:00Z', 'en-GB')).toContain('2 Jan 2025');
  } finally {
    process.env.TZ = zone;
  }
});
