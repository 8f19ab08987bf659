import { builtinModules } from 'node:module';
import { defineConfig } from 'vite';

/** The browser shell and the CLI: two entries over shared chunks, for plain `node` from 20.19 on. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true, external: [...builtinModules] },
  build: {
    ssr: true,
    outDir: 'out',
    // electron-vite's folders are beside ours; scripts/build.mjs clears the three below itself.
    emptyOutDir: false,
    target: 'node20',
    minify: true,
    rolldownOptions: {
      input: { web: 'src/web/index.ts', cli: 'src/cli/index.ts' },
      output: { entryFileNames: '[name]/index.js', chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
