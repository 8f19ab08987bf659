/** One way in which two values may differ without the eye noticing. */
interface Trait {
  /** Completes "The two differ only in …". */
  readonly name: string;
  readonly counts: boolean;
  /** Takes the trait away. */
  readonly without: (text: string) => string;
}

const traits: readonly Trait[] = [
  { name: 'white space', counts: false, without: (text) => text.replaceAll(/[\s\p{Cf}]+/gu, '') },
  { name: 'how letters with accents are stored', counts: true, without: (text) => text.normalize('NFKC') },
  { name: 'upper and lower case', counts: true, without: (text) => text.toLowerCase() },
  { name: 'a trailing slash', counts: true, without: (text) => withoutSlashes(text) },
  { name: 'http and https', counts: false, without: (text) => text.replace(/^https?:/i, '') },
  {
    name: 'the port',
    counts: false,
    without: (text) => text.replace(/^((?:https?:)?\/\/[^/:?#]+):\d+/i, '$1'),
  },
  { name: 'the escaping of characters', counts: true, without: unescapeAddress },
];

/**
 * How two values differ when the eye may miss it, or when it is one of the usual mix-ups of Twilio's values (facts 1.1);
 * empty when the difference is plain. A sentence with a leading space.
 */
export function describeDifference(expected: string, actual: string): string {
  if (expected === actual) return '';
  const needed = neededTraits(expected, actual);
  if (needed.length === 0) return describeMixUp(expected, actual);
  const names = needed.map(({ name }) => name);
  const counts = needed.some((trait) => trait.counts) ? ', which counts' : '';
  return ` The two differ only in ${listed(names)}${counts}.`;
}

/** The traits without which the two would be the same; none when even without all of them they differ. */
function neededTraits(expected: string, actual: string): readonly Trait[] {
  const isSame = (some: readonly Trait[]): boolean => strip(expected, some) === strip(actual, some);
  if (!isSame(traits)) return [];
  return traits.reduce<readonly Trait[]>((kept, trait) => {
    const others = kept.filter((one) => one !== trait);
    return isSame(others) ? others : kept;
  }, traits);
}

function strip(text: string, some: readonly Trait[]): string {
  return some.reduce((current, { without }) => without(current), text);
}

const connection = /\b(J[BQ][0-9a-f]{32}|AC[0-9a-f]{32})\b/gi;

/** Values that belong to something else at Twilio. */
function describeMixUp(expected: string, actual: string): string {
  const [one, other] = [expected.replaceAll(connection, ''), actual.replaceAll(connection, '')];
  if (one === other) return ' They are the same but for the SID: they belong to two connections or accounts.';
  if (`${expected}/metadata` === actual)
    return ' It ends with /metadata: that is the entity ID, and the ACS URL is without it.';
  if (expected === `${actual}/metadata`)
    return ' It lacks /metadata at the end: that is the ACS URL, and the entity ID ends with it.';
  if (expected.startsWith(`${actual}?`)) return ' The part from the question mark on is missing.';
  if (isPlaceholder(actual)) return ' It still holds a placeholder of a guide.';
  const [was, is] = [generationOf(actual), generationOf(expected)];
  return was !== null && is !== null && was !== is
    ? ` It is a value of ${was}, and the sign-in is set up for ${is}.`
    : '';
}

/** `ACxxxx…`, as Twilio's guides write it. */
function isPlaceholder(text: string): boolean {
  return /\b(AC|JQ)x{4,}/i.test(text);
}

function generationOf(text: string): string | null {
  if (text.startsWith('https://preview.twilio.com/')) return 'preview.twilio.com';
  if (text.startsWith('https://iam.twilio.com/')) return 'iam.twilio.com';
  return /^(https:\/\/login\.flex\.|urn:flex:)/.test(text) ? 'enhanced SSO' : null;
}

/** Without a regular expression: a value may be a megabyte of slashes. */
function withoutSlashes(text: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === '/') end -= 1;
  return text.slice(0, end);
}

function unescapeAddress(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
