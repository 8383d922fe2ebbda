import { store, stored } from './stored';

interface Seen {
  seq: number;
  time: string;
}

/** Where the reader's last visit ended; null on the first one. The same as long as the window is open. */
export const lastVisit: Seen | null = begin();

function begin(): Seen | null {
  try {
    const kept = sessionStorage.getItem('jejak.lastVisit');
    if (kept !== null) return JSON.parse(kept) as Seen | null;
    const seen = stored<Seen>('seen');
    sessionStorage.setItem('jejak.lastVisit', JSON.stringify(seen));
    return seen;
  } catch {
    return null;
  }
}

/** The reader has seen the folder as it was after this item of the ledger. */
export function saw(seq: number): void {
  store('seen', { seq, time: new Date().toISOString() } satisfies Seen);
}
