import { store, stored } from '../stored';
import { en, type Messages } from './en';
import { id } from './id';

export type Lang = 'en' | 'id';
const MESSAGES: Record<Lang, Messages> = { en, id };
const LOCALES: Record<Lang, string> = { en: 'en-GB', id: 'id-ID' };

function firstLang(): Lang {
  const kept = stored<Lang>('lang');
  if (kept === 'en' || kept === 'id') return kept;
  return navigator.languages.some((tag) => /^(id|in)\b/.test(tag)) ? 'id' : 'en';
}

export const i18n = $state({ lang: firstLang() });

/** The words of the page in the chosen language; read inside markup, they follow the choice. */
export function t(): Messages {
  return MESSAGES[i18n.lang];
}

export function locale(): string {
  return LOCALES[i18n.lang];
}

export function chooseLang(lang: Lang): void {
  i18n.lang = lang;
  store('lang', lang);
}

/** A whole number as the language writes it. */
export function count(n: number): string {
  return n.toLocaleString(locale());
}

const languages: Partial<Record<Lang, Intl.DisplayNames>> = {};

/** The name of a language as the chosen one calls it; the code where there is none. */
export function languageName(code: string): string {
  if (code === 'und') return t().common.unknownLanguage;
  try {
    languages[i18n.lang] ??= new Intl.DisplayNames([locale()], { type: 'language' });
    return languages[i18n.lang]!.of(code) ?? code;
  } catch {
    return code;
  }
}
