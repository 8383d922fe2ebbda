import { all } from '../api/client';
import type { Report } from '../api/types';

/** What a report is called: enough to link it. */
export interface ReportName {
  title: string | null;
  outlet: string | null;
  day: string | null;
}

/** Most ids that a request may name. */
const MOST = 100;

interface Waiting {
  id: string;
  found: (name: ReportName) => void;
  failed: (error: unknown) => void;
}

const asked = new Map<string, Promise<ReportName>>();
let waiting: Waiting[] = [];

/** What a report is called, asked for once; those that are asked for together go in one request. */
export function reportName(id: string): Promise<ReportName> {
  let name = asked.get(id);
  if (!name) {
    name = new Promise<ReportName>((found, failed) => {
      if (waiting.length === 0) setTimeout(askAll);
      waiting.push({ id, found, failed });
    });
    // What failed is asked for again.
    name.catch(() => asked.delete(id));
    asked.set(id, name);
  }
  return name;
}

function askAll() {
  const some = waiting;
  waiting = [];
  for (let first = 0; first < some.length; first += MOST) void ask(some.slice(first, first + MOST));
}

async function ask(some: Waiting[]): Promise<void> {
  try {
    const reports = await all<Report>('/articles', { id: some.map(({ id }) => id) });
    const names = new Map(reports.map(({ id, title, outlet, from }) => [id, { title, outlet, day: from }]));
    for (const { id, found, failed } of some) {
      const name = names.get(id);
      if (name) found(name);
      else failed(new Error(id));
    }
  } catch (error) {
    for (const { failed } of some) failed(error);
  }
}
