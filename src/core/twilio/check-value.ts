import { type FindingData, fillPlaceholders } from '../findings/finding.ts';
import { type ProductMessage, productMessages } from '../findings/messages/products.ts';

/** One sentence about a value, or null when it has the right shape. */
export type ValueProblem = string | null;

/** Far above any real value; a longer one is a mistaken paste. */
const longest = 1024;

function say(message: ProductMessage, data: FindingData = {}): string {
  return fillPlaceholders(productMessages[message], data);
}

interface SidKind {
  readonly prefix: 'AC' | 'JQ';
  readonly name: string;
  readonly missing: ProductMessage;
  readonly whole: ProductMessage;
}

export const accountSidKind: SidKind = {
  prefix: 'AC',
  name: 'Account SID',
  missing: 'accountSidMissing',
  whole: 'wholeValueAccount',
};
export const connectionSidKind: SidKind = {
  prefix: 'JQ',
  name: 'Connection SID',
  missing: 'connectionSidMissing',
  whole: 'wholeValueConnection',
};

/** What other SIDs an admin can mistake for these (facts 1.1, 2.5). */
const otherSids: Readonly<Record<string, string>> = {
  AC: 'an Account SID',
  JQ: 'a Connection SID of Flex',
  JB: 'the SID of a legacy realm',
  UI: 'the SID of a legacy Console identity provider',
};

/** Judges one SID as typed; the sentence says what to change. */
export function checkSid(value: string, kind: SidKind): ValueProblem {
  if (value.trim() === '') return say(kind.missing);
  const general = checkAnyValue(value);
  if (general !== null) return general;
  const { prefix, name } = kind;
  if (/[:/?=]/.test(value)) {
    const sid = new RegExp(`${prefix}[0-9a-fA-F]{32}(?![0-9a-zA-Z])`).exec(value)?.[0];
    return sid ? say(kind.whole, { sid }) : say('wholeValueUnknown', { name, prefix });
  }
  if (isPlaceholder(value)) return say('placeholder', { value, prefix });
  const found = otherSids[value.slice(0, 2)];
  if (found && !value.startsWith(prefix)) return say('otherSid', { found, name, prefix });
  if (!value.startsWith(prefix)) return say('sidPrefix', { name, prefix });
  return checkSidDigits(value.slice(2), prefix);
}

function checkSidDigits(digits: string, prefix: string): ValueProblem {
  const character = /[^0-9a-fA-F]/u.exec(digits)?.[0];
  if (character) return say('sidDigits', { prefix, character });
  return digits.length === 32 ? null : say('sidLength', { prefix, length: digits.length });
}

/** `ACxxxx`, `JQXXXXXXXX`, `<Connection ID>`, `{accountSid}`, `[SID]`: how guides write "yours" (facts 1.1). */
function isPlaceholder(value: string): boolean {
  return /x{3,}/i.test(value) || /[<>{}[\]…]|\.\.\.|\*\*/.test(value);
}

function checkAnyValue(value: string): ValueProblem {
  if (value.length > longest) return say('tooLong', { length: value.length });
  if (value !== value.trim()) return say('whiteSpaceAround');
  // Zero-width and no-break characters arrive with a paste from a web page and are as wrong as a space.
  return /[\s\u00ad\u200b-\u200f\u2060\ufeff]/u.test(value) ? say('whiteSpaceInside') : null;
}

/** Judges the entity ID of a Console SSO profile as typed (facts 2.1). */
export function checkConsoleEntityId(value: string): ValueProblem {
  if (value.trim() === '') return say('entityIdMissing');
  if (isPlaceholder(value)) return say('placeholderPlain', { value: value.slice(0, 80) });
  const general = checkAnyValue(value);
  if (general !== null) return general;
  if (/^[a-z]+:\/\//i.test(value)) return say('entityIdIsAddress');
  if (value.startsWith('urn:flex:')) return say('entityIdIsFlex');
  return /^urn:console:[A-Za-z0-9._~:-]+$/.test(value) ? null : say('entityIdShape');
}

/** Judges the ACS URL of a Console SSO profile as typed; its pattern is not published (facts 2.1). */
export function checkConsoleAcsUrl(value: string): ValueProblem {
  if (value.trim() === '') return say('acsUrlMissing');
  if (isPlaceholder(value)) return say('placeholderPlain', { value: value.slice(0, 80) });
  const general = checkAnyValue(value);
  if (general !== null) return general;
  if (value.startsWith('urn:')) return say('acsUrlIsEntityId');
  const scheme = /^([a-z]*ht*tps?):/i.exec(value)?.[1];
  if (scheme && !/^https?$/i.test(scheme)) return say('acsUrlTypo', { scheme: `${scheme}:` });
  if (!/^https:\/\//i.test(value)) return say('acsUrlNotHttps');
  return URL.canParse(value) ? checkAcsAddress(new URL(value)) : say('acsUrlNotAddress');
}

function checkAcsAddress(url: URL): ValueProblem {
  if (url.username !== '' || url.password !== '') return say('acsUrlUserInfo');
  if (url.hash !== '') return say('acsUrlFragment');
  if (/\/metadata\/?$/i.test(url.pathname)) return say('acsUrlIsMetadata');
  const isFlex =
    url.hostname.startsWith('login.flex.') ||
    url.hostname === 'preview.twilio.com' ||
    (url.hostname === 'iam.twilio.com' && /^\/v1\/Accounts\/AC[^/]+\/saml2$/.test(url.pathname));
  return isFlex ? say('acsUrlIsFlex') : null;
}
