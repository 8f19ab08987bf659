/** The run-time schemas of what explains and what is sent to others. */
import * as v from 'valibot';
import { idpKinds } from '../core/metadata/identity-provider.ts';
import { policies } from '../core/saml/response/verdict.ts';
import { fileInput, profileRef, verifyResponse } from './inputs.ts';

const profileFile = v.strictObject({ profileFile: fileInput });

export const explainError = v.strictObject({
  /** A message or code with whatever is pasted around it. */
  text: v.pipe(
    v.string(),
    v.maxLength(200_000, 'The text is longer than 200,000 characters. Paste the message itself.'),
  ),
  /** Whose values and labels the answer uses; null for nobody's. */
  profile: v.nullable(v.union([profileRef, profileFile])),
  /** The kind of identity provider, where there is no profile to tell it. */
  idp: v.nullable(v.picklist(idpKinds)),
});

/** Which test of a profile, the newest when null, by which policy, the product's own when null. */
const whichTest = {
  testId: v.nullable(v.pipe(v.string(), v.maxLength(200))),
  policy: v.nullable(v.picklist(policies)),
};

export const writeMessage = v.strictObject({
  to: v.picklist(['idp-team', 'twilio-support']),
  about: v.union([
    v.strictObject({ ...profileRef.entries, ...whichTest }),
    v.strictObject({ ...profileFile.entries, ...whichTest }),
    /** Judged now, not kept. */
    v.strictObject({ verify: verifyResponse }),
  ]),
});
