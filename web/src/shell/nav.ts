import type { Messages } from '../i18n/en';

/** What stands in the row of views, in this order. */
export const NAV: { view: keyof Messages['shell']['nav']; path: string }[] = [
  { view: 'home', path: '/' },
  { view: 'plans', path: '/plans' },
  { view: 'entities', path: '/entities' },
  { view: 'search', path: '/search' },
  { view: 'feeds', path: '/feeds' },
  { view: 'watches', path: '/watches' },
  { view: 'corrections', path: '/corrections' },
  { view: 'ledger', path: '/ledger' },
  { view: 'api', path: '/api' },
];
