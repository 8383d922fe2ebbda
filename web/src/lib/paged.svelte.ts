import { all, get, type Query } from '../api/client';
import type { List } from '../api/types';
import { Resource } from './resource.svelte';

/** A list of the API, page after page. */
export class Paged<T> {
  items = $state.raw<T[]>([]);
  total = $state(0);
  #next = $state<string | null>(null);
  /** Where the items came from: a list that could not be begun leaves it. */
  #path = '';
  #query: Query = {};
  readonly page = new Resource<List<T>>();

  /** Begins anew; what was there stays until the first page is there. */
  async start(path: string, query: Query = {}): Promise<void> {
    const page = await this.page.run((signal) => get<List<T>>(path, query, signal));
    if (page === null) return;
    this.#path = path;
    this.#query = query;
    this.#take([], page);
  }

  async more(): Promise<void> {
    const after = this.#next;
    if (after === null) return;
    const former = this.items;
    const page = await this.page.run((signal) => get<List<T>>(this.#path, { ...this.#query, after }, signal));
    if (page !== null) this.#take(former, page);
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Every item, whatever was shown so far. */
  all(): Promise<T[]> {
    const { limit: _, ...query } = this.#query;
    return all<T>(this.#path, query);
  }

  #take(former: T[], page: List<T>): void {
    this.items = [...former, ...page.items];
    this.total = page.total;
    this.#next = page.next;
  }
}
