import type { Cell } from './csv';

export interface Column<Row> {
  key: string;
  title: string;
  /** What sorts and what stands in the CSV; shown as it is where the table is given no cells. */
  value: (row: Row) => Cell;
  number?: boolean;
  /** Whether it holds sentences, which need room. */
  wide?: boolean;
}

export interface Order {
  key: string;
  down: boolean;
}

/**
 * Rows in the order of a column; what is unknown comes last either way, and equal rows stay as they were.
 *
 * @param locale in whose order words stand
 */
export function sorted<Row>(rows: readonly Row[], columns: readonly Column<Row>[], order: Order | null, locale: string): readonly Row[] {
  const column = order && columns.find((one) => one.key === order.key);
  if (!column) return rows;
  const sign = order.down ? -1 : 1;
  const words = new Intl.Collator(locale);
  return rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort(({ value: x }, { value: y }) => {
      if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
      if (typeof x === 'number' && typeof y === 'number') return sign * (x - y);
      return sign * words.compare(String(x), String(y));
    })
    .map(({ row }) => row);
}
