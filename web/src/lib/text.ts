const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** How a report is called where there is little room. */
export function shortName(report: { outlet: string | null; title: string | null } | undefined, unknown: string): string {
  return report?.outlet ?? report?.title ?? unknown;
}

/** A text cut to so many letters, with an ellipsis where it was longer. */
export function clipped(text: string, letterCount: number): string {
  const most = Math.floor(letterCount);
  // A title of 10 kB is not cut into letters as a whole.
  const found = [...letters.segment(text.slice(0, most * 20))].map((one) => one.segment);
  return found.length <= most && text.length <= most * 20 ? text : `${found.slice(0, most - 1).join('').trimEnd()}…`;
}
