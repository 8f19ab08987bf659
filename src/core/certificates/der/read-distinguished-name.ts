import { type DerElement, derTags, readDerChildren, readObjectIdentifier, readSequence } from './read-der.ts';

/** Short names of RFC 4514 and what OpenSSL prints for the rest that occurs in practice. */
const attributeNames: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN',
  '2.5.4.4': 'SN',
  '2.5.4.5': 'serialNumber',
  '2.5.4.6': 'C',
  '2.5.4.7': 'L',
  '2.5.4.8': 'ST',
  '2.5.4.9': 'street',
  '2.5.4.10': 'O',
  '2.5.4.11': 'OU',
  '2.5.4.12': 'title',
  '2.5.4.17': 'postalCode',
  '2.5.4.42': 'GN',
  '0.9.2342.19200300.100.1.1': 'UID',
  '0.9.2342.19200300.100.1.25': 'DC',
  '1.2.840.113549.1.9.1': 'emailAddress',
};

export interface NameAttribute {
  readonly type: string;
  /** As the certificate holds it; may have any character. */
  readonly value: string;
}

/** The attributes of a Name (RFC 5280, 4.1.2.4), in the certificate's order; null when it is not one. */
export function readDistinguishedName(element: DerElement | undefined): readonly NameAttribute[] | null {
  const sets = readSequence(element);
  if (sets === null) return null;
  const attributes: NameAttribute[] = [];
  for (const set of sets) {
    const pairs = set.tag === derTags.set ? readDerChildren(set) : null;
    if (pairs === null) return null;
    for (const pair of pairs) {
      const [type, value] = readSequence(pair) ?? [];
      if (type === undefined || value === undefined) return null;
      const identifier = readObjectIdentifier(type);
      attributes.push({ type: attributeNames[identifier] ?? identifier, value: readString(value) });
    }
  }
  return attributes;
}

/** One line, `CN=…, O=…`. What could forge a second attribute or line is escaped as in RFC 4514. */
export function formatDistinguishedName(attributes: readonly NameAttribute[]): string {
  return attributes.map((attribute) => `${attribute.type}=${escapeValue(attribute.value)}`).join(', ');
}

function readString(element: DerElement): string {
  switch (element.tag) {
    case 0x1e:
      return decodeBigEndian(element.content, 2);
    case 0x1c:
      return decodeBigEndian(element.content, 4);
    case 0x14:
      return Buffer.from(element.content).toString('latin1');
    default:
      return new TextDecoder('utf-8').decode(element.content);
  }
}

/** BMPString (2 octets a character) and UniversalString (4). */
function decodeBigEndian(content: Uint8Array, width: number): string {
  let text = '';
  for (let offset = 0; offset + width <= content.length; offset += width) {
    let unit = 0;
    for (let index = 0; index < width; index += 1) unit = unit * 256 + (content[offset + index] ?? 0);
    text += unit <= 0x10ffff ? String.fromCodePoint(unit) : '\ufffd';
  }
  return text;
}

function escapeValue(value: string): string {
  return (
    value
      .replaceAll(/[\\,+"<>;]/g, (character) => `\\${character}`)
      // Control, line-separating and direction-changing characters never reach a screen as themselves.
      .replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (character) =>
        [...new TextEncoder().encode(character)]
          .map((octet) => `\\${octet.toString(16).toUpperCase().padStart(2, '0')}`)
          .join(''),
      )
  );
}
