import type { Credit, EventRow, Incident, Mention, Quote, Reading, Span, TimeRow } from '../../api/types';

/** Something marked in the text of a report. */
export type Mark = Span & { key: string } & (
    | { kind: 'NAME'; row: Mention }
    | { kind: 'TIME'; row: TimeRow }
    | { kind: 'QUOTE'; row: Quote }
    | { kind: 'EVENT'; row: EventRow }
    | { kind: 'INCIDENT'; row: Incident }
    | { kind: 'CREDIT'; row: Credit }
  );

/** Every mark of a reading. */
export function marksOf(reading: Reading): Mark[] {
  return [
    ...reading.mentions.map((row, i) => mark({ kind: 'NAME', row }, row, i)),
    ...reading.times.map((row, i) => mark({ kind: 'TIME', row }, row, i)),
    ...reading.quotes.map((row, i) => mark({ kind: 'QUOTE', row }, row, i)),
    ...reading.events.map((row, i) => mark({ kind: 'EVENT', row }, row, i)),
    ...reading.incidents.map((row, i) => mark({ kind: 'INCIDENT', row }, row, i)),
    ...reading.article.credits.flatMap((row, i) =>
      row.start === null || row.end === null ? [] : [mark({ kind: 'CREDIT', row }, { start: row.start, end: row.end }, i)],
    ),
  ];
}

type Marked<M = Mark> = M extends Mark ? Omit<M, keyof Span | 'key'> : never;

function mark(what: Marked, { start, end }: Span, i: number): Mark {
  return { ...what, start, end, key: `${what.kind} ${i}` } as Mark;
}

/** The id by which a mark can be explained; null for names, times and credits. */
export function proofOf(mark: Mark): string | null {
  return mark.kind === 'QUOTE' || mark.kind === 'EVENT' || mark.kind === 'INCIDENT' ? mark.row.id : null;
}

/** Marks that hold a place, or else those that touch it, the shortest first: what is meant stands on top. */
export function marksAt(marks: readonly Mark[], place: Span): Mark[] {
  const touching = marks.filter((mark) => mark.start < place.end && mark.end > place.start);
  const holding = touching.filter((mark) => mark.start <= place.start && mark.end >= place.end);
  return (holding.length > 0 ? holding : touching).sort((a, b) => a.end - a.start - (b.end - b.start));
}

/** The place that an address names, as in `?at=12-40`; null where it names none. */
export function placeOf(at: string | null): Span | null {
  const parts = /^(\d{1,9})-(\d{1,9})$/.exec(at ?? '');
  if (!parts) return null;
  const [start, end] = [Number(parts[1]), Number(parts[2])];
  return end > start ? { start, end } : null;
}
