import { afterEach, expect, test, vi } from 'vitest';
import { ApiError, OfflineError } from '../src/api/client';
import { en } from '../src/i18n/en';
import { sentenceOf } from '../src/lib/fault';
import { Paged } from '../src/lib/paged.svelte';
import { Resource } from '../src/lib/resource.svelte';

// Outside of a component nothing ends.
vi.mock('svelte', async (original) => ({ ...(await original<object>()), onDestroy: () => undefined }));

const asked: string[] = [];

function answers(answer: (url: URL) => object | null) {
  asked.length = 0;
  vi.stubGlobal('fetch', async (path: string) => {
    asked.push(path);
    const found = answer(new URL(path, 'http://localhost'));
    return found === null ? new Response('', { status: 500 }) : Response.json(found);
  });
}
afterEach(() => vi.unstubAllGlobals());

const pageOf = (...items: string[]) => ({ total: 4, items, next: 'next' });

test('a list that cannot be begun leaves the former one, which goes on', async () => {
  const list = new Paged<string>();
  answers((url) => {
    if (url.pathname.endsWith('/feeds')) return null;
    return url.searchParams.has('after') ? { ...pageOf('c', 'd'), next: null } : pageOf('a', 'b');
  });
  await list.start('/ledger', { limit: 2 });
  await list.start('/feeds');
  expect(list.page.error).toBeInstanceOf(ApiError);
  await list.more();
  expect(list.items).toEqual(['a', 'b', 'c', 'd']);
  expect(asked.at(-1)).toBe('/api/v1/ledger?limit=2&after=next');
  expect(list.hasMore).toBe(false);
});

test('a load says what it brought: nothing where it failed or a newer one began', async () => {
  const loaded = new Resource<string>();
  const never = loaded.run((signal) => new Promise((_, reject) => signal.addEventListener('abort', reject)));
  expect(await loaded.run(async () => 'kapal')).toBe('kapal');
  expect(await never).toBeNull();
  expect(await loaded.run(() => Promise.reject(new OfflineError()))).toBeNull();
  expect([loaded.data, loaded.error instanceof OfflineError]).toEqual(['kapal', true]);
});

test('what is cleared does not come back when the load ends', async () => {
  const loaded = new Resource<string>();
  let end: (data: string) => void = () => undefined;
  const run = loaded.run(() => new Promise<string>((resolve) => (end = resolve)));
  loaded.clear();
  end('late');
  await run;
  expect([loaded.data, loaded.busy]).toEqual([null, false]);
});

test('a fault is told in the words of the server, and not every fault is a server that is away', () => {
  const said = { type: '', title: 'No such report', status: 404, detail: 'No report has this id.' };
  expect(sentenceOf(new ApiError(404, said), en)).toBe('No report has this id.');
  expect(sentenceOf(new ApiError(502, null), en)).toContain('502');
  expect(sentenceOf(new OfflineError(), en)).toBe(en.errors.offline);
  expect(sentenceOf(new TypeError('x is undefined'), en)).toBe(en.errors.unexpected);
});
