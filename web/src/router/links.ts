/** Addresses of the page's views. */
const part = encodeURIComponent;

export const toStory = (id: string) => `/stories/${part(id)}`;
export const toStoryline = (id: string) => `/storylines/${part(id)}`;
export const toReport = (id: string) => `/articles/${part(id)}`;
export const toCompare = (from: string, to: string) => `/compare/${part(from)}/${part(to)}`;
export const toEntity = (id: string) => `/entities/${part(id)}`;
export const toExplain = (id: string) => `/explain/${part(id)}`;
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
