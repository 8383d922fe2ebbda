import { scaleUtc, type ScaleTime } from 'd3-scale';
import type { Report } from '../../api/types';
import { packed } from '../../lib/lanes';
import { addDays, DAY, dayOf, daysBetween, isoDay } from '../../lib/when';
import type { Origin } from './origins';

export interface Mark {
  report: Report;
  x: number;
  /** A disc is as wide as it is high; a bar spans the days in which it may have appeared. */
  width: number;
  y: number;
  first: boolean;
  /** Whether its day is known. */
  exact: boolean;
}

export interface Lane {
  origin: Origin;
  y: number;
  height: number;
  marks: Mark[];
  undated: number;
}

export interface Tick {
  x: number;
  date: Date;
}

export interface Timeline {
  width: number;
  height: number;
  lanes: Lane[];
  ticks: Tick[];
}

const ROW = 16;
const LABEL = 20;
const AXIS = 26;
const SIDE = 10;
const DISC = 10;

/** The days that reports span, a day wider on either side; null where none is dated. */
export function extent(reports: readonly Report[]): [Date, Date] | null {
  const days = reports.flatMap((report) => (report.from ? [report.from, report.to ?? report.from] : []));
  if (days.length === 0) return null;
  days.sort();
  const [first, last] = [days[0]!, days.at(-1)!];
  const margin = Math.max(1, Math.ceil(daysBetween(first, last) / 40));
  return [dayOf(addDays(first, -margin)), dayOf(addDays(last, margin))];
}

/** A lane an origin, its reports where they stand in time, side by side where they share a day. */
export function timeline(origins: readonly Origin[], width: number): Timeline | null {
  const days = extent(origins.flatMap((origin) => origin.reports));
  if (!days) return null;
  const x = scaleUtc(days, [SIDE, width - SIDE]);
  let y = AXIS;
  const lanes = origins.map((origin) => {
    const dated = origin.reports.filter((report) => report.from !== null);
    const stretches = dated.map((report) => ({
      from: x(dayOf(report.from!)) - DISC / 2,
      to: x(dayOf(report.to ?? report.from!)) + DISC / 2,
    }));
    const rows = packed(stretches, 2);
    const top = y + LABEL;
    const marks = dated.map((report, i) => ({
      report,
      x: stretches[i]!.from,
      width: stretches[i]!.to - stretches[i]!.from,
      y: top + rows[i]! * ROW,
      first: report === origin.head && origin.number !== null,
      exact: report.from === report.to,
    }));
    const height = LABEL + ROW * (Math.max(-1, ...rows) + 1) + 6;
    const lane = { origin, y, height, marks, undated: origin.reports.length - dated.length };
    y += height;
    return lane;
  });
  return { width, height: y + 4, lanes, ticks: ticks(x, width) };
}

export interface Column {
  x: number;
  width: number;
  date: string;
  /** First reports of an origin, and others. */
  firsts: number;
  others: number;
}

export interface Histogram {
  width: number;
  height: number;
  columns: Column[];
  most: number;
  ticks: Tick[];
}

/** Reports by day (or by as many days as a column is wide), for stories with too many to draw each. */
export function histogram(origins: readonly Origin[], width: number, height: number): Histogram | null {
  const reports = origins.flatMap((origin) => origin.reports);
  const days = extent(reports);
  if (!days) return null;
  const x = scaleUtc(days, [SIDE, width - SIDE]);
  const first = isoDay(days[0]);
  const span = Math.max(1, Math.ceil(daysBetween(first, isoDay(days[1])) / Math.max(1, Math.floor(width / 6))));
  const firsts = new Set(origins.filter((origin) => origin.number !== null).map((origin) => origin.head.id));
  const columns = new Map<number, Column>();
  for (const report of reports) {
    if (!report.from) continue;
    const bin = Math.floor(daysBetween(first, report.from) / span);
    const date = addDays(first, bin * span);
    const left = x(dayOf(date));
    const column = columns.get(bin) ?? { x: left, width: Math.max(1, x(dayOf(addDays(date, span))) - left - 1), date, firsts: 0, others: 0 };
    if (firsts.has(report.id)) column.firsts++;
    else column.others++;
    columns.set(bin, column);
  }
  const most = Math.max(1, ...[...columns.values()].map((column) => column.firsts + column.others));
  return { width, height, columns: [...columns.values()].sort((a, b) => a.x - b.x), most, ticks: ticks(x, width) };
}

/** Where the words of a tick stand beside it: those at an edge stay inside. */
export function anchor(x: number, width: number): 'start' | 'middle' | 'end' {
  if (x < 30) return 'start';
  return x > width - 30 ? 'end' : 'middle';
}

/** Days, months or years on the line: nothing is told finer than a day. */
function ticks(x: ScaleTime<number, number>, width: number): Tick[] {
  return x
    .ticks(Math.max(2, Math.floor(width / 110)))
    .filter((date) => date.getTime() % DAY === 0)
    .map((date) => ({ x: x(date), date }));
}
