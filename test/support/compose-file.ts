import { createPublicKey } from 'node:crypto';
import {
  type CertificateRecipe,
  type MadeCertificate,
  makeCertificate,
  makePkcs7,
  toPem,
} from './make-certificate.ts';
import { signXml } from './sign-xml.ts';
import { bitString, der, integer, sequence } from './write-der.ts';

/** How a fixture's file comes about. Keys are made fresh, so that no secret lies in the checkout. */
export interface FileRecipe {
  readonly certificates?: Readonly<Record<string, CertificateRecipe>>;
  /** With placeholders `{{form:name}}`, the name one of `certificates`. */
  readonly text?: string;
  /** Repeats the text, for what is too large to lie here. */
  readonly times?: number;
  readonly encoding?: 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be' | 'latin1';
  /** In place of `text`: one placeholder without braces (`der:a`, `pkcs7:a,b`), or `base64:…`. */
  readonly bytes?: string;
  /** Signs the root of the text with that certificate's key; the root has an ID and `{{signature}}` inside. */
  readonly signWith?: string;
  /** Changes the text after it was signed. */
  readonly tamper?: readonly [from: string, to: string];
}

type MadeCertificates = ReadonlyMap<string, MadeCertificate>;

/** Writes the file that a recipe describes; `template` is its text when that lies in a file of its own. */
export function composeFile(recipe: FileRecipe, template: string | null = null): Uint8Array {
  const made: MadeCertificates = new Map(
    Object.entries(recipe.certificates ?? {}).map(([name, one]) => [name, makeCertificate(one)]),
  );
  if (recipe.bytes !== undefined) return composeBytes(recipe.bytes, made);
  const text = fillTemplate(recipe.text ?? template ?? '', made).repeat(recipe.times ?? 1);
  return encode(tamper(signed(text, recipe, made), recipe.tamper), recipe.encoding ?? 'utf-8');
}

function signed(text: string, { signWith }: FileRecipe, made: MadeCertificates): string {
  return signWith === undefined ? text : signXml(text, getMade(made, signWith));
}

function tamper(text: string, change: FileRecipe['tamper']): string {
  return change === undefined ? text : text.replace(change[0], change[1]);
}

/** The certificate of a recipe on its own, as PEM. */
export function composePem(recipe: FileRecipe, name: string): string {
  return makeCertificate(recipe.certificates?.[name]).pem;
}

function getMade(made: MadeCertificates, name: string): MadeCertificate {
  const one = made.get(name);
  if (one === undefined) throw new Error(`The fixture has no certificate "${name}".`);
  return one;
}

const forms: Readonly<Record<string, (one: MadeCertificate) => string>> = {
  pem: (one) => one.pem,
  x509: (one) => toPem(one.der, 'X509 CERTIFICATE'),
  crlf: (one) => one.pem.replaceAll('\n', '\r\n'),
  escaped: (one) => one.pem.replaceAll('\n', '\\n'),
  base64: (one) => one.der.toString('base64'),
  lines: (one) => (one.der.toString('base64').match(/.{1,76}/g) ?? []).join('\n    '),
  twice: (one) => Buffer.from(one.pem).toString('base64'),
  pkcs7: (one) => toPem(makePkcs7([one.der]), 'PKCS7'),
  key: (one) => one.privateKeyPem,
  public: (one) => String(createPublicKey(one.privateKeyPem).export({ type: 'spki', format: 'pem' })),
  request: (one) => toPem(makeRequest(one), 'CERTIFICATE REQUEST'),
  half: (one) => one.pem.slice(0, 500),
};

function fillTemplate(text: string, made: MadeCertificates): string {
  return text.replaceAll(/\{\{(\w+):(\w+)\}\}/g, (whole, form: string, name: string) => {
    const write = forms[form];
    if (write === undefined) throw new Error(`The fixture has the unknown placeholder ${whole}.`);
    return write(getMade(made, name));
  });
}

function composeBytes(bytes: string, made: MadeCertificates): Uint8Array {
  const [form = '', names = ''] = bytes.split(':');
  const ders = () => names.split(',').map((name) => getMade(made, name).der);
  if (form === 'base64') return Buffer.from(names, 'base64');
  if (form === 'der') return Buffer.concat(ders());
  if (form === 'pkcs7') return makePkcs7(ders());
  if (form === 'request') return makeRequest(getMade(made, names));
  throw new Error(`The fixture has the unknown bytes ${bytes}.`);
}

/** The shape of a PKCS#10 request (RFC 2986); its signature is none. */
function makeRequest(one: MadeCertificate): Buffer {
  const key = createPublicKey(one.privateKeyPem).export({ type: 'spki', format: 'der' });
  const info = sequence(integer('00'), sequence(), key, der(0xa0));
  return sequence(info, sequence(), bitString(Buffer.alloc(32)));
}

function encode(text: string, encoding: NonNullable<FileRecipe['encoding']>): Uint8Array {
  switch (encoding) {
    case 'utf-8':
      return Buffer.from(text);
    case 'utf-8-bom':
      return Buffer.from(`\ufeff${text}`);
    case 'utf-16le':
      return Buffer.from(`\ufeff${text}`, 'utf16le');
    case 'utf-16be':
      return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
    case 'latin1':
      return Buffer.from(text, 'latin1');
  }
}
