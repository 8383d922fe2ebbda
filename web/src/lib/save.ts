/** Hands the reader a file. */
export function save(name: string, content: Blob): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Some browsers begin to read after the click.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

/** A name for a file made of words: letters and digits of any language, joined by hyphens. */
export function fileName(words: string, form: string): string {
  const name = words
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return `${[...name].slice(0, 60).join('').replace(/-+$/, '') || 'jejak'}.${form}`;
}
