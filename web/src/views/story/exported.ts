import type { Difference, Edge, Happening, MatrixCell, Plan, Quote, Report, Story } from '../../api/types';
import type { Messages } from '../../i18n/en';
import { directionText } from '../../lib/direction';
import { html, Html } from '../../lib/html';
import { whenText } from '../../lib/when';
import { outside } from '../../router/links';
import { byOrigin, originNumbers } from './origins';
import { voices, wordsOf } from './quotes';

/** All that a file of a story holds. */
export interface Exported {
  story: Story;
  reports: readonly Report[];
  edges: readonly Edge[];
  happenings: readonly Happening[];
  quotes: readonly Quote[];
  cells: readonly MatrixCell[];
  differences: readonly Difference[];
  plans: readonly Plan[];
  /** Pictures as SVG that the page drew, with their titles. */
  pictures: readonly { title: string; svg: string }[];
}

export interface Told {
  words: Messages;
  lang: string;
  locale: string;
  folder: string;
  made: string;
}

/** What is told, and the reports by id. */
interface Page extends Told {
  byId: ReadonlyMap<string, Report>;
}

const STYLE = `:root{color-scheme:light}body{font:15px/1.5 system-ui,sans-serif;color:#1b1a17;background:#fff;max-width:60rem;margin:2rem auto;padding:0 1rem;overflow-wrap:anywhere}
h1,h2{font-family:Georgia,serif;line-height:1.2}h2{border-top:1px solid #8d8473;padding-top:.6rem;margin-top:2rem;font-size:1.2rem}
table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #d8d1c2;min-width:4.5rem;overflow-wrap:break-word;padding:.3rem .5rem;text-align:start;vertical-align:top}th{color:#5c564b;font-size:.85em}
blockquote{margin:.2rem 0;padding-inline-start:.7rem;border-inline-start:3px solid #8d8473;font-family:Georgia,serif}
ul{list-style:none;padding:0}li{margin-bottom:.5rem}svg{max-width:100%;height:auto}.muted{color:#5c564b}.numbers{font-size:1.2rem}bdi{unicode-bidi:isolate}
@media print{body{margin:0;max-width:none}h2{break-after:avoid}tr,li,svg{break-inside:avoid}a{color:inherit}}`;

/** A story as one file that loads nothing and runs nothing; every text of a report in it is escaped. */
export function storyFile(data: Exported, told: Told): string {
  const { words, lang } = told;
  const page: Page = { ...told, byId: new Map(data.reports.map((report) => [report.id, report])) };
  const { story, card } = data.story;
  const c = words.common;
  const parts = [
    ...data.pictures.map((picture) => html`<h2>${picture.title}</h2>${new Html(picture.svg)}`),
    section(words.exported.lineage, data.edges.length, edgeTable(data, page)),
    section(words.story.part.happenings, data.happenings.length, happeningList(data, told)),
    section(words.exported.statements, data.quotes.length, voiceList(data, page)),
    section(words.exported.facts, data.cells.length, factTable(data, page)),
    section(words.story.part.differences, data.differences.length, differenceList(data, page)),
    section(words.story.part.plans, data.plans.length, planList(data, told)),
    section(words.story.part.reports, data.reports.length, reportTable(data, told)),
  ];
  const file = html`<!doctype html>
<html lang="${lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
<meta name="referrer" content="no-referrer"><title>${story.title}</title><style>${new Html(STYLE)}</style></head><body>
<h1><bdi>${story.title}</bdi></h1>
<p class="muted">${days(card.from, card.to, told)}</p>
<p class="numbers">${c.reports(card.reports)} · ${card.outlets} ${c.outletsOf(card.outlets)} · <b>${c.origins(card.origins)}</b>${card.undecided > 0 ? ` (${c.undecided(card.undecided)})` : ''}</p>
${parts}
<p class="muted">${words.exported.made(told.folder, told.made)} ${words.exported.seen}</p>
</body></html>
`;
  return file.text;
}

function section(title: string, rows: number, body: Html): Html | null {
  return rows === 0 ? null : html`<h2>${title} <span class="muted">${rows}</span></h2>${body}`;
}

function days(from: string | null, to: string | null, { words, locale }: Told): string {
  return from === null ? words.common.undated : whenText(from, to, locale);
}

/** What a report is called, with its day. */
function named(id: string, page: Page): Html {
  const report = page.byId.get(id);
  if (!report) return html`${id}`;
  return html`<bdi>${report.outlet ?? page.words.common.unknownOutlet}</bdi> <span class="muted">${days(report.from, report.to, page)}</span>`;
}

function link(url: string | null, text: string): Html {
  const href = outside(url);
  return href === null ? html`<bdi>${text}</bdi>` : html`<a href="${href}" rel="noopener noreferrer nofollow"><bdi>${text}</bdi></a>`;
}

function reportTable(data: Exported, told: Told): Html {
  const { exported, common, kinds } = told.words;
  const numbers = originNumbers(byOrigin(data.story.story, data.reports));
  return html`<table><thead><tr><th>${exported.day}</th><th>${exported.outlet}</th><th>${exported.report}</th><th>${exported.origin}</th></tr></thead><tbody>
${data.reports.map((one) => html`<tr><td>${days(one.from, one.to, told)}</td><td><bdi>${one.outlet ?? common.unknownOutlet}</bdi></td><td>${link(one.url, one.title ?? common.untitled)}</td><td>${numbers.get(one.id) ?? kinds.ORIGIN_UNDECIDED}</td></tr>`)}</tbody></table>`;
}

function edgeTable(data: Exported, page: Page): Html {
  const { story, kinds } = page.words;
  return html`<table><thead><tr><th>${story.from}</th><th>${story.kind}</th><th>${story.to}</th><th>${story.direction}</th><th>${story.changes}</th></tr></thead><tbody>
${data.edges.map((edge) => html`<tr><td>${named(edge.from, page)}</td><td>${kinds[edge.kind]}</td><td>${named(edge.to, page)}</td><td>${directionText(edge, page.words) ?? story.noDirection}</td><td>${edge.drifts.map((drift) => html`<div>${kinds[drift.kind]}: <bdi>${drift.from_text}</bdi> → <bdi>${drift.to_text}</bdi></div>`)}</td></tr>`)}</tbody></table>`;
}

function happeningList(data: Exported, told: Told): Html {
  const { types, story, kinds } = told.words;
  const status = ({ status }: Happening) => (status === null || status === 'ACTUAL' ? null : html`<em>${kinds[status]}</em> `);
  return html`<ul>${data.happenings.map((one) => html`<li>${days(one.from, one.to, told)} <b>${types[one.type]}</b> ${status(one)}<span class="muted">${story.toldBy(one.reports, one.origins)}</span><blockquote><bdi>${one.text}</bdi></blockquote></li>`)}</ul>`;
}

function voiceList(data: Exported, page: Page): Html {
  return html`<ul>${voices(data.quotes).map((voice) => html`<li><b><bdi>${voice.name ?? page.words.exported.unknownSpeaker}</bdi></b>
${voice.statements.map(({ parts }) => html`<blockquote><bdi>${wordsOf(parts)}</bdi><br><span class="muted">${named(parts[0]!.article, page)}</span></blockquote>`)}</li>`)}</ul>`;
}

/** Facts with what reports say of them; silence is left out. */
function factTable(data: Exported, page: Page): Html {
  const { exported, kinds } = page.words;
  const facts = new Map<string, MatrixCell[]>();
  for (const cell of data.cells) {
    if (cell.stance === 'SILENT' || cell.stance === 'CANNOT_TELL') continue;
    const known = facts.get(cell.fact);
    if (known) known.push(cell);
    else facts.set(cell.fact, [cell]);
  }
  return html`<table><thead><tr><th>${exported.fact}</th><th>${exported.value}</th></tr></thead><tbody>
${[...facts].map(([fact, cells]) => html`<tr><td><bdi>${fact}</bdi></td><td>${cells.map((cell) => html`<div>${kinds[cell.stance]} <b><bdi>${cell.value}</bdi></b> ${named(cell.article, page)}</div>`)}</td></tr>`)}</tbody></table>`;
}

function differenceList(data: Exported, page: Page): Html {
  return html`<ul>${data.differences.map((one) => html`<li><b>${page.words.kinds[one.kind]}: <bdi>${one.about}</bdi></b>
${one.values.map((value) => html`<div><b><bdi>${value.value}</bdi></b> ${named(value.article, page)}: <bdi>${value.text}</bdi></div>`)}</li>`)}</ul>`;
}

function planList(data: Exported, told: Told): Html {
  const { kinds, plans } = told.words;
  return html`<ul>${data.plans.map((plan) => html`<li><b>${kinds[plan.outcome]}</b> ${plans.due} ${days(plan.due?.from ?? null, plan.due?.to ?? null, told)}<blockquote><bdi>${plan.text}</bdi></blockquote></li>`)}</ul>`;
}
