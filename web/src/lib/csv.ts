export type Cell = string | number | null;

/**
 * A table as CSV (RFC 4180, UTF-8 with a byte order mark, which spreadsheets need). Texts come from strangers: one that a
 * spreadsheet would run as a formula begins with an apostrophe.
 */
export function csv(rows: readonly (readonly Cell[])[]): string {
  return '\uFEFF' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** The same as a file. */
export function csvBlob(rows: readonly (readonly Cell[])[]): Blob {
  return new Blob([csv(rows)], { type: 'text/csv;charset=utf-8' });
}

function cell(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const text = /^\s*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
