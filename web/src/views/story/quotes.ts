import type { Quote } from '../../api/types';

export interface Statement {
  /** The parts of one statement, in the order of the text. */
  parts: Quote[];
}

export interface Voice {
  /** Null where nobody knows who speaks. */
  name: string | null;
  entity: string | null;
  statements: Statement[];
}

/** Its words as lists show them: what is said word for word in quotation marks, parts joined by dots. */
export function wordsOf(parts: readonly Quote[]): string {
  return parts.map((part) => (part.mode === 'DIRECT' ? `“${part.text}”` : part.text)).join(' … ');
}

/** Statements by speaker, in the order given; the parts of a broken statement together. */
export function voices(quotes: readonly Quote[]): Voice[] {
  const found = new Map<string, Voice>();
  const broken = new Map<string, Statement>();
  for (const quote of quotes) {
    const begun = quote.group === null ? undefined : broken.get(`${quote.article} ${quote.group}`);
    if (begun) {
      begun.parts.push(quote);
      begun.parts.sort((a, b) => a.start - b.start);
      continue;
    }
    const statement = { parts: [quote] };
    if (quote.group !== null) broken.set(`${quote.article} ${quote.group}`, statement);
    const key = quote.speaker ?? quote.speaker_name ?? '';
    let voice = found.get(key);
    if (!voice) {
      voice = { name: quote.speaker_name, entity: quote.speaker, statements: [] };
      found.set(key, voice);
    }
    voice.statements.push(statement);
  }
  return [...found.values()];
}
