import type { Report, StoryRow } from '../../api/types';

/** An origin of a story with its reports at hand, in the order in which they appeared. */
export interface Origin {
  /** 1 for the first to appear; null for reports whose origin is undecided. */
  number: number | null;
  /** The report that was made of no other one here; the first to appear where that is not known. */
  head: Report;
  reports: Report[];
}

/** A story's reports by origin, the first to appear first; undecided ones together at the end. */
export function byOrigin(story: StoryRow, reports: readonly Report[]): Origin[] {
  const rank = new Map(reports.map((report, i) => [report.id, i]));
  const of = (ids: readonly string[]) =>
    ids
      .flatMap((id) => rank.get(id) ?? [])
      .sort((a, b) => a - b)
      .map((i) => reports[i]!);
  const undecided = new Set(story.undecided);
  const origins = story.origins
    .map((origin) => of(origin.articles.filter((id) => !undecided.has(id))))
    .filter((origin) => origin.length > 0)
    .sort((a, b) => rank.get(a[0]!.id)! - rank.get(b[0]!.id)!)
    .map((reports, i) => ({ number: i + 1, head: headOf(reports), reports }));
  const rest = of(story.undecided);
  return rest.length > 0 ? [...origins, { number: null, head: rest[0]!, reports: rest }] : origins;
}

function headOf(reports: Report[]): Report {
  return reports.find((report) => report.origin === 'yes') ?? reports[0]!;
}

/** The number of the origin that each report belongs to; none for those that are undecided. */
export function originNumbers(origins: readonly Origin[]): Map<string, number> {
  return new Map(
    origins.flatMap(({ number, reports }) => (number === null ? [] : reports.map((report) => [report.id, number] as const))),
  );
}
