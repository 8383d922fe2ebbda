import { onDestroy, untrack } from 'svelte';
import { page } from '../page.svelte';

/**
 * Something loaded: its data, its error, and whether it is under way. A newer load aborts the former.
 * Made while a component is set up; it ends with the component.
 */
export class Resource<T> {
  data = $state.raw<T | null>(null);
  error = $state.raw<unknown>(null);
  busy = $state(false);
  #abort: AbortController | null = null;

  constructor() {
    onDestroy(() => this.stop());
  }

  /** Loads; what was there stays until the new is there. Returns what came: null where it failed or was ended. */
  async run(load: (signal: AbortSignal) => Promise<T>): Promise<T | null> {
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.busy = true;
    // Counting reads what it writes: an effect that loads must not wait for it.
    untrack(() => page.loading++);
    try {
      const data = await load(abort.signal);
      if (abort.signal.aborted) return null;
      this.data = data;
      this.error = null;
      return data;
    } catch (error) {
      if (!abort.signal.aborted) this.error = error;
      return null;
    } finally {
      page.loading--;
      if (this.#abort === abort) this.busy = false;
    }
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = null;
    this.busy = false;
  }

  /** Ends what is under way and forgets what was there. */
  clear(): void {
    this.stop();
    this.data = null;
    this.error = null;
  }
}
