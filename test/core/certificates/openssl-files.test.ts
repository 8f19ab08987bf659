/** Files that OpenSSL's own command wrote, in every form and of every key type, against what it says about them itself. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCertificateFile } from '../../../src/core/certificates/check-certificate.ts';
import {
  describeByOpenssl,
  isOpensslInstalled,
  type OpensslFolder,
  openOpensslFolder,
} from '../../support/openssl.ts';

/** One key for all that is not about the key: making one is what takes time. */
const rsa = ['-key', 'rsa.key'];
const fresh = (...kind: readonly string[]) => ['-keyout', 'fresh.key', '-newkey', ...kind];
const curve = (name: string) => fresh('ec', '-pkeyopt', `ec_paramgen_curve:${name}`);

/** What each certificate is made by, what its key is, and which findings it has by itself. */
const cases = {
  rsa: [rsa, { keyType: 'rsa', keyBits: 2048, curve: null }, []],
  'rsa-3072-sha512': [fresh('rsa:3072', '-sha512'), { keyType: 'rsa', keyBits: 3072 }, []],
  'rsa-1024': [fresh('rsa:1024'), { keyType: 'rsa', keyBits: 1024 }, ['certificate-rsa-under-2048']],
  'rsa-e3': [
    fresh('rsa:2048', '-pkeyopt', 'rsa_keygen_pubexp:3'),
    { keyType: 'rsa' },
    ['certificate-rsa-exponent-small'],
  ],
  'rsa-pss': [fresh('rsa-pss'), { keyType: 'rsa-pss', keyBits: 2048 }, ['certificate-key-pss']],
  p256: [curve('P-256'), { keyType: 'ec', curve: 'secp256r1', keyBits: 256 }, ['certificate-key-ec']],
  p384: [curve('P-384'), { keyType: 'ec', curve: 'secp384r1', keyBits: 384 }, ['certificate-key-ec']],
  p521: [curve('P-521'), { keyType: 'ec', curve: 'secp521r1', keyBits: 521 }, ['certificate-key-ec']],
  secp256k1: [curve('secp256k1'), { keyType: 'ec', curve: 'secp256k1' }, ['certificate-key-ec']],
  brainpool: [curve('brainpoolP256r1'), { keyType: 'ec', curve: 'brainpoolP256r1' }, ['certificate-key-ec']],
  ed25519: [fresh('ed25519'), { keyType: 'ed25519' }, ['certificate-key-unusual']],
  ed448: [fresh('ed448'), { keyType: 'ed448' }, ['certificate-key-unusual']],
  dsa: [fresh('dsa:dsa.params'), { keyType: 'dsa', keyBits: 1024 }, ['certificate-key-unusual']],
  sha1: [
    [...rsa, '-sha1'],
    { signatureAlgorithm: 'sha1WithRSAEncryption' },
    ['certificate-signed-with-sha1'],
  ],
  md5: [[...rsa, '-md5'], { signatureAlgorithm: 'md5WithRSAEncryption' }, ['certificate-signed-with-md5']],
  'eleven-years': [[...rsa, '-days', '4100'], { keyType: 'rsa' }, ['certificate-validity-long']],
  'serial-negative': [[...rsa, '-set_serial', '-5'], { serialNumber: '-5' }, ['certificate-serial-negative']],
  'serial-of-21-octets': [
    [...rsa, '-set_serial', `0x${'7f'.repeat(21)}`],
    { serialNumber: '7f'.repeat(21) },
    ['certificate-serial-long'],
  ],
  encipherment: [
    [...rsa, '-addext', 'keyUsage=critical,keyEncipherment'],
    { keyType: 'rsa' },
    ['certificate-key-usage'],
  ],
} as const satisfies Record<string, readonly [readonly string[], object, readonly string[]]>;

// OpenSSL's command marks what it signs itself as an authority, and gives 30 days.
const always = ['certificate-authority', 'certificate-expires-within-30'];

describe.skipIf(!isOpensslInstalled())('files made by OpenSSL', () => {
  let folder: OpensslFolder;
  beforeAll(() => {
    folder = openOpensslFolder();
    folder.run(
      'genpkey',
      '-genparam',
      '-algorithm',
      'DSA',
      '-pkeyopt',
      'dsa_paramgen_bits:1024',
      '-out',
      'dsa.params',
    );
    folder.run('genrsa', '-out', 'rsa.key', '2048');
    for (const [name, [args]] of Object.entries(cases)) folder.issue(name, args);
  }, 120_000);
  afterAll(() => folder.remove());

  const check = (file: string) => checkCertificateFile(folder.read(file), new Date().toISOString());

  test.each(Object.keys(cases) as (keyof typeof cases)[])('%s: read as OpenSSL reads it', (name) => {
    const [, expected, findings] = cases[name];
    const { certificates, findings: found } = check(`${name}.pem`);
    const { serialNumber, ...byOpenssl } = describeByOpenssl(folder, `${name}.pem`);
    expect(certificates).toHaveLength(1);
    expect(certificates[0]).toMatchObject({
      ...byOpenssl,
      ...expected,
      subject: `O=Example Ltd, CN=${name}`,
    });
    if (serialNumber !== '-05') expect(certificates[0]?.serialNumber).toBe(serialNumber);
    const codes = found.map(({ code }) => code).filter((code) => !always.includes(code));
    expect(codes).toEqual(findings);
  });

  test('a bundle, DER, and PKCS#7 in both forms hold the same certificates', () => {
    folder.write(
      'bundle.pem',
      ['rsa', 'p256', 'ed25519'].map((name) => text(folder, `${name}.pem`)).join('\n'),
    );
    folder.run('x509', '-in', 'rsa.pem', '-outform', 'DER', '-out', 'rsa.der');
    const chain = ['crl2pkcs7', '-nocrl', '-certfile', 'bundle.pem'];
    folder.run(...chain, '-out', 'bundle.p7b');
    folder.run(...chain, '-outform', 'DER', '-out', 'bundle.p7c');
    const hashes = (file: string) => check(file).certificates.map(({ sha256 }) => sha256);
    expect(hashes('bundle.pem')).toHaveLength(3);
    expect(hashes('rsa.der')).toEqual(hashes('rsa.pem'));
    // A PKCS#7 file holds a set: its order is that of the encoding.
    expect(hashes('bundle.p7b').toSorted()).toEqual(hashes('bundle.pem').toSorted());
    expect(hashes('bundle.p7c')).toEqual(hashes('bundle.p7b'));
  });

  test('the PEM for Twilio is byte for byte what OpenSSL writes', () => {
    folder.run('x509', '-in', 'rsa.pem', '-out', 'again.pem');
    expect(check('rsa.pem').certificates[0]?.pem).toBe(text(folder, 'again.pem'));
  });

  test('version 1, issued by an authority that lies in the same file', () => {
    folder.run('req', '-new', '-nodes', ...fresh('rsa:2048'), '-out', 'leaf.csr', '-subj', '/CN=leaf');
    folder.run(
      'x509',
      '-req',
      '-in',
      'leaf.csr',
      '-CA',
      'rsa.pem',
      '-CAkey',
      'rsa.key',
      '-CAcreateserial',
      '-days',
      '400',
      '-out',
      'leaf.pem',
    );
    folder.write('chain.pem', text(folder, 'leaf.pem') + text(folder, 'rsa.pem'));
    const { certificates, findings } = check('chain.pem');
    expect(certificates[0]?.version).toBe(1);
    expect(findings.map(({ code }) => code)).toEqual(
      expect.arrayContaining([
        'certificate-version-old',
        'certificate-issued-by-other',
        'certificate-issuer-in-file',
      ]),
    );
  });

  test('one key under two certificates, and one certificate twice', () => {
    folder.run('x509', '-in', 'rsa.pem', '-signkey', 'rsa.key', '-days', '500', '-out', 'renewed.pem');
    folder.write(
      'renewal.pem',
      text(folder, 'rsa.pem') + text(folder, 'renewed.pem') + text(folder, 'rsa.pem'),
    );
    const codes = check('renewal.pem').findings.map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(['certificate-duplicate', 'certificate-same-key']));
  });

  test.each([
    ['rsa.key', 'certificate-file-private-key'],
    ['leaf.csr', 'certificate-file-request'],
    ['dsa.params', 'certificate-file-not-certificate'],
  ])('%s is named for what it is', (file, code) => {
    const { certificates, findings } = check(file);
    expect([certificates.length, ...findings.map((finding) => finding.code)]).toEqual([0, code]);
  });
});

function text(folder: OpensslFolder, file: string): string {
  return Buffer.from(folder.read(file)).toString();
}
