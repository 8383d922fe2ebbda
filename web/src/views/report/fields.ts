import type { EntityRow, EventRow, Incident, Mention, Party, Quote, TimeRow } from '../../api/types';
import type { Messages } from '../../i18n/en';
import { toEntity } from '../../router/links';
import { whenText } from '../../lib/when';
import type { Mark } from './marks';

/** What is known of a mark, line by line. */
export interface Field {
  label: string;
  /** Words, with the way to a view of the page (`href`) or to a page elsewhere (`url`). */
  values: { text: string; href?: string; url?: string }[];
}

export interface Names {
  byId: ReadonlyMap<string, EntityRow>;
  words: Messages;
  locale: string;
}

/** The fields of a mark that hold something. */
export function fieldsOf(mark: Mark, names: Names): Field[] {
  return linesOf(mark, names)
    .map(([label, ...values]) => ({ label, values: values.flatMap((value) => value ?? []) }))
    .filter((field) => field.values.length > 0);
}

type Value = Field['values'][number];
type Line = [string, ...(Value | null)[]];

function linesOf(mark: Mark, names: Names): Line[] {
  const { fields, creditKinds } = names.words;
  switch (mark.kind) {
    case 'NAME':
      return ofName(mark.row, names);
    case 'TIME':
      return ofTime(mark.row, names);
    case 'QUOTE':
      return ofQuote(mark.row, names);
    case 'EVENT':
      return ofEvent(mark.row, names);
    case 'INCIDENT':
      return ofIncident(mark.row, names);
    case 'CREDIT': {
      const { kind, name, url } = mark.row;
      return [
        [fields.kind, plain(creditKinds[kind])],
        [fields.source, plain(name)],
        [fields.address, url ? { text: url, url } : null],
      ];
    }
  }
}

function ofName(row: Mention, names: Names): Line[] {
  const { fields, entityKinds } = names.words;
  return [
    [fields.name, entity(row.entity, null, names)],
    [fields.kind, plain(entityKinds[row.kind])],
    [fields.country, plain(names.byId.get(row.entity)?.country)],
    [fields.metonym, row.metonym_for ? entity(row.metonym_for, null, names) : null],
  ];
}

function ofTime(row: TimeRow, names: Names): Line[] {
  const { fields, precisions, anchors } = names.words;
  return [
    [fields.when, when(row, names)],
    [fields.precision, row.precision && plain(precisions[row.precision])],
    [fields.anchor, row.anchor && plain(anchors[row.anchor])],
  ];
}

function ofQuote(row: Quote, names: Names): Line[] {
  const { fields, kinds } = names.words;
  return [
    [fields.speaker, entity(row.speaker, row.speaker_name, names)],
    [fields.speakerWords, row.speaker_text === row.speaker_name ? null : plain(row.speaker_text)],
    [fields.mode, plain(kinds[row.mode])],
    [fields.cue, plain(row.cue)],
    [fields.via, ...row.via.map(plain)],
    [fields.reportedBy, entity(row.reported_by, row.reported_by, names)],
    [fields.parts, row.group ? plain(fields.partsYes) : null],
  ];
}

function ofEvent(row: EventRow, names: Names): Line[] {
  const { fields, kinds, types } = names.words;
  return [
    [fields.type, plain(types[row.type]), plain(row.mode)],
    [fields.status, plain(kinds[row.status])],
    [fields.actors, ...row.actors.map((party) => partyOf(party, names))],
    [fields.recipients, ...row.recipients.map((party) => partyOf(party, names))],
    [fields.when, when(row, names)],
    [fields.place, plain(row.place?.name)],
    [fields.attributed, entity(row.attributed_to, row.attributed_to, names)],
    [fields.cameo, plain(row.cameo)],
    [fields.contexts, ...row.contexts.map(plain)],
    [fields.confidence, plain(share(row.confidence, names))],
  ];
}

const FIGURES = ['dead', 'injured', 'missing', 'rescued', 'displaced', 'magnitude'] as const;

function ofIncident(row: Incident, names: Names): Line[] {
  const { fields, types } = names.words;
  return [
    [fields.type, plain(types[row.kind])],
    [fields.place, plain(row.place?.name)],
    [fields.when, when(row, names)],
    ...FIGURES.map((figure): Line => [fields[figure], plain(figureOf(row, figure, names))]),
  ];
}

function figureOf(row: Incident, figure: (typeof FIGURES)[number], { locale }: Names): string | null {
  const qualifier = row.qualifiers[figure] ?? '';
  const number = row[figure]?.toLocaleString(locale) ?? '';
  return `${qualifier} ${number}`.trim() || null;
}

function plain(text: string | null | undefined): Value | null {
  return text ? { text } : null;
}

function entity(id: string | null, name: string | null, { byId }: Names): Value | null {
  const row = id === null ? undefined : byId.get(id);
  if (row) return { text: name ?? row.name, href: toEntity(row.id) };
  return plain(name);
}

function partyOf(party: Party, names: Names): Value | null {
  return entity(party.entity, party.name, names);
}

function when({ from, to }: { from: string | null; to: string | null }, { locale }: Names): Value | null {
  return from ? plain(whenText(from, to, locale)) : null;
}

function share(part: number, { locale }: Names): string {
  return part.toLocaleString(locale, { style: 'percent' });
}
