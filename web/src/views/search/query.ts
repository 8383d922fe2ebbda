/** The piece of a query that asks for a facet's value. */
export function term(field: string, value: string): string {
  const name = field === 'month' ? 'date' : field;
  return `${name}:${/^[\p{L}\p{N}._-]+$/u.test(value) ? value : `"${value.replaceAll('"', ' ').trim()}"`}`;
}

export function has(query: string, wanted: string): boolean {
  return pieces(query).includes(wanted);
}

/** The query with a piece more, or without it where it had it. */
export function toggled(query: string, wanted: string): string {
  const all = pieces(query);
  if (all.includes(wanted)) return all.filter((piece) => piece !== wanted).join(' ');
  // What stands beside OR binds tighter than it: the former query keeps its meaning in parentheses.
  const former = all.includes('OR') ? `(${query.trim()})` : query.trim();
  return former === '' ? wanted : `${former} ${wanted}`;
}

/** A query at its spaces, phrases and groups whole. */
function pieces(query: string): string[] {
  const found: string[] = [];
  let piece = '';
  let quoted = false;
  let depth = 0;
  for (const letter of query) {
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === '(') depth++;
    else if (!quoted && letter === ')') depth--;
    if (/\s/.test(letter) && !quoted && depth <= 0) {
      if (piece) found.push(piece);
      piece = '';
    } else piece += letter;
  }
  return piece ? [...found, piece] : found;
}

/** What stands before, at and behind a fault; places count code points. */
export function around(query: string, start: number, end: number): [string, string, string] {
  const points = [...query];
  const to = Math.max(start + 1, end);
  return [points.slice(0, start).join(''), points.slice(start, to).join(''), points.slice(to).join('')];
}
