export interface Range {
  /** First row that is drawn. */
  first: number;
  /** Row after the last that is drawn. */
  end: number;
}

/** The rows of equal height that a scrolled window shows, and a few around them. */
export function visibleRows(scroll: number, window: number, row: number, rows: number, around = 12): Range {
  const first = Math.max(0, Math.floor(scroll / row) - around);
  const end = Math.min(rows, Math.ceil((scroll + window) / row) + around);
  return { first: Math.min(first, end), end };
}
