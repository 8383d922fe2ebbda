import { get, listen } from './api/client';
import type { Session, Status } from './api/types';

export interface News {
  seq: number;
  stories: string[];
}

/** What the shell knows of the folder and of who is asking; views may read it. */
export const folder = $state({
  status: null as Status | null,
  session: null as Session | null,
  tracing: false,
  /** How often the folder was seen to be traced since the page was opened: what was found may differ. */
  traced: 0,
  /** What the last trace brought since the page was opened: what is shown may be older. */
  news: null as News | null,
});

/** What listens now, and how to begin anew; nothing before the page follows. */
let end: () => void = () => undefined;
let listenAnew: () => void = () => undefined;

/** Reads the status and stays told of changes; returns what ends it. */
export function followFolder(): () => void {
  // Browsers open few connections to one server: a page that nobody sees leaves its own to the others.
  listenAnew = () => {
    end();
    end = document.hidden ? () => undefined : listen(HANDLERS);
  };
  // The stream tells the status first; asked for too, so that a proxy that holds streams back does no harm.
  void refresh();
  document.addEventListener('visibilitychange', listenAnew);
  return () => {
    document.removeEventListener('visibilitychange', listenAnew);
    end();
    listenAnew = () => undefined;
  };
}

const HANDLERS = {
  state: (data: unknown) => take(data as Status),
  tracing: (data: unknown) => (folder.tracing = (data as { running: boolean }).running),
  news: (data: unknown) => (folder.news = data as News),
};

/** A trace that began and ended unseen is told by their number. */
function take(status: Status): void {
  if (folder.status !== null && folder.status.traces !== status.traces) folder.traced++;
  folder.status = status;
  folder.tracing = status.tracing;
}

/** Asks who is reading and what they see, and listens as them: to be called when that changes. */
export async function refresh(): Promise<void> {
  listenAnew();
  const [status, session] = await Promise.allSettled([get<Status>('/status'), get<Session>('/session')]);
  if (status.status === 'fulfilled') take(status.value);
  if (session.status === 'fulfilled') folder.session = session.value;
}

/** Whether the asker may do what needs a scope; each scope holds those before it. */
export function may(scope: 'read' | 'correct' | 'admin'): boolean {
  return folder.session?.scopes.includes(scope) ?? false;
}
