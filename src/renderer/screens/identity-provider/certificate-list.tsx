import { Download } from 'lucide-react';
import type { Certificate, CertificateUse } from '../../../core/certificates/certificate.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { downloadFile } from '../../state/files.ts';
import { LifetimeBar } from './lifetime-bar.tsx';

const uses: Readonly<Record<CertificateUse, string>> = {
  signing: 'Signs',
  encryption: 'Encrypts',
  both: 'Signs and encrypts',
};

interface Props {
  readonly certificates: readonly Certificate[];
  readonly now: string;
}

/** Every certificate with its lifetime, and its PEM for Twilio's field. */
export function CertificateList({ certificates, now }: Props) {
  return (
    <section className="card" aria-labelledby="certificates">
      <h2 id="certificates">
        {certificates.length === 1 ? 'Certificate' : `${certificates.length} certificates`}
      </h2>
      {certificates.length === 0 && (
        <p className="quiet">The metadata has no readable certificate, so no signature can be checked.</p>
      )}
      <ul className="certificates">
        {certificates.map((certificate) => (
          <CertificateRow
            key={`${certificate.sha256} ${certificate.use}`}
            certificate={certificate}
            now={now}
          />
        ))}
      </ul>
    </section>
  );
}

function CertificateRow({ certificate, now }: { readonly certificate: Certificate; readonly now: string }) {
  const file = {
    fileName: `${certificate.sha256.slice(0, 12)}.pem`,
    mediaType: 'application/x-pem-file',
    text: certificate.pem,
  };
  return (
    <li className="certificate">
      <div className="card-head">
        <h3 className="certificate-subject">{certificate.subject || 'A certificate without a subject'}</h3>
        <div className="row">
          <CopyButton text={certificate.pem} what={`the PEM of ${certificate.subject}`} />
          <Button
            isSmall
            onPress={() => downloadFile(file)}
            aria-label={`Download the PEM of ${certificate.subject}`}
          >
            <Download size={14} /> PEM
          </Button>
        </div>
      </div>
      <LifetimeBar notBefore={certificate.notBefore} notAfter={certificate.notAfter} now={now} />
      <dl className="facts">
        <dt>Used for</dt>
        <dd>{uses[certificate.use]}</dd>
        <dt>Key</dt>
        <dd>{keyWords(certificate)}</dd>
        <dt>Signed with</dt>
        <dd className="mono">{certificate.signatureAlgorithm}</dd>
        <dt>SHA-256</dt>
        <dd className="mono">{certificate.sha256.match(/.{1,4}/g)?.join(' ')}</dd>
      </dl>
    </li>
  );
}

function keyWords(certificate: Certificate): string {
  const kind = certificate.keyType.toUpperCase();
  if (certificate.curve !== null) return `${kind}, curve ${certificate.curve}`;
  return certificate.keyBits === null ? kind : `${kind}, ${certificate.keyBits.toLocaleString('en-GB')} bits`;
}
