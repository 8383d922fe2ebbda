import type { Drift, Edge, Span } from '../../api/types';
import { utf16 } from '../../lib/codepoints';
import type { Tone } from '../../lib/kinds';

export type Side = 'from' | 'to';

/** A place where a change shows on one side; its number is that in the list of changes. */
export interface DriftMark extends Span {
  drift: number;
  kind: Drift['kind'];
}

/** A sentence of one side, with the numbers of the passages that it shares with the other. */
export interface Sentence extends Span {
  text: string;
  numbers: number[];
  marks: DriftMark[];
}

export interface Row {
  key: string;
  /** Null for sentences that stand on one side alone. */
  number: number | null;
  from: Sentence[];
  to: Sentence[];
}

const TONES: Tone[] = ['blue', 'orange', 'green', 'violet', 'teal', 'red', 'olive'];

/** A passage has its colour from its number; the number stands beside it, so that colour is never alone. */
export function toneOf(number: number): Tone {
  return TONES[(number - 1) % TONES.length]!;
}

/** The passages in the order of the source: the first is number 1. */
export function numbered(edge: Edge | null): Record<Side, Span>[] {
  return [...(edge?.passages ?? [])]
    .sort((a, b) => a.from_start - b.from_start || a.to_start - b.to_start)
    .map((one) => ({
      from: { start: one.from_start, end: one.from_end },
      to: { start: one.to_start, end: one.to_end },
    }));
}

export function driftMarks(edge: Edge | null, side: Side): DriftMark[] {
  return (edge?.drifts ?? []).flatMap((drift, i) => {
    const [start, end] = side === 'from' ? [drift.from_start, drift.from_end] : [drift.to_start, drift.to_end];
    return start === null || end === null ? [] : [{ start, end, drift: i, kind: drift.kind }];
  });
}

/** The sentences of a side; a sentence shares a passage where at least half of the shorter of them lies in the other. */
export function sentencesOf(text: string, spans: readonly Span[], edge: Edge | null, side: Side): Sentence[] {
  const passages = numbered(edge).map((one) => one[side]);
  const marks = driftMarks(edge, side);
  const unit = utf16(text);
  return spans.map((span) => ({
    ...span,
    text: text.slice(unit(span.start), unit(span.end)),
    numbers: passages.flatMap((passage, i) => (shares(span, passage) ? [i + 1] : [])),
    marks: marks.filter((mark) => mark.start < span.end && mark.end > span.start),
  }));
}

function shares(a: Span, b: Span): boolean {
  const common = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return common > 0 && common * 2 >= Math.min(a.end - a.start, b.end - b.start);
}

/** Both sides as one column: a shared passage is a row with both, in the order of what was made; nothing comes twice. */
export function interleaved(from: readonly Sentence[], to: readonly Sentence[]): Row[] {
  const rows: Row[] = [];
  const taken = new Set<Sentence>();
  let next = 0;
  const alone = (sentence: Sentence, side: Side) => {
    taken.add(sentence);
    rows.push({ key: `${side} ${sentence.start}`, number: null, from: side === 'from' ? [sentence] : [], to: side === 'to' ? [sentence] : [] });
  };
  /** Sentences of the source that stand alone, up to that of a passage. */
  const catchUp = (until: number) => {
    for (; next < until; next++) {
      const sentence = from[next]!;
      if (!taken.has(sentence) && sentence.numbers.length === 0) alone(sentence, 'from');
    }
  };
  for (const sentence of to) {
    if (taken.has(sentence)) continue;
    const number = sentence.numbers[0];
    if (number === undefined) {
      alone(sentence, 'to');
      continue;
    }
    const partners = from.filter((one) => !taken.has(one) && one.numbers.some((n) => sentence.numbers.includes(n)));
    if (partners.length > 0) catchUp(from.indexOf(partners[0]!));
    const mine = to.filter((one) => one.numbers[0] === number && !taken.has(one));
    for (const one of [...partners, ...mine]) taken.add(one);
    rows.push({ key: `pair ${number} ${sentence.start}`, number, from: partners, to: mine });
  }
  for (const sentence of from) if (!taken.has(sentence)) alone(sentence, 'from');
  return rows;
}

/**
 * Where the other side must stand so that the same passage lies at the same height: between two anchors, in proportion.
 *
 * @param anchors heights of shared places on this and on the other side, in any order
 */
export function inStep(anchors: readonly (readonly [number, number])[], here: number): number | null {
  if (anchors.length === 0) return null;
  const sorted = [...anchors].sort((a, b) => a[0] - b[0]);
  const after = sorted.findIndex(([y]) => y >= here);
  if (after === 0) return sorted[0]![1] + (here - sorted[0]![0]);
  if (after < 0) {
    const [mine, other] = sorted.at(-1)!;
    return other + (here - mine);
  }
  const [[y0, z0], [y1, z1]] = [sorted[after - 1]!, sorted[after]!];
  return y1 === y0 ? z1 : z0 + ((z1 - z0) * (here - y0)) / (y1 - y0);
}
