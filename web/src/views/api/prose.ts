export interface Words {
  text: string;
  code: boolean;
}

export interface Block {
  /** Whether it is an item of a list. */
  item: boolean;
  text: string;
}

/** The little of Markdown that the contract is written in: paragraphs, lists by `*`, code in backticks. */
export function prose(text: string): Block[] {
  const blocks: Block[] = [];
  let open = false;
  for (const line of text.split('\n')) {
    const item = /^\s*\* /.test(line);
    if (line.trim() === '') open = false;
    else if (item || !open) blocks.push({ item, text: line.replace(/^\s*\* /, '').trim() });
    else blocks.at(-1)!.text += ` ${line.trim()}`;
    if (line.trim() !== '') open = true;
  }
  return blocks;
}

/** A line with its code told from its words. */
export function words(text: string): Words[] {
  return text
    .split('`')
    .map((part, i) => ({ text: part, code: i % 2 === 1 }))
    .filter((part) => part.text !== '');
}
