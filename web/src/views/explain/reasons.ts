import type { Reason } from '../../api/types';
import type { Messages } from '../../i18n/en';
import { whenText } from '../../lib/when';

/** In which words and which way of writing days and numbers something is said. */
export interface Told {
  words: Messages;
  locale: string;
}

type Values = Record<string, string | number>;

/** What a reason says; the reports it names are shown beside it. */
export function reasonText({ label, values }: Reason, told: Told): string {
  const { words } = told;
  const { explain } = words;
  switch (label) {
    case 'made':
      return joined(kind(values.kind, words), words.compare.confidence(share(values.confidence, told)), bracketed(values.rule));
    case 'story':
      return text(values.title) || words.common.untitled;
    case 'step':
      return joined(labelText(text(values.kind).toLowerCase(), words), day(values.on, told), values.due && explain.stepDue(day(values.due, told)));
    case 'announced':
      return day(values.day, told);
    case 'due':
      return values.from ? whenText(text(values.from), text(values.to) || null, told.locale) : '';
    case 'outcome':
      return joined(kind(values.outcome, words), day(values.day, told));
    case 'changed':
      return `${kind(values.kind, words)}: ${quoted(values.before)} → ${quoted(values.after)}`;
    case 'kind':
      return kind(values.kind, words);
    case 'confidence':
      return share(values.share, told);
    case 'order':
      return joined(values.method === 'unknown' ? words.compare.noDirection : (words.directions[text(values.method)] ?? text(values.method)), text(values.words));
    case 'frame':
      return `${explain.columns[text(values.column)] ?? text(values.column)}: ${text(values.words)}`;
    case 'nearly':
      return nearly(values, words);
    case 'bound':
      return `${labelText(text(values.field), words)}: ${text(values.bound)}`;
    default:
      return text(values.words);
  }
}

/** The reports that a reason names. */
export function reportsOf({ values }: Reason): string[] {
  return [values.from, values.to, values.article].filter((id): id is string => typeof id === 'string' && id.startsWith('a-'));
}

/** What a sentence proves. */
export function labelText(label: string, words: Messages): string {
  return words.explain.labels[label] ?? label.replaceAll('_', ' ');
}

/** What is said there: a kind in the reader's language, else as it is. */
export function kind(value: string | number | null | undefined, words: Messages): string {
  const name = text(value);
  const kinds: Record<string, string> = words.kinds;
  return kinds[name] ?? name;
}

function nearly(values: Values, words: Messages): string {
  const types: Record<string, string> = words.types;
  const type = types[text(values.type)] ?? text(values.type);
  const lack = words.explain.lacks[text(values.lack)] ?? text(values.lack);
  return `${type} ${text(values.cameo)} ${bracketed(values.rule)}, ${quoted(values.act)} ${bracketed(values.concept)}: ${lack}`;
}

function text(value: string | number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value);
}

function day(value: string | number | undefined, { locale }: Told): string {
  return value ? whenText(text(value), null, locale) : '';
}

function share(value: string | number | undefined, { locale }: Told): string {
  return Number(value ?? 0).toLocaleString(locale, { style: 'percent' });
}

function bracketed(value: string | number | undefined): string {
  return value ? `(${value})` : '';
}

function quoted(value: string | number | undefined): string {
  return value ? `“${value}”` : '–';
}

function joined(...parts: (string | number | undefined)[]): string {
  return parts.filter((part) => part).join(', ').replaceAll(', (', ' (');
}
