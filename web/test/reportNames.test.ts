import { afterEach, expect, test, vi } from 'vitest';
import { reportName } from '../src/lib/reportNames';

afterEach(() => vi.unstubAllGlobals());

/** A server that knows every report but those whose id ends in f. */
function server(): string[] {
  const urls: string[] = [];
  vi.stubGlobal('fetch', (url: string) => {
    urls.push(url);
    const ids = new URL(url, 'http://localhost').searchParams.getAll('id');
    const rows = ids.filter((id) => !id.endsWith('f')).map((id) => ({ id, title: `Title of ${id}`, outlet: null, from: '2025-01-02' }));
    return Promise.resolve(new Response(rows.map((row) => `${JSON.stringify(row)}\n`).join('')));
  });
  return urls;
}

test('names that are asked for together go in one request, each id once', async () => {
  const urls = server();
  const names = await Promise.all(['a-1', 'a-2', 'a-1', 'a-3'].map(reportName));
  expect(names.map(({ title }) => title)).toEqual(['Title of a-1', 'Title of a-2', 'Title of a-1', 'Title of a-3']);
  expect(urls).toEqual(['/api/v1/articles?id=a-1&id=a-2&id=a-3']);
});

test('a request names a hundred at most', async () => {
  const urls = server();
  await Promise.all(Array.from({ length: 150 }, (_, i) => reportName(`a-many${i}.`)));
  expect(urls.map((url) => url.split('id=').length - 1)).toEqual([100, 50]);
});

test('one that is not there fails alone, and is asked for again', async () => {
  const urls = server();
  const [there, gone] = await Promise.allSettled([reportName('a-4'), reportName('a-f')]);
  expect([there.status, gone.status]).toEqual(['fulfilled', 'rejected']);
  await reportName('a-f').catch(() => undefined);
  expect(urls).toHaveLength(2);
});
