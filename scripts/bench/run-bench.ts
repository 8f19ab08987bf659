import { benchCli } from './cli-bench.ts';
import { benchLargeMetadata } from './large-bench.ts';
import { benchMetadata } from './metadata-bench.ts';
import { benchVerify } from './verify-bench.ts';

const help = `npm run bench -- [verify] [metadata] [cli] [--no-large]

Measures this checkout side by side with other libraries and with a floor, and prints medians with the range from the
10th to the 90th percentile. The last column is the time as a multiple of the first line's. Without a name, all three
run. "metadata" ends with a generated 100 MB aggregate of 10,000 entities, each reader in a process of its own with its
resident memory, which takes minutes; --no-large leaves it out. "cli" needs "npm run build" first.`;

const benches = { verify: benchVerify, metadata: benchMetadata, cli: benchCli };
type BenchName = keyof typeof benches;

function isBenchName(word: string): word is BenchName {
  return Object.hasOwn(benches, word);
}

const words = process.argv.slice(2);
const names = words.filter((word) => word !== '--no-large');
if (words.includes('--help') || !names.every(isBenchName)) {
  console.log(help);
  process.exitCode = words.includes('--help') ? 0 : 2;
} else {
  console.log(`Node ${process.version} on ${process.platform} ${process.arch}`);
  const chosen = names.length === 0 ? Object.keys(benches) : names;
  for (const name of chosen.filter(isBenchName)) await benches[name]();
  if (chosen.includes('metadata') && !words.includes('--no-large')) benchLargeMetadata();
}
