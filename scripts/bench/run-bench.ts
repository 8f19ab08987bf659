import { benchCli } from './cli-bench.ts';
import { benchLargeMetadata } from './large-bench.ts';
import { benchMetadata } from './metadata-bench.ts';
import { benchVerify } from './verify-bench.ts';

const help = `npm run bench -- [verify] [metadata] [cli] [--large]

Measures this checkout side by side with other libraries and with a floor, and prints medians with the range from the
10th to the 90th percentile. The last column is the time as a multiple of the first line's. Without a name, all three
run. --large adds a generated 100 MB aggregate of 10,000 entities, each reader in a process of its own with its
resident memory. "cli" needs "npm run build" first.`;

const benches = { verify: benchVerify, metadata: benchMetadata, cli: benchCli };
type BenchName = keyof typeof benches;

function isBenchName(word: string): word is BenchName {
  return Object.hasOwn(benches, word);
}

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--large');
if (words.includes('--help') || !names.every(isBenchName)) {
  console.log(help);
  process.exitCode = words.includes('--help') ? 0 : 2;
} else {
  console.log(`Node ${process.version} on ${process.platform} ${process.arch}`);
  const chosen = names.length === 0 ? Object.keys(benches) : names;
  for (const name of chosen.filter(isBenchName)) await benches[name]();
  if (words.includes('--large')) benchLargeMetadata();
}
