import { get } from '../api/client';
import type { EntityCard, List, Report, StoryCard } from '../api/types';
import type { Choice } from './Picker.svelte';

const MOST = 12;

/** Stories with a report that words find, the latest first. */
export async function storiesBy(words: string, signal: AbortSignal): Promise<Choice[]> {
  const page = await get<List<StoryCard>>('/stories', { q: words, limit: MOST }, signal);
  return page.items.map(({ id, title, from }) => ({ id, words: title, note: from ?? undefined }));
}

export async function reportsBy(words: string, signal: AbortSignal): Promise<Choice[]> {
  const page = await get<List<Report>>('/articles', { q: words, limit: MOST }, signal);
  return page.items.map(({ id, title, outlet, from }) => ({
    id,
    words: title ?? id,
    note: [outlet, from].filter(Boolean).join(', '),
  }));
}

export async function namesBy(words: string, signal: AbortSignal): Promise<Choice[]> {
  const page = await get<List<EntityCard>>('/entities', { name: words, limit: MOST }, signal);
  return page.items.map(({ id, name, country }) => ({ id, words: name, note: country ?? undefined }));
}
