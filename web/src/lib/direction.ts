import type { Edge } from '../api/types';
import type { Messages } from '../i18n/en';

/** By what it is known which of two reports came first; null where it is not. */
export function directionText({ direction }: Edge, { directions }: Messages): string | null {
  return direction && (directions[direction.method] ?? direction.method);
}
