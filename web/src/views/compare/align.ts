import type { Drift, Edge, Span } from '../../api/types';
import { utf16 } from '../../lib/codepoints';
import type { Tone } from '../../lib/kinds';
import { marksByBlock } from '../../lib/segments';

export type Side = 'from' | 'to';

/** A place where a change shows on one side; its number is that in the list of changes. */
export interface DriftMark extends Span {
  drift: number;
  kind: Drift['kind'];
}

/** A change that the reader jumped to, by its number. */
export interface Jump {
  drift: number;
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
  const passages = marksByBlock(spans, numbered(edge).map((one, i) => ({ ...one[side], number: i + 1 })));
  const marks = marksByBlock(spans, driftMarks(edge, side));
  const unit = utf16(text);
  return spans.map((span, i) => ({
    ...span,
    text: text.slice(unit(span.start), unit(span.end)),
    numbers: passages[i]!.flatMap((passage) => (shares(span, passage) ? [passage.number] : [])).sort((a, b) => a - b),
    marks: marks[i]!,
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
  const [fromBy, toBy] = [byNumber(from, ({ numbers }) => numbers), byNumber(to, ({ numbers }) => numbers.slice(0, 1))];
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
    const places = [...new Set(sentence.numbers.flatMap((one) => take(fromBy, one)))].filter((i) => !taken.has(from[i]!));
    const theirs = places.sort((a, b) => a - b).map((i) => from[i]!);
    if (theirs.length > 0) catchUp(places[0]!);
    const mine = take(toBy, number).map((i) => to[i]!);
    for (const one of [...theirs, ...mine]) taken.add(one);
    rows.push({ key: `pair ${number} ${sentence.start}`, number, from: theirs, to: mine });
  }
  for (const sentence of from) if (!taken.has(sentence)) alone(sentence, 'from');
  return rows;
}

/** The places of sentences by the numbers that they are asked for. */
function byNumber(sentences: readonly Sentence[], numbers: (one: Sentence) => number[]): Map<number, number[]> {
  const places = new Map<number, number[]>();
  sentences.forEach((sentence, i) => {
    for (const number of numbers(sentence)) {
      const known = places.get(number);
      if (known) known.push(i);
      else places.set(number, [i]);
    }
  });
  return places;
}

/** The places of a number, which are then no longer there. */
function take(places: Map<number, number[]>, number: number): number[] {
  const found = places.get(number) ?? [];
  places.delete(number);
  return found;
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
