/** Those whose title has every typed word, whatever its case; titles that begin with what is typed come first. */
export function narrowed<T extends { title: string }>(all: readonly T[], typed: string): T[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  const begins = (one: T) => (words.length > 0 && one.title.toLowerCase().startsWith(words[0]!) ? 0 : 1);
  return all
    .filter((one) => words.every((word) => one.title.toLowerCase().includes(word)))
    .sort((a, b) => begins(a) - begins(b));
}
