import { drawWhole } from './whole.svelte';

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** What a view shows now as one file that needs nothing else: no script, no server, its styles inside. */
export function pageFile(view: HTMLElement, title: string): Blob {
  drawWhole(true);
  const copy = view.cloneNode(true) as HTMLElement;
  drawWhole(false);
  // Headings of tables are buttons that sort: their words stay.
  copy.querySelectorAll('th button').forEach((button) => button.replaceWith(button.textContent ?? ''));
  copy.querySelectorAll('.no-print, button, input, select, dialog').forEach((element) => element.remove());
  copy.querySelectorAll('details').forEach((details) => (details.open = true));
  copy.querySelectorAll('a').forEach(keepOutside);
  const file = document.implementation.createHTMLDocument(title);
  file.documentElement.lang = document.documentElement.lang;
  const policy = file.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = POLICY;
  const charset = file.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  const style = file.createElement('style');
  style.textContent = styles();
  file.head.prepend(charset, policy);
  file.head.append(style);
  file.body.append(copy);
  return new Blob([`<!doctype html>\n${file.documentElement.outerHTML}\n`], { type: 'text/html;charset=utf-8' });
}

/** Links to other sites and within the view stay; the page's own addresses mean nothing in a file. */
function keepOutside(link: Element): void {
  const href = link.getAttribute('href') ?? '';
  if (!/^(https?:|#)/.test(href)) link.removeAttribute('href');
}

function styles(): string {
  return [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText)).join('\n');
}
