import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

/** Everything is bundled (docs/decisions): the packaged app carries no node_modules. */
export default defineConfig({
  main: {
    build: {
      externalizeDeps: false,
      minify: true,
      rolldownOptions: { input: resolve('src/main/index.ts') },
    },
  },
  preload: {
    build: {
      externalizeDeps: false,
      minify: true,
      // A sandboxed preload is loaded as a classic script.
      rolldownOptions: {
        input: resolve('src/preload/index.ts'),
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: 'src/renderer',
    plugins: [react()],
    build: { minify: true, rolldownOptions: { input: resolve('src/renderer/index.html') } },
  },
});
