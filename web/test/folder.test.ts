import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { folder, followFolder, refresh } from '../src/folder.svelte';

/** A stream that tells what a test says. */
class Stream extends EventTarget {
  static readonly CLOSED = 2;
  static opened: Stream[] = [];
  readyState = 1;

  constructor() {
    super();
    Stream.opened.push(this);
  }

  tell(name: string, data: object) {
    this.dispatchEvent(new MessageEvent(name, { data: JSON.stringify(data) }));
  }

  refuse() {
    this.close();
    this.dispatchEvent(new Event('error'));
  }

  close() {
    this.readyState = Stream.CLOSED;
  }
}

const page = Object.assign(new EventTarget(), { hidden: false });
let end: () => void;

function seen(hidden: boolean) {
  page.hidden = hidden;
  page.dispatchEvent(new Event('visibilitychange'));
}

const state = (traces: number, tracing = false) => Stream.opened.at(-1)!.tell('state', { traces, tracing });

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('document', page);
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('no server')));
  Stream.opened = [];
  Object.assign(folder, { status: null, traced: 0, tracing: false });
  end = followFolder();
});
afterEach(() => {
  end();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a trace is counted', () => {
  test('though nobody saw it run', () => {
    state(3);
    expect(folder.traced).toBe(0);
    state(4);
    expect(folder.traced).toBe(1);
  });

  test('once, though it was seen to run and to end', () => {
    state(3);
    state(3, true);
    Stream.opened.at(-1)!.tell('tracing', { running: false });
    state(4);
    state(4);
    expect(folder.traced).toBe(1);
    expect(folder.tracing).toBe(false);
  });

  test('though it ended while the page was hidden', () => {
    state(3, true);
    seen(true);
    seen(false);
    expect(Stream.opened).toHaveLength(2);
    state(4);
    expect(folder.traced).toBe(1);
    expect(folder.tracing).toBe(false);
  });
});

describe('a stream that was refused', () => {
  test('is asked for again after a while', () => {
    Stream.opened[0]!.refuse();
    expect(Stream.opened).toHaveLength(1);
    vi.advanceTimersByTime(60_000);
    expect(Stream.opened).toHaveLength(2);
  });

  test('is asked for at once by who has logged in, and once', async () => {
    Stream.opened[0]!.refuse();
    await refresh();
    expect(Stream.opened).toHaveLength(2);
    vi.advanceTimersByTime(60_000);
    expect(Stream.opened).toHaveLength(2);
  });

  test('is let be by a page that nobody sees', () => {
    Stream.opened[0]!.refuse();
    seen(true);
    vi.advanceTimersByTime(60_000);
    expect(Stream.opened).toHaveLength(1);
  });
});
