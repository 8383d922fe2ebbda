import { ApiError, OfflineError } from '../api/client';
import type { Messages } from '../i18n/en';

/** What went wrong, in a sentence for the reader: the server's own where it gave one. */
export function sentenceOf(error: unknown, { errors }: Messages): string {
  if (error instanceof OfflineError) return errors.offline;
  if (error instanceof ApiError) return error.message || errors.odd(error.status);
  return errors.unexpected;
}
