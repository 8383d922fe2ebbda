/** Something that lasts from one place on a line to another, both included. */
export interface Stretch {
  from: number;
  to: number;
}

/**
 * Puts stretches on as few rows as they need so that none touches another: the first row that is free takes the next.
 *
 * @param gap the least distance between two on one row
 * @returns the row of each, in the order given
 */
export function packed(stretches: readonly Stretch[], gap: number): number[] {
  const order = stretches.map((_, i) => i).sort((a, b) => stretches[a]!.from - stretches[b]!.from || a - b);
  const ends: number[] = [];
  const rows = new Array<number>(stretches.length).fill(0);
  for (const i of order) {
    const { from, to } = stretches[i]!;
    let row = ends.findIndex((end) => end + gap <= from);
    if (row < 0) row = ends.length;
    ends[row] = to;
    rows[i] = row;
  }
  return rows;
}
