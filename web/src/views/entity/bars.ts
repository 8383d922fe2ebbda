/** Months of which none between the first and the last is left out; those without a report have none. */
export function everyMonth(months: readonly { month: string; reports: number }[]): { month: string; reports: number }[] {
  const known = new Map(months.map((one) => [one.month, one.reports]));
  const sorted = [...known.keys()].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (!first || !last) return [];
  const found: { month: string; reports: number }[] = [];
  for (let month = first; month <= last; month = next(month)) found.push({ month, reports: known.get(month) ?? 0 });
  return found;
}

function next(month: string): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${String(year).padStart(4, '0')}-${String(number + 1).padStart(2, '0')}`;
}

export interface Bar {
  month: string;
  reports: number;
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Chart {
  width: number;
  height: number;
  bars: Bar[];
  /** Lines with a number. */
  levels: { y: number; reports: number }[];
  /** Months that are named below, as many as have room. */
  named: { x: number; month: string }[];
}

const AXIS = { left: 40, bottom: 24, top: 8 };
const LABEL = 78;
const WIDEST = 36;

/** A bar a month; heights begin at nothing. */
export function chart(months: readonly { month: string; reports: number }[], width: number, height: number): Chart {
  const all = everyMonth(months);
  const most = Math.max(1, ...all.map((one) => one.reports));
  const step = niceStep(most / 4);
  const top = Math.ceil(most / step) * step;
  const room = height - AXIS.top - AXIS.bottom;
  const y = (reports: number) => AXIS.top + room * (1 - reports / top);
  const slot = Math.min(WIDEST * 1.4, (width - AXIS.left) / Math.max(1, all.length));
  const bar = Math.max(1, Math.min(WIDEST, slot * 0.75));
  const bars = all.map(({ month, reports }, i) => ({
    month,
    reports,
    x: AXIS.left + i * slot + (slot - bar) / 2,
    y: y(reports),
    width: bar,
    height: y(0) - y(reports),
  }));
  const every = Math.max(1, Math.ceil(LABEL / slot));
  return {
    width,
    height,
    bars,
    levels: Array.from({ length: top / step + 1 }, (_, i) => ({ reports: i * step, y: y(i * step) })),
    named: bars.filter((_, i) => i % every === 0).map((one) => ({ x: one.x, month: one.month })),
  };
}

/** 1, 2 or 5 times a power of ten, and never less than 1. */
function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  return [1, 2, 5, 10].map((one) => one * power).find((one) => one >= least) ?? 1;
}
