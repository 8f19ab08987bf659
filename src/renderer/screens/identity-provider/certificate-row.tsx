import { Download } from 'lucide-react';
import type { Certificate, CertificateUse } from '../../../core/certificates/certificate.ts';
import type { RolloverCertificate } from '../../../core/certificates/rollover/rollover.ts';
import { Button } from '../../components/button.tsx';
import { CopyButton } from '../../components/copy-button.tsx';
import { CopyValue } from '../../components/copy-value.tsx';
import { downloadFile } from '../../state/files.ts';
import { LifetimeBar } from './lifetime-bar.tsx';
import { pemFile } from './pem-file.ts';

const uses: Readonly<Record<CertificateUse, string>> = {
  signing: 'Signs',
  encryption: 'Encrypts',
  both: 'Signs and encrypts',
};

interface Props {
  readonly certificate: Certificate;
  readonly now: string;
  /** As the plan names it; null for one that does not sign. */
  readonly named: RolloverCertificate | null;
}

/** One certificate: whose it is, how long it lasts, and everything that is copied or compared. */
export function CertificateRow({ certificate, now, named }: Props) {
  const { subject, notBefore, notAfter } = certificate;
  return (
    <li className="certificate">
      <div className="card-head">
        <h3 className="certificate-subject">
          {named !== null && <span className="certificate-name">{named.name}</span>}
          {subject || 'A certificate without a subject'}
        </h3>
        <div className="row">
          <CopyButton text={certificate.pem} what={`the PEM of ${named?.name ?? subject}`} />
          <Button
            isSmall
            onPress={() => downloadFile(pemFile(certificate))}
            aria-label={`Download the PEM of ${named?.name ?? subject}`}
          >
            <Download size={14} /> PEM
          </Button>
        </div>
      </div>
      <LifetimeBar notBefore={notBefore} notAfter={notAfter} now={now} />
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
      <details className="certificate-more">
        <summary>Thumbprints, and the text for Twilio’s field</summary>
        {named?.thumbprints.map(({ form, label, value, isShownThere }) => (
          <CopyValue
            key={form}
            label={isShownThere ? `${label}, as your identity provider gives it` : label}
            value={value}
          />
        ))}
        <CopyValue
          label="The whole text for Twilio’s certificate field, with BEGIN and END"
          value={certificate.pem}
        />
      </details>
    </li>
  );
}

function keyWords(certificate: Certificate): string {
  const kind = certificate.keyType.toUpperCase();
  if (certificate.curve !== null) return `${kind}, curve ${certificate.curve}`;
  return certificate.keyBits === null ? kind : `${kind}, ${certificate.keyBits.toLocaleString('en-GB')} bits`;
}
