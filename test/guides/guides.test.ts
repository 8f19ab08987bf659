import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { guideFor } from '../../src/backend/guides.ts';
import { fillGuide, type GuideQuery } from '../../src/core/guides/fill-guide.ts';
import type { FilledGuide } from '../../src/core/guides/guide.ts';
import { validateGuide } from '../../src/core/guides/validate-guide.ts';
import { idpKinds } from '../../src/core/metadata/identity-provider.ts';
import type { FlexGeneration, Product } from '../../src/core/twilio/product.ts';
import { serviceProviderOf } from '../../src/core/twilio/service-provider.ts';
import { sampleProducts } from '../support/sample-profile.ts';
import { knownAddresses } from './known-addresses.ts';
import permanentIds from './permanent-ids.json' with { type: 'json' };

const folder = new URL('../../resources/guides/', import.meta.url);
const files = readdirSync(folder).filter((name) => name.endsWith('.json') && name !== 'shared.json');
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(name, folder), 'utf8'));
const shared = read('shared.json');

const identityProvider = {
  entityId: 'http://www.okta.com/exk1',
  ssoUrl: 'https://acme.okta.com/sso',
  certificatePem: '-----BEGIN CERTIFICATE-----\nAA==\n-----END CERTIFICATE-----\n',
};

function fill(idp: GuideQuery['idp'], product: Product, change: Partial<GuideQuery> = {}): FilledGuide {
  const query = { product, idp, serviceProvider: serviceProviderOf(product), identityProvider, ...change };
  return fillGuide(guideFor(idp), query);
}

const { accountSid } = sampleProducts.iam;
const { connectionSid } = sampleProducts.enhanced;
function move(from: FlexGeneration, to: FlexGeneration): Product {
  return { kind: 'flex', from, to, accountSid, connectionSid };
}
const everyProduct: readonly Product[] = [
  ...Object.values(sampleProducts),
  move('preview', 'iam'),
  move('iam', 'enhanced'),
  move('preview', 'enhanced'),
];
/** Each generation's own mark; none may show up where another one is being set up. */
const marks = {
  preview: /preview\.twilio\.com/,
  iam: /iam\.twilio\.com/,
  enhanced: /login\.flex\.us1|urn:flex:/,
  console: /urn:console:/,
} as const;

describe('every guide file', () => {
  test.each(files)('%s fits the schema', (name) => {
    expect(validateGuide(read(name), shared)).toMatchObject({ ok: true });
  });

  test.each(files)('%s is the one that is shown for its identity provider', (name) => {
    const { idp } = read(name) as { idp: (typeof idpKinds)[number] };
    expect(`${idp}.json`).toBe(name);
    expect(guideFor(idp).idp).toBe(idp);
  });

  test('ids are permanent: one that is gone or new must be entered in permanent-ids.json', () => {
    const ids = new Set(
      files.flatMap((name) => guideFor(name.replace('.json', '') as 'okta').steps.map(({ id }) => id)),
    );
    expect([...ids].toSorted()).toEqual(permanentIds);
  });

  test('every shared step is used by every guide', () => {
    const sharedIds = (shared as { steps: { id: string }[] }).steps.map(({ id }) => id);
    for (const idp of idpKinds) {
      expect(guideFor(idp).steps.map(({ id }) => id)).toEqual(expect.arrayContaining(sharedIds));
    }
  });

  test('no address is shown that no source shows', () => {
    for (const name of [...files, 'shared.json']) {
      const found = JSON.stringify(read(name)).match(/https?:\/\/[^\s"\\,)]+/g) ?? [];
      for (const address of found)
        expect(knownAddresses, `${name}: ${address}`).toContain(address.replace(/\.$/, ''));
    }
  });
});

describe.each(idpKinds)('the guide for %s', (idp) => {
  test.each(everyProduct)(
    '$kind $from $to: every placeholder is filled, every step has its source',
    (product) => {
      const guide = fill(idp, product);
      expect(JSON.stringify(guide)).not.toMatch(/\{[a-zA-Z]+\}|undefined/);
      for (const step of guide.steps) {
        expect(step.source).toMatch(/^[A-Z]+\d+ /);
        expect(step.verifiedOn).toBe('2026-11-21');
        for (const { value } of step.values) expect(value, step.id).not.toBe('');
      }
    },
  );

  test.each(everyProduct)(
    '$kind $from $to: holds both of Twilio’s values and gives back the three others',
    (product) => {
      const guide = fill(idp, product);
      const values = guide.steps.flatMap((step) => step.values.map(({ value }) => value));
      const expected = [
        guide.serviceProvider.entityId,
        guide.serviceProvider.acsUrl,
        ...Object.values(identityProvider),
      ];
      expect(values).toEqual(expect.arrayContaining(expected));
    },
  );

  test.each(everyProduct)('$kind $from $to: says which switch signs the Response', (product) => {
    const step = fill(idp, product).steps.find(({ id }) => id.endsWith('.signing'));
    expect(step?.body).toContain('Response');
  });

  test.each(Object.entries(sampleProducts))(
    '%s shows no value of another product or generation',
    (key, product) => {
      const shown = JSON.stringify(fill(idp, product).steps);
      for (const [other, mark] of Object.entries(marks)) {
        if (other === key) continue;
        expect(shown, other).not.toMatch(mark);
      }
    },
  );

  test('without values, labels stay and values are empty', () => {
    const product: Product = { kind: 'flex', from: null, to: 'enhanced', accountSid: '', connectionSid: '' };
    const guide = fill(idp, product, { identityProvider: null });
    expect(guide.serviceProvider).toEqual({ entityId: '', acsUrl: '' });
    expect(
      guide.steps.find(({ id }) => id === 'twilio.flex-copy-back')?.values.map(({ value }) => value),
    ).toEqual(['', '', '']);
    expect(JSON.stringify(guide.steps)).not.toMatch(/urn:flex:|callback\?connection=|AccountSid=/);
  });
});

describe('standing and gaps are said', () => {
  test('iam is past its deadline', () => {
    expect(fill('okta', sampleProducts.iam).notices.join()).toContain('31 March 2026');
    expect(fill('okta', sampleProducts.enhanced).notices.join()).not.toContain('31 March 2026');
  });
  test.each(['google', 'salesforce', 'onelogin', 'keycloak'] as const)(
    '%s: no Console guide by Twilio',
    (idp) => {
      expect(fill(idp, sampleProducts.console).notices.join()).toContain('No Console guide by Twilio');
      expect(fill(idp, sampleProducts.enhanced).notices.join()).not.toContain('No Console guide by Twilio');
    },
  );
  test('preview to iam switches the Console at once after the identity provider', () => {
    const ids = fill('okta', move('preview', 'iam')).steps.map(({ id }) => id);
    expect(ids.indexOf('twilio.flex-radio-iam')).toBe(ids.indexOf('twilio.flex-replace-values') + 1);
  });
  test.each(idpKinds)('%s: only the move to enhanced has a choice of connections', (idp) => {
    expect(JSON.stringify(fill(idp, move('preview', 'iam')))).not.toContain('Create new SSO connection');
    expect(JSON.stringify(fill(idp, move('iam', 'enhanced')))).toContain('Create new SSO connection');
  });
  test('a typed value that cannot be right is said above the steps', () => {
    const product: Product = {
      kind: 'flex',
      from: null,
      to: 'enhanced',
      accountSid: '',
      connectionSid: 'JQxxxx',
    };
    expect(fill('okta', product).notices[0]).toContain('“JQxxxx” is a placeholder');
  });
  test('OneLogin’s validator is a regular expression that fits the ACS URL alone', () => {
    const step = fill('onelogin', sampleProducts.enhanced).steps.find(
      ({ id }) => id === 'onelogin.validator',
    );
    const acsUrl = serviceProviderOf(sampleProducts.enhanced)?.acsUrl ?? '';
    const pattern = new RegExp(step?.values[0]?.value ?? '');
    expect(pattern.test(acsUrl)).toBe(true);
    expect(pattern.test(acsUrl.replace('.', 'x'))).toBe(false);
    expect(pattern.test(`${acsUrl}0`)).toBe(false);
  });
});
