/** Run as a process: saves a counter in a loop, saying each save before and after, until it is killed. */
import { writeSync } from 'node:fs';
import { createConfStore } from '../../src/backend/store/conf-store.ts';
import { storedProfile } from './stored-profile.ts';

const [folder = '', first = '0'] = process.argv.slice(2);
const opened = createConfStore({ folder, now: () => new Date().toISOString() });
if (!opened.ok) throw new Error(opened.problem.message);
const padding = 'x'.repeat(100_000);

for (let count = Number(first); ; count += 1) {
  writeSync(1, `saving ${count}\n`);
  const override = { reason: padding, at: '2026-11-25T10:00:00Z', fingerprint: String(count) };
  opened.value.write({ version: 1, profiles: [storedProfile({ name: `Save ${count}`, override })] });
  writeSync(1, `saved ${count}\n`);
}
