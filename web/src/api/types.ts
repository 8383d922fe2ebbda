/**
 * The rows of the API, as `openapi.yaml` of the server and the schemas of the output format say them. Offsets count
 * Unicode code points, days are ISO 8601, unknown is null.
 */

export type Day = string;

export interface List<T> {
  total: number;
  items: T[];
  next: string | null;
}

export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  /** Of a query: where the fault stands in it, in code points. */
  start?: number;
  end?: number;
}

export interface Span {
  start: number;
  end: number;
}

export type Precision = 'MINUTE' | 'DAY' | 'WEEK' | 'MONTH' | 'QUARTER' | 'YEAR' | 'VAGUE';

export interface Interval {
  from: string;
  to: string;
  precision: Precision;
}

export interface Found extends Interval {
  method: string;
  text: string | null;
}

// The folder

export interface Counts {
  received: number;
  accepted: number;
  partial: number;
  rejected: number;
}

export interface Status {
  version: string;
  folder: string;
  seq: number;
  total: Counts;
  articles: number;
  stories: number;
  storylines: number;
  untraced: number;
  /** How often the folder was traced. */
  traces: number;
  last: string | null;
  today: Day | null;
  inputs: { input: string; counts: Counts }[];
  days: { day: string; counts: Counts }[];
  feeds: { followed: number; warned: number; silent: number };
  tracing: boolean;
  tiles: string | null;
}

export type LedgerStatus = 'ACCEPTED' | 'PARTIAL' | 'REJECTED';

export interface TracedLedgerRow {
  input: string;
  item: string | null;
  offset: number | null;
  status: LedgerStatus;
  reason: string | null;
  article: string | null;
}

export interface LedgerRow extends TracedLedgerRow {
  received: string;
}

export interface Brought {
  actual: number;
  expected: number | null;
}

export interface FeedWarning {
  kind: 'FAILING' | 'SILENT' | 'NOT_ASKED' | 'NOTED';
  since?: string | null;
  times?: number;
  reason?: string | null;
  hours?: number;
  rate?: number;
  once_in?: number;
}

export interface Feed {
  address: string;
  title: string | null;
  read: string | null;
  due: string;
  day: Brought;
  week: Brought;
  waiting: number;
  warning: FeedWarning | null;
  silent: boolean;
}

// Search

export type OriginState = 'yes' | 'no' | 'undecided';

/** A report as lists show it. */
export interface Report {
  id: string;
  title: string | null;
  outlet: string | null;
  lang: string;
  from: Day | null;
  to: Day | null;
  url: string | null;
  story: string | null;
  storyline: string | null;
  origin: OriginState | null;
}

export interface Hit extends Report {
  score: number;
  title_marks: Span[];
  /** Marks count from the start of the report's text, as start and end do. */
  excerpt: { text: string; start: number; end: number; marks: Span[] };
  cursor: string;
}

export interface Hits extends List<Hit> {
  /** Items that arrived and are not indexed yet. */
  behind?: number;
}

export interface Facet {
  field: string;
  /** How many values there are in all. */
  values: number;
  counts: { value: string; reports: number }[];
}

export interface Facets {
  total: number;
  facets: Facet[];
}

// Reports

export interface Credit {
  name: string | null;
  url: string | null;
  kind: 'CREDIT' | 'REPUBLISHED' | 'TRANSLATED';
  text: string;
  start: number | null;
  end: number | null;
}

export interface Noticed {
  kind: string;
  text: string;
}

export interface ArticleRow {
  id: string;
  input: string;
  item: string | null;
  url: string | null;
  outlet: string | null;
  authors: string[];
  title: string | null;
  section: string | null;
  lang: string;
  published: Found | null;
  updated: Found | null;
  dated: Found | null;
  credits: Credit[];
  image: { url: string | null; caption: string | null } | null;
  text: string;
  text_sha256: string;
  cuts: Noticed[];
  notes: Noticed[];
}

export interface Article extends ArticleRow {
  received: string;
  story: string | null;
  storyline: string | null;
  versions: number;
}

export type EntityKind = 'PERSON' | 'ORGANISATION' | 'COUNTRY' | 'PLACE' | 'GROUP';

export interface EntityRow {
  id: string;
  kind: EntityKind;
  name: string;
  country: string | null;
  roles: { title: string; from: string | null; to: string | null }[];
  variants: string[];
}

export interface Mention extends Span {
  article: string;
  text: string;
  entity: string;
  kind: EntityKind;
  metonym_for: string | null;
}

export interface TimeRow extends Span {
  article: string;
  text: string;
  from: string | null;
  to: string | null;
  precision: Precision | null;
  anchor: 'PUBLISHED' | 'TEXT' | 'STORY' | null;
}

export interface Quote extends Span {
  id: string;
  article: string;
  text: string;
  mode: 'DIRECT' | 'INDIRECT' | 'MIXED';
  group: string | null;
  speaker: string | null;
  speaker_name: string | null;
  speaker_text: string | null;
  cue: string | null;
  via: string[];
  reported_by: string | null;
  rule: string;
}

export const EVENT_TYPES = [
  'AGREE', 'CONSULT', 'SUPPORT', 'CONCEDE', 'COOPERATE', 'AID', 'RETREAT', 'REQUEST',
  'ACCUSE', 'REJECT', 'THREATEN', 'PROTEST', 'SANCTION', 'MOBILIZE', 'COERCE', 'ASSAULT',
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type EventStatus = 'ACTUAL' | 'PLANNED' | 'EXPECTED' | 'HYPOTHETICAL' | 'NEGATED' | 'DENIED';

export interface Party {
  name: string;
  entity: string | null;
  country: string | null;
  sector: string | null;
  text: string;
}

export interface Place {
  name: string;
  country: string | null;
  lat: number | null;
  lon: number | null;
  text: string;
}

export interface EventRow extends Span {
  id: string;
  article: string;
  text: string;
  type: EventType;
  mode: string | null;
  cameo: string;
  contexts: string[];
  actors: Party[];
  recipients: Party[];
  from: string | null;
  to: string | null;
  precision: Precision | null;
  place: Place | null;
  status: EventStatus;
  attributed_to: string | null;
  confidence: number;
  happening: string | null;
  rule: string;
}

export type IncidentKind =
  | 'EARTHQUAKE' | 'FLOOD' | 'VOLCANIC_ERUPTION' | 'SHIPWRECK' | 'CRASH' | 'FIRE' | 'EPIDEMIC' | 'LANDSLIDE' | 'STORM';

export interface Incident extends Span {
  id: string;
  article: string;
  text: string;
  kind: IncidentKind;
  place: Place | null;
  from: string | null;
  to: string | null;
  dead: number | null;
  injured: number | null;
  missing: number | null;
  rescued: number | null;
  displaced: number | null;
  magnitude: number | null;
  qualifiers: Record<string, string>;
  rule: string;
}

export interface Reading {
  article: Article;
  sentences: Span[];
  entities: EntityRow[];
  mentions: Mention[];
  times: TimeRow[];
  quotes: Quote[];
  events: EventRow[];
  incidents: Incident[];
}

export interface Piece {
  kind: 'SAME' | 'TAKEN_OUT' | 'PUT_IN';
  text: string;
}

export interface Version {
  article: string;
  received: string;
  title: string | null;
  published: Day | null;
  title_change: Piece[] | null;
  changes: { start: number; end: number; pieces: Piece[] }[];
}

export interface OriginalRecord {
  input: string;
  item: string | null;
  received: string;
  status: 'ACCEPTED' | 'PARTIAL';
  reason: string | null;
  file: string;
  offset: number;
  type: string;
  bytes: number;
  sha256: string;
  url: string | null;
}

// Stories

export interface StoryRow {
  id: string;
  storyline: string;
  title: string;
  from: Day | null;
  to: Day | null;
  articles: string[];
  origins: { articles: string[]; credits: Credit[] }[];
  undecided: string[];
  places: string[];
  people: string[];
}

export interface StorylineRow {
  id: string;
  title: string;
  from: Day | null;
  to: Day | null;
  stories: string[];
}

export interface StoryCard {
  id: string;
  storyline: string;
  title: string;
  from: Day | null;
  to: Day | null;
  reports: number;
  outlets: number;
  origins: number;
  undecided: number;
  langs: string[];
  due: number;
  overdue: number;
  differences: number;
  arrived: string;
  seq: number;
}

export type EdgeKind = 'COPY' | 'EXCERPT' | 'TRANSLATION' | 'SHARED_SOURCE';

export interface Story {
  story: StoryRow;
  card: StoryCard;
  storyline: StorylineRow;
  kinds: Partial<Record<EdgeKind, number>>;
}

export interface Storyline {
  storyline: StorylineRow;
  stories: StoryCard[];
}

export interface Happening {
  id: string;
  kind: 'EVENT' | 'INCIDENT';
  type: EventType | IncidentKind;
  text: string;
  from: Day | null;
  to: Day | null;
  actors: string[];
  recipients: string[];
  place: string | null;
  status: EventStatus | null;
  reports: number;
  origins: number;
  told: ({ article: string; row: string; text: string } & Span)[];
}

export interface PlaceOfStory {
  name: string;
  country: string | null;
  lat: number;
  lon: number;
  articles: string[];
}

export type DriftKind =
  | 'NUMBER' | 'DATE' | 'MODALITY' | 'ATTRIBUTION' | 'ROLE' | 'NEGATION' | 'QUALIFIER' | 'OMISSION' | 'INSERTION';

export interface Drift {
  kind: DriftKind;
  from_text: string | null;
  to_text: string | null;
  from_start: number | null;
  from_end: number | null;
  to_start: number | null;
  to_end: number | null;
}

export interface Edge {
  from: string;
  to: string;
  kind: EdgeKind;
  confidence: number;
  direction: { method: string; text: string | null } | null;
  passages: { from_start: number; from_end: number; to_start: number; to_end: number; score: number }[];
  drifts: Drift[];
  rule: string;
}

export interface Comparison {
  from: { article: Article; sentences: Span[] };
  to: { article: Article; sentences: Span[] };
  edge: Edge | null;
  traced?: boolean;
  chain: string[];
}

export type Outcome = 'KEPT' | 'LATE' | 'MISSED' | 'CANCELLED' | 'OPEN' | 'OVERDUE';
export type StepKind =
  | 'ANNOUNCED' | 'REPEATED' | 'POSTPONED' | 'BROUGHT_FORWARD' | 'CONDITIONAL' | 'DONE' | 'CANCELLED';

export interface PlanRow extends Span {
  id: string;
  storyline: string | null;
  article: string;
  text: string;
  type: EventType | null;
  actors: Party[];
  announced: Day | null;
  due: Interval | null;
  steps: ({ kind: StepKind; article: string; text: string; date: string | null; due: Interval | null } & Span)[];
  outcome: Outcome;
  outcome_article: string | null;
  outcome_date: string | null;
  rule: string;
}

export interface Plan extends PlanRow {
  story: string | null;
  title: string | null;
}

export type DifferenceKind = 'NUMBER' | 'DATE' | 'PLACE' | 'ROLE' | 'STATUS' | 'DENIAL';

export interface Difference {
  id: string;
  story: string;
  about: string;
  kind: DifferenceKind;
  values: ({ article: string; text: string; value: string } & Span)[];
  rule: string;
}

export type Stance = 'SAYS' | 'DENIES' | 'ATTRIBUTES' | 'SILENT' | 'CANNOT_TELL';

export interface MatrixCell {
  story: string;
  fact: string;
  article: string;
  stance: Stance;
  value: string | null;
  start: number | null;
  end: number | null;
  text: string | null;
}

// Names

export interface EntityCard extends EntityRow {
  reports: number;
}

export interface Entity {
  entity: EntityRow;
  reports: number;
  quotes: number;
  months: { month: string; reports: number }[];
  beside: { id: string; name: string; kind: EntityKind; reports: number }[];
}

// Proof

export interface Evidence extends Span {
  article: string;
  outlet: string | null;
  title: string | null;
  published: Day | null;
  label: string;
  /** What is said, or the kind of what changed. */
  value: string | null;
  sentence: string;
  mark: Span;
}

/** A further reason; values that are not known are left out. */
export interface Reason {
  label:
    | 'made' | 'story' | 'step' | 'announced' | 'due' | 'outcome' | 'about' | 'changed' | 'kind' | 'confidence' | 'order'
    | 'source' | 'frame' | 'concepts' | 'nearly' | 'bound' | 'speaker' | 'through' | 'told-by';
  values: Record<string, string | number>;
}

/** Two reports of a story, and what both have. */
export interface Tie {
  first: string;
  second: string;
  score: number | null;
  bound: 'ONE' | 'TWO' | null;
  likeness: number;
  names: string[];
  words: string[];
  days: Day[];
  incidents: boolean;
  passage: boolean;
}

export interface Ties {
  mean: number | null;
  joins: number;
  pairs: Tie[];
}

export interface Explanation {
  id: string;
  kind: 'event' | 'incident' | 'statement' | 'story' | 'storyline' | 'plan' | 'disagreement' | 'lineage';
  row: Record<string, unknown>;
  ties: Ties | null;
  rule: string;
  evidence: Evidence[];
  why: Reason[];
}

// Writing

export interface Traced {
  ledger: TracedLedgerRow[];
  reports: number;
  outlets: number;
  origins: number;
  undecided: number;
  articles: ArticleRow[];
  stories: StoryRow[];
  storylines: StorylineRow[];
  lineage: Edge[];
  plans: PlanRow[];
  differences: Difference[];
  matrix: MatrixCell[];
}

export interface Uploaded {
  ledger: TracedLedgerRow[];
  repeated: number;
}

export interface NewCorrection {
  kind: 'merge' | 'split' | 'move' | 'copy' | 'not-copy' | 'speaker' | 'date' | 'event' | 'entity-merge' | 'entity-split';
  stories?: string[];
  story?: string;
  articles?: string[];
  article?: string;
  from?: string;
  to?: string;
  quote?: string;
  event?: string;
  entity?: string;
  entities?: string[];
  name?: string | null;
  day?: Day | null;
  type?: string | null;
  reason?: string | null;
}

export interface KeptCorrection {
  id: string;
  words: string[];
}

export type CorrectionState = 'HOLDS' | 'PARTLY' | 'OVERRULED' | 'UNFIT' | 'UNDONE';

export interface CorrectionRow {
  id: string;
  kind: 'STORY' | 'COPY' | 'NOT_COPY' | 'SPEAKER' | 'DATE' | 'EVENT' | 'ENTITY_MERGE' | 'ENTITY_SPLIT';
  author: string | null;
  time: string | null;
  reason: string | null;
  value: string | null;
  was: string | null;
  targets: {
    part: number;
    article: string;
    url: string | null;
    start: number | null;
    exact: string | null;
    prefix: string | null;
    suffix: string | null;
    entity: string | null;
  }[];
  undone: { author: string | null; time: string | null; reason: string | null } | null;
  state: CorrectionState;
  problem: string | null;
  places: { part: number; article: string; start: number | null; end: number | null }[];
}

export interface Watch {
  name: string;
  subject: string;
  langs: string[];
  destination: string;
  waiting: number;
  given_up: number;
}

export interface NewWatch {
  name: string;
  subject: 'query' | 'plans' | 'origins' | 'drifts';
  value?: string | null;
  langs?: string[];
}

export interface Delivery {
  tried: string;
  event: string | null;
  destination: string;
  outcome: 'DELIVERED' | 'FAILED' | 'GIVEN_UP';
  tries: number;
  words: string;
}

export type SessionScope = 'read' | 'correct' | 'admin';

export interface Session {
  name: string | null;
  scopes: SessionScope[];
  needed: boolean;
}

export interface AuditRow {
  time: string;
  name: string | null;
  address: string;
  method: string;
  path: string;
  status: number;
}
