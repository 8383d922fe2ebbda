/** What the open view says about itself to the shell. */
export const page = $state({ title: '', loading: 0 });

/** Names the open view; its title stands in the window and is read out. */
export function setTitle(title: string): void {
  page.title = title;
}
