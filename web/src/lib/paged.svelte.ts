import { get, stream, type Query } from '../api/client';
import type { List } from '../api/types';
import { Resource } from './resource.svelte';

/** A list of the API, page after page. */
export class Paged<T> {
  items = $state.raw<T[]>([]);
  total = $state(0);
  #next = $state<string | null>(null);
  #path = '';
  #query: Query = {};
  readonly page = new Resource<List<T>>();

  /** Begins anew; what was there stays until the first page is there. */
  async start(path: string, query: Query = {}): Promise<void> {
    this.#path = path;
    this.#query = query;
    await this.page.run((signal) => get<List<T>>(path, query, signal));
    this.#take([]);
  }

  async more(): Promise<void> {
    const after = this.#next;
    if (after === null) return;
    const former = this.items;
    await this.page.run((signal) => get<List<T>>(this.#path, { ...this.#query, after }, signal));
    this.#take(former);
  }

  get hasMore(): boolean {
    return this.#next !== null;
  }

  /** Every item, whatever was shown so far. */
  async all(): Promise<T[]> {
    const { limit: _, ...query } = this.#query;
    const items: T[] = [];
    for await (const item of stream<T>(this.#path, query)) items.push(item);
    return items;
  }

  #take(former: T[]): void {
    const page = this.page.data;
    if (this.page.busy || this.page.error || !page) return;
    this.items = [...former, ...page.items];
    this.total = page.total;
    this.#next = page.next;
  }
}
