export interface MetadataShape {
  /** About how many bytes one entity takes; description text fills it up. */
  readonly entityBytes: number;
  readonly entities: number;
  readonly certificatesPerEntity: number;
  /** DER, used in turn. */
  readonly certificates: readonly Buffer[];
}

const namespaces =
  'xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" xmlns:ds="http://www.w3.org/2000/09/xmldsig#" xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui"';
const bindings = 'urn:oasis:names:tc:SAML:2.0:bindings:';

/** Metadata as federations publish it: one EntityDescriptor, or an EntitiesDescriptor around many. */
export function makeMetadata(shape: MetadataShape): Buffer {
  if (shape.entities === 1) return Buffer.from(composeEntity(shape, 0, namespaces));
  const parts: Buffer[] = [
    Buffer.from(`<md:EntitiesDescriptor ${namespaces} Name="https://bench.example/all">\n`),
  ];
  for (let index = 0; index < shape.entities; index += 1)
    parts.push(Buffer.from(`${composeEntity(shape, index, '')}\n`));
  return Buffer.concat([...parts, Buffer.from('</md:EntitiesDescriptor>\n')]);
}

function composeEntity(shape: MetadataShape, index: number, declarations: string): string {
  const host = `https://idp${index}.bench.example`;
  const bare = fillEntity(host, composeKeys(shape, index), { declarations, description: '' });
  const missing = Math.max(0, shape.entityBytes - bare.length);
  const description = 'Sign-in for people who work here. '.repeat(Math.ceil(missing / 34)).slice(0, missing);
  return fillEntity(host, composeKeys(shape, index), { declarations, description });
}

function composeKeys(shape: MetadataShape, entity: number): string {
  let keys = '';
  for (let number = 0; number < shape.certificatesPerEntity; number += 1) {
    const at = (entity * shape.certificatesPerEntity + number) % shape.certificates.length;
    const base64 = shape.certificates[at]?.toString('base64').replaceAll(/(.{64})/g, '$1\n') ?? '';
    const use = number % 3 === 2 ? 'encryption' : 'signing';
    keys += `<md:KeyDescriptor use="${use}"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>\n${base64}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>`;
  }
  return keys;
}

function fillEntity(
  host: string,
  keys: string,
  { declarations, description }: { declarations: string; description: string },
): string {
  const service = (name: string, binding: string, path: string): string =>
    `<md:${name} Binding="${bindings}${binding}" Location="${host}${path}"/>`;
  return (
    `<md:EntityDescriptor ${declarations} entityID="${host}/saml">` +
    '<md:IDPSSODescriptor WantAuthnRequestsSigned="false" protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">' +
    `<md:Extensions><mdui:UIInfo><mdui:DisplayName xml:lang="en">${host}</mdui:DisplayName><mdui:Description xml:lang="en">${description}</mdui:Description></mdui:UIInfo></md:Extensions>${keys}` +
    service('SingleLogoutService', 'HTTP-Redirect', '/slo') +
    '<md:NameIDFormat>urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress</md:NameIDFormat>' +
    service('SingleSignOnService', 'HTTP-Redirect', '/sso') +
    service('SingleSignOnService', 'HTTP-POST', '/sso') +
    '</md:IDPSSODescriptor>' +
    '<md:Organization><md:OrganizationName xml:lang="en">Bench</md:OrganizationName><md:OrganizationDisplayName xml:lang="en">Bench</md:OrganizationDisplayName><md:OrganizationURL xml:lang="en">https://bench.example</md:OrganizationURL></md:Organization>' +
    '<md:ContactPerson contactType="technical"><md:EmailAddress>mailto:idp@bench.example</md:EmailAddress></md:ContactPerson>' +
    '</md:EntityDescriptor>'
  );
}
