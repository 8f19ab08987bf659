import type { Certificate } from '../certificates/certificate.ts';
import { fillPlaceholders } from '../findings/finding.ts';
import { twilioFieldNames } from '../findings/messages/send/send-words.ts';
import { showValue } from '../findings/show-value.ts';
import type { GuideLabels } from '../guides/guide-data.ts';
import type { IdpKind } from '../metadata/identity-provider.ts';
import type { Verdict } from '../saml/response/verdict.ts';
import type { Product, ServiceProvider } from '../twilio/product.ts';

/** What a text to send is about: one verdict, and the values of both sides as far as they are known. */
export interface MessageSubject {
  readonly verdict: Verdict;
  /** ISO 8601. */
  readonly testedAt: string;
  /** Null when the response was only judged and not kept. */
  readonly responseSha256: string | null;
  readonly idp: IdpKind;
  /** The identity provider's own field names. */
  readonly labels: Pick<GuideLabels, 'entityId' | 'acsUrl'>;
  readonly serviceProvider: ServiceProvider | null;
  /** Null without a profile. */
  readonly product: Product | null;
  readonly issuer: string | null;
  readonly ssoUrl: string | null;
  readonly certificates: readonly Pick<Certificate, 'sha256' | 'notAfter'>[];
}

interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** What belongs into the identity provider, under its own labels. */
export function valuesForIdpTeam({ labels, serviceProvider }: MessageSubject): readonly LabelledValue[] {
  return serviceProvider === null
    ? []
    : [
        { label: labels.entityId, value: serviceProvider.entityId },
        { label: labels.acsUrl, value: serviceProvider.acsUrl },
      ];
}

/** What Twilio has, or should have, under the labels of its forms; a value that is not known is left out. */
export function valuesForTwilio(subject: MessageSubject): readonly LabelledValue[] {
  const { product, serviceProvider, issuer, ssoUrl, certificates, verdict } = subject;
  const names = twilioFieldNames[verdict.policy === 'twilio-console' ? 'console' : 'flex'];
  const values: readonly (readonly [string, string | null | undefined])[] = [
    [twilioFieldNames.accountSid, product?.kind === 'flex' ? product.accountSid : null],
    [twilioFieldNames.connectionSid, product?.kind === 'flex' ? product.connectionSid : null],
    [twilioFieldNames.entityId, serviceProvider?.entityId],
    [twilioFieldNames.acsUrl, serviceProvider?.acsUrl],
    [names.issuer, issuer],
    [names.ssoUrl, ssoUrl],
    ...certificates.map(({ sha256, notAfter }): readonly [string, string] => [
      names.certificate,
      fillPlaceholders(twilioFieldNames.certificateValue, { sha256, notAfter }),
    ]),
  ];
  return values.flatMap(([label, value]) =>
    value === null || value === undefined || value === '' ? [] : [{ label, value: showValue(value) }],
  );
}
