import { describe, expect, test } from 'vitest';
import { guideFor } from '../../../src/backend/guides.ts';
import { checkWords } from '../../../src/core/findings/messages/check-words.ts';
import { checkIds } from '../../../src/core/findings/messages/checks.ts';
import {
  describeSwitch,
  type IdpSwitch,
  isSwitchDocumented,
} from '../../../src/core/findings/messages/idp-switches.ts';
import { idpKinds } from '../../../src/core/metadata/identity-provider.ts';

const everySwitch = [
  'sign-response',
  'sign-assertion',
  'algorithm',
  'encryption',
  'audience',
  'acs',
  'name-id',
  'attributes',
  'issuer',
  'certificate',
  'relay-state',
  'validity',
  'assignment',
  'request-signature',
] as const satisfies readonly IdpSwitch[];

/** Every guide of its own; Shibboleth, SimpleSAMLphp and any other share the general one. */
const withGuide = idpKinds.filter((idp) => guideFor(idp).idp === idp && idp !== 'other');

/** What our sources (facts 4.1 to 4.10, and sections 7 and 8) do not tell about each console. */
const notInSources: Readonly<Record<string, readonly IdpSwitch[]>> = {
  okta: ['validity'],
  entra: ['encryption', 'relay-state', 'validity'],
  google: ['algorithm', 'encryption', 'relay-state', 'validity', 'request-signature'],
  salesforce: ['sign-response', 'sign-assertion', 'algorithm', 'relay-state', 'validity'],
  onelogin: ['validity', 'assignment', 'request-signature'],
  adfs: ['issuer', 'relay-state'],
  pingone: ['algorithm', 'encryption', 'issuer', 'relay-state', 'assignment', 'request-signature'],
  pingfederate: [
    'algorithm',
    'encryption',
    'certificate',
    'relay-state',
    'validity',
    'assignment',
    'request-signature',
  ],
  keycloak: ['algorithm', 'certificate', 'relay-state', 'validity', 'assignment'],
  jumpcloud: ['encryption', 'attributes', 'validity', 'assignment', 'request-signature'],
  auth0: ['encryption', 'relay-state', 'validity', 'assignment', 'request-signature'],
  duo: ['encryption', 'issuer', 'validity', 'assignment', 'request-signature'],
  cyberark: [
    'sign-response',
    'sign-assertion',
    'algorithm',
    'encryption',
    'attributes',
    'relay-state',
    'validity',
    'assignment',
    'request-signature',
  ],
};

/** The words of a guide's step about one thing: the console's own labels, and whether there are any. */
function labelsOf(idp: (typeof idpKinds)[number], step: string): readonly string[] {
  const steps = guideFor(idp).steps.filter(({ id }) => id === `${idp}.${step}`);
  return steps.flatMap(({ body }) => Array.from(body.matchAll(/\*\*(.+?)\*\*/g), (match) => match[1] ?? ''));
}

const plain = (text: string): string => text.toLowerCase().replaceAll(/[’']/g, '').replaceAll('*', '');

describe('where each identity provider has its switches', () => {
  test.each(withGuide)('%s: what is not documented is what the sources do not tell', (idp) => {
    expect(everySwitch.filter((what) => !isSwitchDocumented(idp, what))).toEqual(notInSources[idp]);
  });

  test.each(withGuide)('%s: entity ID and ACS URL are called as in its guide', (idp) => {
    const { labels } = guideFor(idp);
    expect(plain(describeSwitch(idp, 'audience'))).toContain(plain(labels.entityId));
    const acs = plain(describeSwitch(idp, 'acs'));
    const words = plain(labels.acsUrl).replace('assertion consumer service endpoint', 'acs endpoint');
    expect(acs).toContain(words);
  });

  test.each(withGuide)('%s: the switch for the signature uses a label of its guide’s step', (idp) => {
    if (!isSwitchDocumented(idp, 'sign-response')) return;
    const { steps } = guideFor(idp);
    const values = steps
      .filter(({ id }) => id === `${idp}.signing`)
      .flatMap((step) => step.values.flatMap(({ label, value }) => [label, value]));
    const where = plain(describeSwitch(idp, 'sign-response'));
    const known = [...values, ...labelsOf(idp, 'signing')].map(plain);
    expect(
      known.some((label) => label.length > 3 && where.includes(label)),
      where,
    ).toBe(true);
  });

  test.each(idpKinds)('%s: every switch is a whole sentence, and says so when it is not known', (idp) => {
    for (const what of everySwitch) {
      const sentence = describeSwitch(idp, what);
      expect(sentence).toMatch(/^[A-Z].*\.$/);
      expect(sentence.includes('not documented')).toBe(!isSwitchDocumented(idp, what));
    }
  });
});

/** Rows that fail without anything to set in a console, each with the reason. */
const nothingToSet: Readonly<Record<string, string>> = {
  'document.unreadable': 'the text was not copied whole',
  'document.other-root': 'another document was given',
  'document.structure': 'no identity provider writes this',
  'status.missing': 'the sign-in log tells why',
  'status.failed': 'the sign-in log tells why',
  'response-signed.untold': 'another row tells',
  'assertion-signed.neither': 'the row above tells',
  'signing-certificate.none-configured': 'nothing was imported here yet',
  'issuer.missing': 'every identity provider writes one',
  'destination.missing': 'SAML does not demand one',
  'conditions.unknown': 'no console’s label is in the sources',
  'in-response-to.missing': 'where the sign-in starts',
  'in-response-to.differs': 'sign in again',
  'in-response-to.no-request': 'where the sign-in starts',
  'in-response-to.unsolicited-google': 'where the sign-in starts',
  'in-response-to.unexpected': 'what was given here',
  'not-before.future': 'clocks',
  'not-before.malformed': 'no identity provider writes this',
  'not-on-or-after.expired': 'clocks, or sign in again',
  'not-on-or-after.missing': 'a template or rule; no console’s label is in the sources',
  'not-on-or-after.malformed': 'no identity provider writes this',
  'subject-confirmation.missing': 'the profile that is used; no console’s label is in the sources',
  'subject-confirmation.no-data': 'the profile that is used; no console’s label is in the sources',
  'subject-confirmation.not-before': 'no console’s label is in the sources',
  'replay.seen': 'sign in again',
  'one-assertion.count': 'wrapping',
  'one-assertion.none': 'the row “Status” tells',
  'one-assertion.stray': 'wrapping',
  'name-id-present.impure': 'forged',
  'authn-statement.missing': 'no console’s label is in the sources',
  'session-lifetime.short': 'no console’s label is in the sources',
  'session-lifetime.over': 'sign in again',
  'session-lifetime.malformed': 'no identity provider writes this',
  'clock-skew.ahead': 'clocks',
  'clock-skew.behind': 'clocks',
  'attribute-roles.namespaced': 'another row tells',
  'attribute-full-name.namespaced': 'another row tells',
  'attribute-email.namespaced': 'another row tells',
};

describe('every row that can fail or warn', () => {
  const passing =
    /\.(good|valid|success|clear|none-sent|new|stated|none|any|one-time-use|decrypted|not-needed|not-demanded|unsolicited|unsolicited-console|name-id)$/;
  const failing = Object.entries(checkWords).filter(([key]) => key in nothingToSet || !passing.test(key));

  test.each(failing)(
    '%s says what was expected and came, and where to set it or why nowhere',
    (key, words) => {
      expect(words.expected).not.toBe('');
      expect(words.actual).not.toBe('');
      if (nothingToSet[key] === undefined) expect(words.fix).toContain('{switch}');
    },
  );

  test('nothing is excused that has a switch', () => {
    const excused = Object.entries(checkWords).filter(([key]) => nothingToSet[key] !== undefined);
    expect(excused.filter(([, { fix }]) => fix.includes('{switch}')).map(([key]) => key)).toEqual([]);
    expect(Object.keys(nothingToSet).filter((key) => !(key in checkWords))).toEqual([]);
  });

  test('every check has one', () => {
    const seen = new Set(Object.keys(checkWords).map((key) => key.slice(0, key.lastIndexOf('.'))));
    expect(checkIds.filter((id) => !seen.has(id))).toEqual([]);
  });

  test('every placeholder is one that is filled', () => {
    const texts = Object.values(checkWords).flatMap(({ expected, actual, fix }) => [expected, actual, fix]);
    const braces = texts.flatMap((text) => text.match(/\{[^}]*\}/g) ?? []);
    expect(braces.filter((text) => !/^\{[a-zA-Z][a-zA-Z0-9]*\}$/.test(text))).toEqual([]);
  });
});
