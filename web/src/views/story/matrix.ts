import type { MatrixCell, Stance } from '../../api/types';

export const STANCES: readonly Stance[] = ['SAYS', 'ATTRIBUTES', 'DENIES', 'SILENT', 'CANNOT_TELL'];

/** One fact over all reports of a story. */
export interface Fact {
  fact: string;
  cells: Map<string, MatrixCell>;
  stances: Record<Stance, number>;
  /** The values that reports give, most given first. */
  values: { value: string; reports: number }[];
}

/** The cells of a matrix, fact by fact; facts on which reports differ come first, then those that most reports tell. */
export function facts(cells: readonly MatrixCell[]): Fact[] {
  const found = new Map<string, Fact>();
  const counts = new Map<string, Map<string, number>>();
  for (const cell of cells) {
    let fact = found.get(cell.fact);
    if (!fact) {
      fact = { fact: cell.fact, cells: new Map(), stances: { SAYS: 0, ATTRIBUTES: 0, DENIES: 0, SILENT: 0, CANNOT_TELL: 0 }, values: [] };
      found.set(cell.fact, fact);
      counts.set(cell.fact, new Map());
    }
    fact.cells.set(cell.article, cell);
    fact.stances[cell.stance]++;
    if (cell.value !== null) {
      const values = counts.get(cell.fact)!;
      values.set(cell.value, (values.get(cell.value) ?? 0) + 1);
    }
  }
  for (const fact of found.values()) {
    fact.values = [...counts.get(fact.fact)!]
      .map(([value, reports]) => ({ value, reports }))
      .sort((a, b) => b.reports - a.reports);
  }
  const differs = (fact: Fact) => (fact.values.length > 1 || fact.stances.DENIES > 0 ? 1 : 0);
  const told = (fact: Fact) => fact.stances.SAYS + fact.stances.ATTRIBUTES + fact.stances.DENIES;
  return [...found.values()].sort((a, b) => differs(b) - differs(a) || told(b) - told(a));
}
