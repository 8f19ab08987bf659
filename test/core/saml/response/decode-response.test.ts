import { expect, test } from 'vitest';
import { decodeResponse } from '../../../../src/core/saml/response/decode-response.ts';

const xml = '<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol">+/~é</samlp:Response>';
const base64 = Buffer.from(xml).toString('base64');
const form = `SAMLResponse=${encodeURIComponent(base64)}&RelayState=a+b%26c`;
const wrapped = base64.replaceAll(/(.{20})/g, '$1\r\n ');
const har = {
  log: {
    entries: [
      { request: { postData: { params: [{ name: 'SAMLResponse', value: 'b2xk' }] } } },
      {
        request: { method: 'POST', postData: { mimeType: 'application/x-www-form-urlencoded', text: form } },
      },
    ],
  },
};
const tracer = {
  requests: [
    {
      method: 'POST',
      post: [
        ['SAMLResponse', base64],
        ['RelayState', 'a b&c'],
      ],
    },
  ],
};
const page = `<!DOCTYPE html><form><input type="hidden" name="SAMLResponse" value="${base64.replaceAll('+', '&#43;')}"/><input name="RelayState" value="a b&amp;c"></form>`;

const accepted: readonly (readonly [string, string, string | null | undefined])[] = [
  ['XML', xml, undefined],
  ['XML after white space', ` \n${xml}`, undefined],
  ['base64', base64, undefined],
  ['base64 with white space', wrapped, undefined],
  ['percent-encoded base64', encodeURIComponent(base64), undefined],
  ['a form body', form, 'a b&c'],
  ['a form body with bare plus signs', `SAMLResponse=${base64}`, null],
  ['a HAR file, the last response of it', JSON.stringify(har), 'a b&c'],
  ['a SAML-tracer export', JSON.stringify(tracer), 'a b&c'],
  ['the self-submitting page', page, 'a b&c'],
];

test.each(accepted)('%s', (_name, text, relayState) => {
  const decoded = decodeResponse(new TextEncoder().encode(text));
  if (!decoded.ok) throw new Error(decoded.message);
  expect(new TextDecoder().decode(decoded.xml)).toBe(xml);
  expect(decoded.relayState).toBe(relayState);
});

const refused: readonly (readonly [string, string, RegExp])[] = [
  ['nothing', ' \n ', /empty/],
  ['garbage', 'not base64 at all!', /base64/],
  ['cut base64', base64.slice(0, 41), /base64/],
  ['base64 of JSON', Buffer.from('{"a":1}').toString('base64'), /JSON/],
  ['base64 of compressed bytes', Buffer.from([0x7d, 0x91, 0x4d, 0x6f]).toString('base64'), /compressed/],
  ['JSON without a response', '{"log":{"entries":[]}}', /JSON/],
  ['broken JSON', '{"log":', /well-formed/],
  ['a form without a value', 'SAMLResponse=&RelayState=x', /no SAMLResponse/],
  ['an HTML page without the form', '<html><body>Error</body></html>', /no SAMLResponse/],
];

test.each(refused)('refused: %s', (_name, text, message) => {
  const decoded = decodeResponse(new TextEncoder().encode(text));
  expect(decoded.ok ? '' : decoded.message).toMatch(message);
});
