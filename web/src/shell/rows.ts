/** Moves the focus among what can be opened in the view's lists: elements with `data-row`. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('main [data-row]')].filter((row) => row.offsetParent !== null);
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const next = at < 0 ? nearest(rows) : at + step;
  const row = rows[Math.max(0, Math.min(rows.length - 1, next))];
  row?.focus();
  row?.scrollIntoView({ block: 'nearest' });
}

/** The first row in sight. */
function nearest(rows: HTMLElement[]): number {
  return Math.max(0, rows.findIndex((row) => row.getBoundingClientRect().top >= 0));
}
