import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';
import { claimsStyle } from '../src/report/html/claims-style.ts';
import { style } from '../src/report/html/style.ts';
import { generatedFolder } from './build/generated.ts';

/** The styles of the reports as sheets, so that page and report cannot drift apart. */
const sheets: Readonly<Record<string, string>> = {
  'virtual:report.css': style,
  'virtual:claims.css': claimsStyle,
};
const reportStyle: Plugin = {
  name: 'report-style',
  resolveId: (id) => (id in sheets ? `\0${id}` : undefined),
  load: (id) => sheets[id.slice(1)],
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  // A page may be opened by its own address, so that parts are named from the root.
  base: '/',
  plugins: [reportStyle],
  resolve: { alias: { '#generated': generatedFolder } },
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('../dist/web', import.meta.url)),
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // What is inlined would need a looser content security policy.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 2000,
    // Libraries mark their parts for servers that render; here there is none.
    rolldownOptions: {
      onLog: (level, log, next) => log.code !== 'MODULE_LEVEL_DIRECTIVE' && next(level, log),
    },
  },
});
