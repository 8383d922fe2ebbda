import type {
  CorrectionState, DifferenceKind, DriftKind, EdgeKind, LedgerStatus, OriginState, Outcome, Stance,
} from '../api/types';

export type Tone = 'red' | 'orange' | 'olive' | 'green' | 'teal' | 'blue' | 'violet' | 'grey';

/** How a kind is drawn: a shape of its own, so that colour is never alone. Paths lie in a square of 16. */
export interface Look {
  tone: Tone;
  path: string;
  /** Whether the path is filled or drawn as a line. */
  filled: boolean;
}

const fill = (tone: Tone, path: string): Look => ({ tone, path, filled: true });
const line = (tone: Tone, path: string): Look => ({ tone, path, filled: false });

const DISC = 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 1 0 0-11z';
const CROSS = 'M3.5 3.5l9 9M12.5 3.5l-9 9';
const WARNING = 'M8 2.2L14.5 13.5H1.5zM7.3 6h1.4v4h-1.4zM7.3 11h1.4v1.3h-1.4z';
const CHECK = 'M2.5 8.5l4 4l7.5-9';
const QUESTION = 'M5.5 6a2.5 2.5 0 1 1 3.8 2.1c-.9.6-1.3 1-1.3 2M8 12.3v.7';
const HALF = 'M8 2.5a5.5 5.5 0 1 0 0 11zM9 2.6a5.5 5.5 0 0 1 0 10.8v-1.5a4 4 0 0 0 0-7.8z';
const BARRED = `${DISC}M4.2 11.8l7.6-7.6`;

/** What is marked in the text of a report. */
export const MARK_KINDS = ['NAME', 'TIME', 'QUOTE', 'EVENT', 'INCIDENT', 'CREDIT'] as const;
export type MarkKind = (typeof MARK_KINDS)[number];

export type Kind =
  | EdgeKind | Outcome | Stance | DifferenceKind | DriftKind | LedgerStatus | OriginKind | MarkKind | CorrectionState | 'PERSON_SET';
type OriginKind = `ORIGIN_${Uppercase<OriginState>}`;

/** Whether a report is an origin, as a kind. */
export const ORIGIN_KINDS: Record<OriginState, OriginKind> = { yes: 'ORIGIN_YES', no: 'ORIGIN_NO', undecided: 'ORIGIN_UNDECIDED' };

export const LOOKS: Record<Kind, Look> = {
  COPY: fill('red', 'M2.5 2.5h7.5v7.5h-7.5zM11.5 6h2v7.5h-7.5v-2h5.5z'),
  EXCERPT: fill('violet', 'M2.5 3h11v3h-11zM2.5 8h6v3h-6z'),
  TRANSLATION: fill('blue', 'M8 1.5L14.5 8L8 14.5L1.5 8z'),
  SHARED_SOURCE: line('green', 'M8 3v4M8 7L3.5 12.5M8 7l4.5 5.5'),

  KEPT: line('green', CHECK),
  LATE: line('olive', `${DISC}M8 5v3.5l2.5 1.5`),
  MISSED: line('red', CROSS),
  CANCELLED: line('grey', BARRED),
  OPEN: line('blue', DISC),
  OVERDUE: fill('orange', WARNING),

  SAYS: fill('green', DISC),
  DENIES: line('red', CROSS),
  ATTRIBUTES: fill('teal', HALF),
  SILENT: line('grey', 'M4 8h8'),
  CANNOT_TELL: line('grey', QUESTION),

  NUMBER: line('orange', 'M6 2.5l-1.5 11M11.5 2.5l-1.5 11M2.5 6h11.5M2 10.5h11.5'),
  DATE: line('olive', 'M2.5 4h11v9.5h-11zM2.5 7h11M5.5 2v3M10.5 2v3'),
  PLACE: line('teal', 'M8 14s4.5-4.5 4.5-8a4.5 4.5 0 0 0-9 0c0 3.5 4.5 8 4.5 8zM8 4.7v2.6'),
  ROLE: line('violet', 'M2 5.5h10M9 2.5l3 3l-3 3M14 10.5h-10M7 7.5l-3 3l3 3'),
  STATUS: line('blue', 'M8 2.5v11M3 5h10M3 5l-1.5 4h4zM13 5l-2 4h4z'),
  DENIAL: line('red', `${DISC}M5 8h6`),

  ACCEPTED: line('green', CHECK),
  PARTIAL: fill('olive', HALF),
  REJECTED: line('red', CROSS),

  ORIGIN_YES: fill('green', DISC),
  ORIGIN_NO: line('grey', DISC),
  ORIGIN_UNDECIDED: line('olive', QUESTION),

  NAME: line('blue', 'M8 7.5a2.7 2.7 0 1 0 0-5.4a2.7 2.7 0 1 0 0 5.4M2.8 14a5.2 5.2 0 0 1 10.4 0'),
  TIME: line('olive', `${DISC}M8 4.8v3.4l2.4 1.4`),
  QUOTE: fill('violet', 'M2 8.5c0-3 1.5-5 4-5.5v2c-1 .4-1.6 1.2-1.7 2.5H6.5v5H2zM9 8.5c0-3 1.5-5 4-5.5v2c-1 .4-1.6 1.2-1.7 2.5h2.2v5H9z'),
  EVENT: fill('teal', 'M9.5 1.5L3 9h4l-1 5.5L13 6.5H8.5z'),
  INCIDENT: fill('orange', WARNING),
  CREDIT: line('green', 'M6.5 9.5l3-3M7 5l2-2a2.8 2.8 0 0 1 4 4l-2 2M9 11l-2 2a2.8 2.8 0 0 1-4-4l2-2'),

  MODALITY: line('blue', QUESTION),
  ATTRIBUTION: line('teal', 'M2.5 3h11v7.5h-6l-3 3v-3h-2z'),
  NEGATION: line('red', CROSS),
  QUALIFIER: line('olive', 'M2 9.5c2-3.5 4-3.5 6-1.5s4 2 6-1.5'),
  OMISSION: line('grey', 'M2.5 8h11'),
  INSERTION: line('green', 'M8 2.5v11M2.5 8h11'),

  HOLDS: line('green', CHECK),
  PARTLY: fill('olive', HALF),
  OVERRULED: line('grey', BARRED),
  UNFIT: fill('orange', WARNING),
  UNDONE: line('grey', 'M5.5 3L2.5 6l3 3M2.5 6h7a3.7 3.7 0 0 1 0 7.5h-3'),
  PERSON_SET: fill('violet', 'M8 7.5a2.7 2.7 0 1 0 0-5.4a2.7 2.7 0 1 0 0 5.4zM2.5 14a5.5 5.5 0 0 1 11 0z'),
};
