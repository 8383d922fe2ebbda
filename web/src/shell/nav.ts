import type { Messages } from '../i18n/en';

/** What stands in the row of views, in this order. */
export const NAV: { view: keyof Messages['shell']['nav']; path: string }[] = [
  { view: 'home', path: '/' },
  { view: 'entities', path: '/entities' },
  { view: 'corrections', path: '/corrections' },
  { view: 'api', path: '/api' },
];
