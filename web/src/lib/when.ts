/** Milliseconds of a day. */
export const DAY = 86_400_000;

/** The UTC midnight of a day or of the day that a time names where it was written. */
export function dayOf(iso: string): Date {
  return new Date(`${iso.slice(0, 10)}T00:00:00Z`);
}

/** Whole days from one to another day. */
export function daysBetween(from: string, to: string): number {
  return Math.round((dayOf(to).getTime() - dayOf(from).getTime()) / DAY);
}

export function addDays(iso: string, days: number): string {
  return isoDay(new Date(dayOf(iso).getTime() + days * DAY));
}

/** The day that an address names; null where it names none of the calendar. */
export function dayIn(text: string | null): string | null {
  if (text === null || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const day = dayOf(text);
  return !Number.isNaN(day.getTime()) && isoDay(day) === text ? text : null;
}

export function isoDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** A day, a time or an interval in words, as short as it can be said. */
export function whenText(from: string, to: string | null, locale: string): string {
  if (to === null || to === from) return from.length > 10 ? timeText(from, locale) : dayText(from, locale);
  const [first, last] = [from.slice(0, 10), to.slice(0, 10)];
  if (first === last) return dayText(first, locale);
  const nextDay = addDays(last, 1);
  if (first.endsWith('-01-01') && nextDay.endsWith('-01-01') && first.slice(0, 4) === last.slice(0, 4)) {
    return first.slice(0, 4);
  }
  if (first.endsWith('-01') && nextDay.endsWith('-01') && first.slice(0, 7) === last.slice(0, 7)) {
    return format(locale, MONTH).format(dayOf(first));
  }
  return format(locale, DATE).formatRange(dayOf(first), dayOf(last));
}

function dayText(iso: string, locale: string): string {
  return format(locale, DATE).format(dayOf(iso));
}

/** A time as it was written there: with the zone's distance, never moved to the reader's zone. */
function timeText(iso: string, locale: string): string {
  const zone = /(Z|[+-]\d{2}:\d{2})$/.exec(iso)?.[0] ?? '';
  return `${dayText(iso, locale)}, ${iso.slice(11, 16)} ${zone === 'Z' ? 'UTC' : zone}`.trim();
}

/** A moment that the server measured, in the reader's own zone. */
export function momentText(iso: string, locale: string): string {
  return format(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(new Date(iso));
}

export function monthText(month: string, locale: string): string {
  return format(locale, MONTH).format(dayOf(`${month}-01`));
}

/** Days or months on a line of time, as short as they can be said: months where each of them is the first of one. */
export function ticksText(dates: readonly Date[], locale: string): string[] {
  const months = dates.length > 1 && dates.every((date) => date.getUTCDate() === 1);
  const tick = format(locale, months ? { month: 'short', year: 'numeric', ...UTC } : { day: 'numeric', month: 'short', ...UTC });
  return dates.map((date) => tick.format(date));
}

export function weekdayText(iso: string, locale: string): string {
  return format(locale, { weekday: 'short', ...UTC }).format(dayOf(iso));
}

const UTC = { timeZone: 'UTC' } as const;
const DATE = { day: 'numeric', month: 'short', year: 'numeric', ...UTC } as const;
const MONTH = { month: 'long', year: 'numeric', ...UTC } as const;
const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one costs more than using it a thousand times. */
function format(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(locale, options);
    formats.set(key, made);
  }
  return made;
}
