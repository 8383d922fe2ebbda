import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { all, send } from '../api/client';
import type { CorrectionRow, KeptCorrection, Report } from '../api/types';
import { folder, may } from '../folder.svelte';
import { t } from '../i18n/index.svelte';
import { bodyOf, fitting, idsOf, type Draft, type Subject } from './drafts';

/** Reports that the reader selected, in that order, whatever view they stand in. */
export const selection = new SvelteMap<string, Report>();

export function select(report: Report, on: boolean): void {
  if (on) selection.set(report.id, report);
  else selection.delete(report.id);
}

const shown = new SvelteSet<() => Subject[]>();

/** Tells what a component shows, as long as it is there. */
export function shows(subjects: () => Subject[]): void {
  $effect(() => {
    shown.add(subjects);
    return () => {
      shown.delete(subjects);
    };
  });
}

/** Every correction that fits now; none for those who may not correct. */
export function draftsNow(): Draft[] {
  if (!may('correct')) return [];
  return fitting([...shown].flatMap((subjects) => subjects()), [...selection.values()], t().common.untitled);
}

/** A correction that was sent: of what kind, and what it is about; neither is known of one that was taken back later. */
export interface Kept {
  id: string;
  kind: Draft['kind'] | null;
  about: string[];
  undone: boolean;
}

export const correcting = $state({
  /** What may be said in the dialog that stands open, the first chosen. */
  drafts: null as Draft[] | null,
  /** What was said last. */
  kept: null as Kept | null,
});

export function correct(drafts: readonly Draft[]): void {
  if (drafts.length > 0) correcting.drafts = [...drafts];
}

export async function keep(draft: Draft, reason: string): Promise<void> {
  const kept = await send<KeptCorrection>('POST', '/corrections', bodyOf(draft, reason));
  const about = idsOf(draft).map((id) => draft.names[id] ?? id);
  correcting.kept = { id: kept.id, kind: draft.kind, about, undone: false };
  correcting.drafts = null;
  selection.clear();
}

export async function undo(id: string): Promise<void> {
  await send<KeptCorrection>('DELETE', `/corrections/${encodeURIComponent(id)}`);
  const before = correcting.kept?.id === id ? correcting.kept : null;
  correcting.kept = { id, kind: before?.kind ?? null, about: before?.about ?? [], undone: true };
}

/** What people said that holds; read when first asked for and after each trace. */
class Said {
  rows = $state.raw<CorrectionRow[]>([]);
  #read = -1;

  async follow(): Promise<void> {
    if (this.#read === folder.traced) return;
    this.#read = folder.traced;
    try {
      const rows = await all<CorrectionRow>('/corrections');
      this.rows = rows.filter((row) => row.state === 'HOLDS' || row.state === 'PARTLY');
    } catch {
      // The marks of people are missing then; the view itself says what is wrong.
      this.#read = -1;
    }
  }
}

export const said = new Said();
