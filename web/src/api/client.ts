import type { Problem } from './types';

const BASE = '/api/v1';

/** An answer that says what is wrong: `message` is the sentence to show, empty where the server gave none. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly problem: Problem | null,
  ) {
    super(problem?.detail ?? problem?.title ?? '');
  }
}

/** The server could not be reached at all. */
export class OfflineError extends Error {}

export type Query = Record<string, string | number | readonly string[] | null | undefined>;

/** The address of a path of the API; what is null, undefined or empty is left out of the query. */
export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === null || value === undefined || value === '') continue;
    if (Array.isArray(value)) value.forEach((one) => search.append(name, one));
    else search.set(name, String(value));
  }
  const text = search.toString();
  return BASE + path + (text ? `?${text}` : '');
}

export async function get<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T> {
  const answer = await ask(address(path, query), { headers: { Accept: 'application/json' }, signal });
  return (await answer.json()) as T;
}

/** A file of the server as text. */
export async function getText(path: string, signal?: AbortSignal): Promise<string> {
  return (await ask(path, { signal })).text();
}

/** Writes; a body that is no text and no form goes as JSON. Returns null where the answer is empty. */
export async function send<T>(
  method: 'POST' | 'DELETE',
  path: string,
  body?: FormData | string | object,
  signal?: AbortSignal,
): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json', 'X-Jejak': '1' };
  let content: BodyInit | undefined;
  if (typeof body === 'string') {
    headers['Content-Type'] = 'text/plain; charset=utf-8';
    content = body;
  } else if (body instanceof FormData) {
    content = body;
  } else if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    content = JSON.stringify(body);
  }
  const answer = await ask(BASE + path, { method, headers, body: content, signal });
  return (answer.status === 204 ? null : await answer.json()) as T;
}

/** Every item of a list, one by one as they arrive, without a cap. */
export async function* stream<T>(path: string, query: Query = {}, signal?: AbortSignal): AsyncGenerator<T> {
  const answer = await ask(address(path, query), { headers: { Accept: 'application/x-ndjson' }, signal });
  if (!answer.body) return;
  for await (const line of lines(answer.body)) yield JSON.parse(line) as T;
}

/** Every item of a list at once. */
export async function all<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream<T>(path, query, signal)) items.push(item);
  return items;
}

/** The lines of a stream of UTF-8, without empty ones. */
export async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream() as ReadableWritablePair<string, Uint8Array>).getReader();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      const parts = (rest + value).split('\n');
      rest = parts.pop() ?? '';
      for (const part of parts) if (part !== '') yield part;
    }
    if (rest !== '') yield rest;
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** After so many milliseconds a stream that was refused is asked for again. */
const AGAIN = 30_000;

/** Listens to what the server tells; returns what ends it. */
export function listen(handlers: Record<string, (data: unknown) => void>): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout>;
  const connect = () => {
    source = new EventSource(`${BASE}/stream`);
    for (const [name, handle] of Object.entries(handlers)) {
      source.addEventListener(name, (event) => handle(JSON.parse((event as MessageEvent<string>).data)));
    }
    // The browser connects anew where a stream breaks off; one that was refused it gives up.
    source.addEventListener('error', () => {
      if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, AGAIN);
    });
  };
  connect();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}

async function ask(url: string, init: RequestInit): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(url, { credentials: 'same-origin', ...init });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new OfflineError();
  }
  if (!answer.ok) throw new ApiError(answer.status, await problemOf(answer));
  return answer;
}

async function problemOf(answer: Response): Promise<Problem | null> {
  if (!answer.headers.get('Content-Type')?.includes('json')) return null;
  return (await answer.json().catch(() => null)) as Problem | null;
}
