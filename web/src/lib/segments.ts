import type { Span } from '../api/types';
import { codePoints, utf16 } from './codepoints';

/** A stretch of a text under the same marks. */
export interface Segment<Mark extends Span> {
  text: string;
  /** In code points of the whole text. */
  start: number;
  end: number;
  /** Marks that cover it, the longest first. */
  marks: Mark[];
  /** Those that begin with it. */
  begins: Mark[];
}

/** A part of a text that is drawn on its own: a paragraph, or a piece of a very long one. */
export interface Block extends Span {
  text: string;
  /** Whether it goes on with the paragraph of the block before. */
  goesOn: boolean;
}

/** Cuts a text wherever a mark begins or ends; marks may overlap, and lie outside in part or whole. */
export function segments<Mark extends Span>(text: string, marks: readonly Mark[], start = 0): Segment<Mark>[] {
  const end = start + codePoints(text);
  const inside = marks
    .filter((mark) => mark.start < end && mark.end > start && mark.end > mark.start)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const cuts = new Set([start, end]);
  for (const mark of inside) {
    cuts.add(Math.max(start, mark.start));
    cuts.add(Math.min(end, mark.end));
  }
  const places = [...cuts].sort((a, b) => a - b);
  const unit = utf16(text);
  let open: Mark[] = [];
  let next = 0;
  const found: Segment<Mark>[] = [];
  for (let i = 0; i + 1 < places.length; i++) {
    const [from, to] = [places[i]!, places[i + 1]!];
    open = open.filter((mark) => mark.end > from);
    while (next < inside.length && inside[next]!.start <= from) open.push(inside[next++]!);
    found.push({
      text: text.slice(unit(from - start), unit(to - start)),
      start: from,
      end: to,
      marks: [...open].sort((a, b) => b.end - b.start - (a.end - a.start)),
      begins: open.filter((mark) => mark.start === from),
    });
  }
  return found;
}

/**
 * The paragraphs of a text, which a blank line parts.
 *
 * @param most units of a block; a longer paragraph is cut, at a space where there is one
 */
export function blocks(text: string, most = 3000): Block[] {
  const found: Block[] = [];
  let start = 0;
  for (const paragraph of text.split('\n\n')) {
    for (let from = 0; from < paragraph.length || from === 0; ) {
      const to = paragraph.length - from <= most ? paragraph.length : cutBefore(paragraph, from, from + most);
      const piece = paragraph.slice(from, to);
      const end = start + codePoints(piece);
      if (piece !== '') found.push({ start, end, text: piece, goesOn: from > 0 });
      start = end;
      from = Math.max(to, 1);
    }
    start += 2;
  }
  return found;
}

function cutBefore(text: string, from: number, to: number): number {
  const space = text.lastIndexOf(' ', to - 1);
  if (space > from) return space + 1;
  return /[\uDC00-\uDFFF]/.test(text.charAt(to)) ? to - 1 : to;
}

/** Groups blocks that follow one another so that each group has about so many units or a little more. */
export function stretches(parts: readonly Block[], units: number): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  let length = 0;
  parts.forEach((part, i) => {
    const last = found.at(-1);
    if (last && length < units) last.to = i + 1;
    else found.push({ from: i, to: i + 1 });
    length = (length < units ? length : 0) + part.text.length;
  });
  return found;
}

/** The marks of each block, in one pass over both. */
export function marksByBlock<Mark extends Span>(parts: readonly Span[], marks: readonly Mark[]): Mark[][] {
  const sorted = [...marks].sort((a, b) => a.start - b.start);
  let open: Mark[] = [];
  let next = 0;
  return parts.map((part) => {
    open = open.filter((mark) => mark.end > part.start);
    while (next < sorted.length && sorted[next]!.start < part.end) open.push(sorted[next++]!);
    return open.filter((mark) => mark.end > part.start);
  });
}
