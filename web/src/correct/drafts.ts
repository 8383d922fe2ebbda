import type { EventType, NewCorrection, Report } from '../api/types';

/** Something a view shows that can be corrected. */
export type Subject =
  | { kind: 'report'; id: string; title: string; story: string | null }
  | { kind: 'story'; id: string; title: string }
  | { kind: 'link'; from: string; to: string; fromTitle: string; toTitle: string }
  | { kind: 'statement'; id: string; article: string; text: string }
  | { kind: 'event'; id: string; article: string; text: string; type: EventType }
  | { kind: 'name'; id: string; name: string };

/** A correction that is not said in full yet, with words for the ids in it. */
export interface Draft extends NewCorrection {
  names: Record<string, string>;
}

/** Every correction that fits what is selected and what is shown, that of the selected first. */
export function fitting(shown: readonly Subject[], selected: readonly Report[], untitled: string): Draft[] {
  return [...ofSelected(selected, untitled), ...shown.flatMap(ofSubject)];
}

function ofSelected(selected: readonly Report[], untitled: string): Draft[] {
  if (selected.length === 0) return [];
  const names = Object.fromEntries(selected.map((report) => [report.id, report.title ?? untitled]));
  const articles = selected.map((report) => report.id);
  const stories = [...new Set(selected.flatMap((report) => report.story ?? []))];
  const [first, second] = articles;
  const drafts: Draft[] = [];
  if (stories.length > 1) drafts.push({ kind: 'merge', stories, names: { ...names, ...firstTitles(selected, untitled) } });
  if (stories.length === 1) drafts.push({ kind: 'split', story: stories[0], articles, names });
  if (articles.length === 1) drafts.push({ kind: 'move', article: first, names });
  if (articles.length === 2) {
    drafts.push({ kind: 'copy', from: first, to: second, names }, { kind: 'not-copy', from: first, to: second, names });
  }
  return drafts;
}

/** A story is called by the first of its selected reports. */
function firstTitles(selected: readonly Report[], untitled: string): Record<string, string> {
  const titles: Record<string, string> = {};
  for (const report of selected) if (report.story) titles[report.story] ??= report.title ?? untitled;
  return titles;
}

function ofSubject(subject: Subject): Draft[] {
  switch (subject.kind) {
    case 'report': {
      const names = { [subject.id]: subject.title };
      return [
        { kind: 'date', article: subject.id, names },
        { kind: 'move', article: subject.id, names },
        { kind: 'copy', to: subject.id, names },
      ];
    }
    case 'story': {
      const names = { [subject.id]: subject.title };
      return [
        { kind: 'merge', stories: [subject.id], names },
        { kind: 'split', story: subject.id, articles: [], names },
      ];
    }
    case 'link': {
      const { from, to } = subject;
      const names = { [from]: subject.fromTitle, [to]: subject.toTitle };
      return [
        { kind: 'not-copy', from, to, names },
        { kind: 'copy', from, to, names },
      ];
    }
    case 'statement':
      return [{ kind: 'speaker', quote: subject.id, article: subject.article, names: { [subject.id]: subject.text } }];
    case 'event':
      return [{ kind: 'event', event: subject.id, article: subject.article, names: { [subject.id]: subject.text } }];
    case 'name': {
      const names = { [subject.id]: subject.name };
      return [
        { kind: 'entity-merge', entities: [subject.id], names },
        { kind: 'entity-split', entity: subject.id, articles: [], names },
      ];
    }
  }
}

/** Whether a draft says all that its kind needs. */
export function isWhole(draft: Draft): boolean {
  switch (draft.kind) {
    case 'merge':
      return (draft.stories?.length ?? 0) > 1;
    case 'split':
      return Boolean(draft.story) && (draft.articles?.length ?? 0) > 0;
    case 'move':
      return Boolean(draft.article && draft.story);
    case 'copy':
    case 'not-copy':
      return Boolean(draft.from && draft.to) && draft.from !== draft.to;
    case 'speaker':
      return draft.name === null || Boolean(draft.name?.trim());
    case 'date':
      return draft.day === null || /^\d{4}-\d{2}-\d{2}$/.test(draft.day ?? '');
    case 'event':
      return draft.type !== undefined;
    case 'entity-merge':
      return (draft.entities?.length ?? 0) > 1;
    case 'entity-split':
      return Boolean(draft.entity) && (draft.articles?.length ?? 0) > 0;
  }
}

/** What is sent of it. */
export function bodyOf({ names: _, ...draft }: Draft, reason: string): NewCorrection {
  const said = reason.trim();
  const name = typeof draft.name === 'string' ? draft.name.trim() : draft.name;
  return { ...draft, ...(name === undefined ? {} : { name: name === '' ? null : name }), reason: said === '' ? null : said };
}

/** The ids that a draft is about, without those that are still to be chosen. */
export function idsOf(draft: Draft): string[] {
  const { stories, story, articles, article, from, to, quote, event, entity, entities } = draft;
  // A statement or event stands for itself: its report only helps to find it.
  const report = quote || event ? undefined : article;
  return [quote, event, entity, report, ...(entities ?? []), ...(stories ?? []), story, from, to, ...(articles ?? [])].filter(
    (id) => id !== undefined,
  );
}
