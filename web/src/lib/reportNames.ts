import { get } from '../api/client';
import type { Article } from '../api/types';

/** What a report is called: enough to link it. */
export interface ReportName {
  title: string | null;
  outlet: string | null;
  day: string | null;
}

const asked = new Map<string, Promise<ReportName>>();

/** What a report is called, asked for once. */
export function reportName(id: string): Promise<ReportName> {
  let name = asked.get(id);
  if (!name) {
    name = get<Article>(`/articles/${encodeURIComponent(id)}`).then(({ title, outlet, published, dated }) => ({
      title,
      outlet,
      day: (published ?? dated)?.from.slice(0, 10) ?? null,
    }));
    // What failed is asked for again.
    name.catch(() => asked.delete(id));
    asked.set(id, name);
  }
  return name;
}
