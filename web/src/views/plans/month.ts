import type { Plan } from '../../api/types';
import { addDays, dayOf, daysBetween, isoDay } from '../../lib/when';

/** A window of more days is due in a month rather than on its last day. */
const NARROW = 14;

export interface Month {
  /** Weeks from Monday to Sunday; days of other months are null. */
  weeks: ({ day: string; plans: Plan[] } | null)[][];
  /** Due in this month, but on no day of it. */
  vague: Plan[];
}

/** The month that an address names, such as `2025-06`; null where it names none of the calendar. */
export function monthIn(text: string | null): string | null {
  return text !== null && /^(?!0000|9999)\d{4}-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

/** Plans in the order given, under the month in which they are due; under an empty one where no day is known. */
export function byMonth(plans: readonly Plan[]): { month: string; plans: Plan[] }[] {
  const months = new Map<string, Plan[]>();
  for (const plan of plans) {
    const month = plan.due?.to.slice(0, 7) ?? '';
    const known = months.get(month);
    if (known) known.push(plan);
    else months.set(month, [plan]);
  }
  return [...months].map(([month, plans]) => ({ month, plans }));
}

/** The plans of a month such as `2025-06`, each on the last day on which it is due. */
export function monthOf(month: string, plans: readonly Plan[]): Month {
  const first = `${month}-01`;
  const days: string[] = [];
  for (let day = first; day.startsWith(month); day = addDays(day, 1)) days.push(day);
  const on = new Map<string, Plan[]>(days.map((day) => [day, []]));
  const vague: Plan[] = [];
  for (const plan of plans) {
    if (!plan.due) continue;
    const last = plan.due.to.slice(0, 10);
    const narrow = daysBetween(plan.due.from, plan.due.to) <= NARROW;
    if (narrow && on.has(last)) on.get(last)!.push(plan);
    else if (!narrow || plan.due.from.slice(0, 7) === month) vague.push(plan);
  }
  const blanks = (dayOf(first).getUTCDay() + 6) % 7;
  const cells = [...new Array<null>(blanks).fill(null), ...days.map((day) => ({ day, plans: on.get(day)! }))];
  while (cells.length % 7 !== 0) cells.push(null);
  const weeks = [];
  for (let i = 0; i < cells.length; i += 7) weeks.push(cells.slice(i, i + 7));
  return { weeks, vague };
}

/** So many months later, or earlier. */
export function monthsLater(month: string, months: number): string {
  const date = dayOf(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return isoDay(date).slice(0, 7);
}

export function lastDay(month: string): string {
  return addDays(`${monthsLater(month, 1)}-01`, -1);
}
