import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { licences } from './licences';

// `npm run dev` asks a running `jejak serve`; its address may be given.
const server = process.env.JEJAK_SERVER ?? 'http://127.0.0.1:7070';

/** The server takes writes from its own origin alone; behind the proxy the page is of another. */
const proxied = { target: server, changeOrigin: true, headers: { origin: server } };

export default defineConfig({
  plugins: [svelte(), licences()],
  build: {
    outDir: 'target/classes/org/jejak/web/page',
    emptyOutDir: true,
    target: 'es2022',
    // What most views share comes in one file: a request for each small part would cost more than it saves.
    rolldownOptions: {
      output: { codeSplitting: { groups: [{ name: 'shared', test: /src\/(?!views\/)|node_modules\/(svelte|esm-env|clsx)\// }] } },
    },
  },
  server: {
    proxy: { '/api/v1': proxied, '/openapi.yaml': proxied, '/health': proxied },
  },
  test: { include: ['test/**/*.test.ts'], environment: 'node' },
});
