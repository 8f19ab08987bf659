/**
 * The keys of this machine: the loopback https certificate with its authority, and the test service provider's key
 * for encrypted assertions. Made on first use, each pair in one file of mode 0600, made anew before it expires.
 */
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { type IssuedCertificateKind, issueCertificate } from '../../core/certificates/issue-certificate.ts';

export interface KeyPair {
  readonly privateKeyPem: string;
  readonly certificatePem: string;
}

export interface LocalKeys {
  /** The certificate that the admin's browser is asked to trust. */
  authority(): KeyPair;
  /** For localhost, 127.0.0.1 and ::1, issued by `authority`. */
  server(): KeyPair;
  /** To decrypt what an identity provider encrypts to the test service provider. */
  serviceProvider(): KeyPair;
}

interface StoredPair extends KeyPair {
  readonly notAfter: string;
  /** The issuer's certificate, so that a leaf is made anew with its authority; null for a self-signed one. */
  readonly issuedBy: string | null;
}

const pairSchema = v.object({
  privateKeyPem: v.string(),
  certificatePem: v.string(),
  notAfter: v.pipe(v.string(), v.isoTimestamp()),
  issuedBy: v.nullable(v.string()),
});

const day = 86_400_000;
/** Browsers refuse server certificates that are valid for longer than 398 days. */
const serverDays = 390;
const longDays = 5 * 365;
const renewDays = 30;
const authorityName = 'SSO Preflight on this computer';

/** Reads and makes the key files in `folder`; `now` gives ISO 8601. */
export function createLocalKeys(folder: string, now: () => string): LocalKeys {
  const pairOf = (name: string, issuedBy: KeyPair | null, make: () => StoredPair): KeyPair => {
    const stored = readPair(join(folder, name));
    const isCurrent =
      stored !== null &&
      stored.issuedBy === (issuedBy?.certificatePem ?? null) &&
      Date.parse(stored.notAfter) - Date.parse(now()) > renewDays * day;
    if (isCurrent) return stored;
    const made = make();
    writePair(folder, name, made);
    return made;
  };
  const authority = () =>
    pairOf('loopback-authority.json', null, () =>
      makePair({ kind: 'loopback-authority', commonName: authorityName, days: longDays, now: now() }),
    );
  return {
    authority,
    server: () => {
      const issuer = authority();
      return pairOf('loopback-server.json', issuer, () =>
        makePair({ kind: 'loopback-server', commonName: 'localhost', days: serverDays, now: now(), issuer }),
      );
    },
    serviceProvider: () =>
      pairOf('service-provider.json', null, () =>
        makePair({
          kind: 'saml-key',
          commonName: 'SSO Preflight test service provider',
          days: longDays,
          now: now(),
        }),
      ),
  };
}

export interface PairRequest {
  readonly kind: IssuedCertificateKind;
  readonly commonName: string;
  readonly days: number;
  /** ISO 8601; the certificate begins a day earlier, for clocks that differ. */
  readonly now: string;
  readonly issuer?: KeyPair;
}

/** A fresh RSA-2048 key with its certificate. */
export function makePair({ kind, commonName, days, now, issuer }: PairRequest): StoredPair {
  const keys = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const notAfter = new Date(Date.parse(now) + days * day).toISOString();
  const certificatePem = issueCertificate({
    kind,
    commonName,
    publicKeyPem: keys.publicKey,
    issuerCommonName: issuer === undefined ? commonName : authorityName,
    issuerPrivateKeyPem: issuer?.privateKeyPem ?? keys.privateKey,
    // The leading octet keeps the number positive and without leading zeros.
    serialNumber: `4a${randomBytes(15).toString('hex')}`,
    notBefore: new Date(Math.min(Date.parse(now), Date.parse(notAfter)) - day).toISOString(),
    notAfter,
  });
  return {
    privateKeyPem: keys.privateKey,
    certificatePem,
    notAfter,
    issuedBy: issuer?.certificatePem ?? null,
  };
}

function readPair(path: string): StoredPair | null {
  try {
    const parsed = v.safeParse(pairSchema, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : null;
  } catch {
    // Missing or damaged: a new one is made. Nothing of the admin's is lost, only the trust in the old authority.
    return null;
  }
}

function writePair(folder: string, name: string, pair: StoredPair): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, `${name}.${process.pid}.tmp`);
  writeFileSync(temporary, JSON.stringify(pair), { mode: 0o600 });
  chmodSync(temporary, 0o600);
  renameSync(temporary, join(folder, name));
}
