import { SvelteSet } from 'svelte/reactivity';
import { store, stored } from './stored';

/** Something a reader may do by name (Ctrl-K) or by a single key. */
export interface Command {
  id: string;
  title: string;
  /** One character; left out where the command has none. */
  key?: string;
  run: () => void;
}

const groups = new SvelteSet<() => Command[]>();

/** Single keys may be switched off: readers who speak to their machine type by accident. */
export const keys = $state({ on: stored<boolean>('keys') ?? true });

export function switchKeys(on: boolean): void {
  keys.on = on;
  store('keys', on);
}

/** Every command that can be run now. */
export function commands(): Command[] {
  return [...groups].flatMap((group) => group());
}

/** Offers commands as long as the component that calls this is there. */
export function offer(group: () => Command[]): void {
  $effect(() => {
    groups.add(group);
    return () => {
      groups.delete(group);
    };
  });
}
