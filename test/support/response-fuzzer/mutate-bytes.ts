import type { Mutation } from './mutation.ts';

const tokens = [
  '<!--',
  '-->',
  '<![CDATA[',
  ']]>',
  '<?',
  '?>',
  '&#0;',
  '&lt;',
  '<',
  '>',
  '"',
  '\u0000',
  '<!DOCTYPE x>',
];

/** Changes of octets, blind to what they mean. */
export const byteMutations: readonly Mutation<Buffer>[] = [
  {
    name: 'flip a bit',
    apply: (bytes, random) => {
      const at = random.below(bytes.length);
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ (1 << random.below(8));
      return changed;
    },
  },
  {
    name: 'set an octet',
    apply: (bytes, random) => {
      const changed = Buffer.from(bytes);
      changed[random.below(bytes.length)] = random.below(256);
      return changed;
    },
  },
  {
    name: 'delete octets',
    apply: (bytes, random) => {
      const at = random.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1 + random.below(40))]);
    },
  },
  {
    name: 'double octets',
    apply: (bytes, random) => {
      const at = random.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at + random.below(400)), bytes.subarray(at)]);
    },
  },
  {
    name: 'cut off the end',
    apply: (bytes, random) => bytes.subarray(0, random.below(bytes.length)),
  },
  {
    name: 'insert a token',
    apply: (bytes, random) => {
      const at = random.below(bytes.length);
      return Buffer.concat([bytes.subarray(0, at), Buffer.from(random.pick(tokens)), bytes.subarray(at)]);
    },
  },
];
