import type { Span } from '../api/types';

/** Addresses of the page's views. */
const part = encodeURIComponent;

export const toStory = (id: string) => `/stories/${part(id)}`;
export const toStoryline = (id: string) => `/storylines/${part(id)}`;
/** With a place in code points, the report opens there. */
export const toReport = (id: string, at?: Span) => `/articles/${part(id)}${at ? `?at=${at.start}-${at.end}` : ''}`;
export const toCompare = (from: string, to: string) => `/compare/${part(from)}/${part(to)}`;
export const toEntity = (id: string) => `/entities/${part(id)}`;
/** Statements and events are found sooner with their report. */
export const toExplain = (id: string, article?: string) => `/explain/${part(id)}${article ? `?article=${part(article)}` : ''}`;
export const toSearch = (query: string) => `/search?q=${part(query)}`;

/** The address of a page elsewhere, if it is one a reader may be sent to; else null. */
export function outside(url: string | null | undefined): string | null {
  if (!url) return null;
  try {
    const { protocol, href } = new URL(url);
    return protocol === 'http:' || protocol === 'https:' ? href : null;
  } catch {
    return null;
  }
}
