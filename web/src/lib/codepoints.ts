/**
 * Offsets of the API count code points, those of JavaScript UTF-16 units.
 *
 * @returns what turns an offset of the one kind into one of the other; outside the text, its nearest end
 */
export function utf16(text: string): (codePoint: number) => number {
  const pairs = pairsOf(text);
  return (codePoint) => Math.max(0, Math.min(text.length, codePoint + before(pairs, codePoint)));
}

/** How many code points a text has. */
export function codePoints(text: string): number {
  return text.length - pairsOf(text).length;
}

/** The code points, by number, that take two units. */
function pairsOf(text: string): number[] {
  const found: number[] = [];
  for (const { index } of text.matchAll(/[\uD800-\uDBFF][\uDC00-\uDFFF]/g)) found.push(index - found.length);
  return found;
}

/** How many of sorted numbers are less than one. */
function before(numbers: readonly number[], one: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! < one) low = middle + 1;
    else high = middle;
  }
  return low;
}
