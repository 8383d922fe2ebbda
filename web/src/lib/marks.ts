import type { Span } from '../api/types';

export interface Piece {
  text: string;
  marked: boolean;
}

/**
 * Cuts a text at its marks.
 *
 * @param marks in code points of the text that `text` is a part of; unordered, overlapping and outside ones do no harm
 * @param start where `text` begins in that text
 */
export function pieces(text: string, marks: readonly Span[], start = 0): Piece[] {
  const points = [...text];
  const found: Piece[] = [];
  let at = 0;
  const add = (end: number, marked: boolean) => {
    if (end > at) found.push({ text: points.slice(at, end).join(''), marked });
    at = Math.max(at, end);
  };
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    const from = Math.min(points.length, Math.max(at, mark.start - start));
    const to = Math.min(points.length, mark.end - start);
    if (to <= from) continue;
    add(from, false);
    add(to, true);
  }
  add(points.length, false);
  return found;
}
