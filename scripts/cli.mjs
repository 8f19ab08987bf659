// @ts-check
/** `npm run -s cli -- …`: the CLI from a checkout. What it prints on standard output is the CLI's own and nothing else. */

import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildIfStale, installPackages, root } from './prepare.mjs';

installPackages();
buildIfStale();
await import(pathToFileURL(join(root, 'out/cli/index.js')).href);
