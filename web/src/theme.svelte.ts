import { store, stored } from './stored';

export type Theme = 'system' | 'light' | 'dark';
const ORDER: Theme[] = ['system', 'light', 'dark'];

const initial = stored<Theme>('theme');
export const theme = $state({ chosen: initial && ORDER.includes(initial) ? initial : 'system' });

/** Goes on to the next theme: the system's, light, dark. */
export function nextTheme(): void {
  theme.chosen = ORDER[(ORDER.indexOf(theme.chosen) + 1) % ORDER.length]!;
  store('theme', theme.chosen);
  if (theme.chosen === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme.chosen;
}
