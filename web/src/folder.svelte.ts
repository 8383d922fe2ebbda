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
  /** How often the folder was traced since the page was opened: what was found may differ. */
  traced: 0,
  /** What the last trace brought since the page was opened: what is shown may be older. */
  news: null as News | null,
});

/** Reads the status and stays told of changes; returns what ends it. */
export function followFolder(): () => void {
  // The stream tells the status first; asked for too, so that a proxy that holds streams back does no harm.
  void refresh();
  let end: (() => void) | null = null;
  // Browsers open few connections to one server: a page that nobody sees leaves its own to the others.
  const follow = () => {
    end?.();
    end = document.hidden ? null : listen(HANDLERS);
  };
  follow();
  document.addEventListener('visibilitychange', follow);
  return () => {
    document.removeEventListener('visibilitychange', follow);
    end?.();
  };
}

const HANDLERS = {
  state: (data: unknown) => {
    folder.status = data as Status;
    setTracing(folder.status.tracing);
  },
  tracing: (data: unknown) => setTracing((data as { running: boolean }).running),
  news: (data: unknown) => (folder.news = data as News),
};

function setTracing(running: boolean): void {
  if (folder.tracing && !running) folder.traced++;
  folder.tracing = running;
}

export async function refresh(): Promise<void> {
  const [status, session] = await Promise.allSettled([get<Status>('/status'), get<Session>('/session')]);
  if (status.status === 'fulfilled') folder.status = status.value;
  if (session.status === 'fulfilled') folder.session = session.value;
}

/** Whether the asker may do what needs a scope; each scope holds those before it. */
export function may(scope: 'read' | 'correct' | 'admin'): boolean {
  return folder.session?.scopes.includes(scope) ?? false;
}
