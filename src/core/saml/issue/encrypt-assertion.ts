import { constants, createCipheriv, publicEncrypt, X509Certificate } from 'node:crypto';
import type { XmlOutput } from '../../xml/write-xml.ts';
import { encryptionNamespace, signatureNamespace } from '../saml-names.ts';
import type { RandomBytes } from './issued-response.ts';

/**
 * An EncryptedAssertion around the assertion's XML: AES-256-GCM (XML Encryption 1.1, section 5.2.4), its key by RSA-OAEP
 * with SHA-1 and MGF1 (section 5.5.2) to the RSA key of `certificatePem`.
 */
export function encryptAssertion(xml: string, certificatePem: string, random: RandomBytes): XmlOutput {
  const contentKey = random(32);
  const iv = random(12);
  const cipher = createCipheriv('aes-256-gcm', contentKey, iv);
  const content = Buffer.concat([iv, cipher.update(xml, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  const wrappedKey = publicEncrypt(
    {
      key: new X509Certificate(certificatePem).publicKey,
      padding: constants.RSA_PKCS1_OAEP_PADDING,
      oaepHash: 'sha1',
    },
    contentKey,
  );
  return {
    name: 'saml:EncryptedAssertion',
    children: [
      {
        name: 'xenc:EncryptedData',
        attributes: { 'xmlns:xenc': encryptionNamespace, Type: `${encryptionNamespace}Element` },
        children: [
          method('http://www.w3.org/2009/xmlenc11#aes256-gcm'),
          {
            name: 'ds:KeyInfo',
            attributes: { 'xmlns:ds': signatureNamespace },
            children: [
              {
                name: 'xenc:EncryptedKey',
                children: [method(`${encryptionNamespace}rsa-oaep-mgf1p`), cipherData(wrappedKey)],
              },
            ],
          },
          cipherData(content),
        ],
      },
    ],
  };
}

function method(algorithm: string): XmlOutput {
  return { name: 'xenc:EncryptionMethod', attributes: { Algorithm: algorithm } };
}

function cipherData(bytes: Buffer): XmlOutput {
  return {
    name: 'xenc:CipherData',
    children: [{ name: 'xenc:CipherValue', children: [bytes.toString('base64')] }],
  };
}
