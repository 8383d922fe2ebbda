import { expect, test } from 'vitest';
import { address, lines } from '../src/api/client';

test('an address leaves out what is not asked for', () => {
  expect(address('/plans', { outcome: ['OPEN', 'OVERDUE'], from: null, to: undefined, limit: 5 })).toBe(
    '/api/v1/plans?outcome=OPEN&outcome=OVERDUE&limit=5',
  );
  expect(address('/status')).toBe('/api/v1/status');
});

test('lines are put together from pieces, wherever the pieces end', async () => {
  const bytes = new TextEncoder().encode('{"a":"é"}\n\n{"b":1}\n{"c":2}');
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const byte of bytes) controller.enqueue(Uint8Array.of(byte));
      controller.close();
    },
  });
  const found: string[] = [];
  for await (const line of lines(body)) found.push(line);
  expect(found).toEqual(['{"a":"é"}', '{"b":1}', '{"c":2}']);
});
