import type { ParsedInput } from '../../contract/operations.ts';
import { checkCertificateFile } from '../../core/certificates/check-certificate.ts';
import { matchThumbprint } from '../../core/certificates/match-thumbprint.ts';
import { findLastUse } from '../../core/certificates/rollover/find-last-use.ts';
import { answerRollover, planRollover } from '../../core/certificates/rollover/plan-rollover.ts';
import { readRolloverFile } from '../../core/certificates/rollover/read-rollover-file.ts';
import type { RolloverInput } from '../../core/certificates/rollover/rollover.ts';
import type { Profile } from '../../core/profiles/profile.ts';
import { renderCertificateCalendar } from '../../core/reports/render-calendar.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';
import { readProfileFile } from '../profiles/read-profile-file.ts';
import { type FileInput, readFileInput } from '../read-file-input.ts';
import { toFileName } from '../to-file-name.ts';

const maxBytes = 10_000_000;

type CertificateOperation =
  | 'certificate.check'
  | 'certificate.rollover'
  | 'certificate.match'
  | 'certificate.calendar';

export const certificateHandlers: Handlers<CertificateOperation> = {
  'certificate.check': ({ file }, { ports }) =>
    checkCertificateFile(readFileInput(file, maxBytes), ports.now()),

  'certificate.rollover': ({ from, signsWith, question }, context) => {
    const given = readGiven(from, context);
    const find = (thumbprint: string): string => findCertificate(thumbprint, given);
    const input = { ...given, signsWith: signsWith === null ? null : find(signsWith) };
    const answer =
      question === null
        ? null
        : answerRollover(input, { inTwilio: find(question.inTwilio), at: question.at ?? input.now });
    return { ...planRollover(input), answer };
  },

  'certificate.match': ({ from, thumbprint }, context) =>
    matchThumbprint(thumbprint, readGiven(from, context).certificates),

  'certificate.calendar': ({ file, title }, { ports }) => {
    const read = readFile(file, ports.now());
    const name = title ?? read.title;
    const made = { now: ports.now(), version: ports.version };
    const text = renderCertificateCalendar({ certificates: read.certificates, title: name, ...made });
    return {
      fileName: `${toFileName(name, 'certificates')}-certificates.ics`,
      mediaType: 'text/calendar',
      text: text ?? refuse('bad-input', 'No certificate in this file has an end that can be read.'),
    };
  },
};

type Given = Omit<RolloverInput, 'signsWith'>;

function readGiven(from: ParsedInput<'certificate.rollover'>['from'], { ports, profiles }: Context): Given {
  const now = ports.now();
  if ('profileId' in from) return readProfile(profiles.get(from.profileId), now);
  if ('profileFile' in from) return readProfile(readProfileFile(from.profileFile), now);
  const { certificates, idp } = readFile(from.file, now);
  return { certificates, idp: from.idp ?? idp, product: from.product, lastUse: null, now };
}

function readProfile(profile: Profile, now: string): Given {
  const { identityProvider, product } = profile;
  if (identityProvider === null)
    return refuse('bad-input', 'This profile has no identity provider yet. Import its metadata first.');
  const { certificates, idp } = identityProvider.entity;
  return { certificates, idp, product: product.kind, lastUse: findLastUse(profile), now };
}

function readFile(file: FileInput, now: string) {
  const read = readRolloverFile(readFileInput(file, maxBytes), now);
  return read.ok ? read : refuse('bad-input', `${read.message}.`);
}

/** A thumbprint in any form, as the SHA-256 by which the plan names certificates. */
function findCertificate(thumbprint: string, { certificates }: Given): string {
  const { sha256, sentence } = matchThumbprint(thumbprint, certificates);
  return sha256 ?? refuse('bad-input', sentence);
}
