// @ts-check
/** `npm run dev:web`: the browser shell, built and started again after every change of a source. */
import { join } from 'node:path';
import { installPackages, nodeBinary, root } from './prepare.mjs';
import { restartOnChange } from './restart-on-change.mjs';

if (process.argv.includes('--help')) {
  process.stdout.write(
    'Usage: npm run dev:web\n\nServes the screens on 127.0.0.1; builds and restarts after a change in src or resources.\n',
  );
  process.exit(0);
}

installPackages();
restartOnChange([nodeBinary(), join(root, 'out/web/index.js')]);
