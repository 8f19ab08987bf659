/** The run-time schemas of what comes in. Lengths are caps against hostile or mistaken input, in characters. */
import * as v from 'valibot';
import { idpKinds } from '../core/metadata/identity-provider.ts';
import { reportFormats } from '../core/reports/report-format.ts';
import { policies, signatureDemands } from '../core/saml/response/verdict.ts';
import { flexGenerations } from '../core/twilio/product.ts';

const shortText = v.pipe(v.string(), v.maxLength(2048, 'This value is longer than 2,048 characters.'));
const name = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Give the profile a name.'),
  v.maxLength(120, 'A name has at most 120 characters.'),
);
/** 100 MB of file in base64; smaller caps apply per kind of file. */
const fileBase64 = v.pipe(v.string(), v.maxLength(140_000_000, 'The file is larger than 100 MB.'));
const instant = v.pipe(v.string(), v.isoTimestamp('A time is written as in 2026-11-25T10:00:00Z.'));

export const profileId = v.pipe(v.string(), v.uuid('This is not a profile id.'));
export const empty = v.strictObject({});

export const product = v.variant('kind', [
  v.strictObject({
    kind: v.literal('flex'),
    from: v.nullable(v.picklist(flexGenerations)),
    to: v.picklist(flexGenerations),
    accountSid: shortText,
    connectionSid: shortText,
  }),
  v.strictObject({ kind: v.literal('console'), entityId: shortText, acsUrl: shortText }),
]);

/** A file as bytes in base64, or pasted text; never a path. */
export const fileInput = v.union([
  v.strictObject({ base64: fileBase64, fileName: v.nullable(shortText) }),
  v.strictObject({ text: v.pipe(v.string(), v.maxLength(100_000_000, 'The text is larger than 100 MB.')) }),
]);

export const profileRef = v.strictObject({ profileId });
export const createProfile = v.strictObject({ name, product });
export const updateProfile = v.strictObject({
  profileId,
  name: v.optional(name),
  product: v.optional(product),
});
export const tickStep = v.strictObject({
  profileId,
  /** A step's permanent id, as `guide.show` gives it. */
  stepId: v.pipe(v.string(), v.minLength(1), v.maxLength(200)),
  isDone: v.boolean(),
});
export const importProfile = v.strictObject({ file: fileInput });

/** Chosen by the caller; what `metadata.cancel` names. */
const jobId = v.pipe(v.string(), v.uuid('This is not the id of an import.'));

export const importMetadata = v.strictObject({
  file: fileInput,
  /** Picks one entity out of many. */
  entityId: v.nullable(shortText),
  /** PEM or DER of a certificate that must have signed the metadata. */
  trustCertificate: v.nullable(fileInput),
  /** When given, the profile that gets the identity provider, unless the import has none to give. */
  profileId: v.nullable(profileId),
  jobId: v.optional(v.nullable(jobId)),
});

export const enterMetadata = v.strictObject({
  /** The issuer; null when only the certificate is at hand. */
  entityId: v.nullable(shortText),
  signInAddress: v.nullable(shortText),
  certificate: fileInput,
  profileId: v.nullable(profileId),
});

export const compareMetadata = v.strictObject({
  before: fileInput,
  after: fileInput,
  /** Picks one entity out of many, in both files. */
  entityId: v.nullable(shortText),
});
export const cancelMetadata = v.strictObject({ jobId });

export const fetchMetadata = v.strictObject({
  /** Asked for by the admin; https, or http on this machine. */
  address: v.pipe(
    shortText,
    v.trim(),
    v.url('An address is written as in https://idp.example.com/metadata.'),
  ),
  entityId: v.nullable(shortText),
  trustCertificate: v.nullable(fileInput),
  profileId: v.nullable(profileId),
  jobId: v.optional(v.nullable(jobId)),
});

export const checkCertificate = v.strictObject({ file: fileInput });

const thumbprint = v.pipe(v.string(), v.maxLength(200, 'A thumbprint has at most 128 characters.'));
/** A profile's certificates, or those of a file: SAML metadata of one identity provider, or certificates. */
const certificatesFrom = v.union([
  profileRef,
  v.strictObject({ profileFile: fileInput }),
  v.strictObject({
    file: fileInput,
    product: v.picklist(['flex', 'console']),
    /** Null takes what the metadata shows. */
    idp: v.nullable(v.picklist(idpKinds)),
  }),
]);
export const planRollover = v.strictObject({
  from: certificatesFrom,
  /** The certificate that the identity provider is to be taken to sign with; null takes what is expected. */
  signsWith: v.nullable(thumbprint),
  /** The certificate in Twilio and a day (null = now), for one answer beside the whole plan. */
  question: v.nullable(v.strictObject({ inTwilio: thumbprint, at: v.nullable(instant) })),
});
export const matchThumbprint = v.strictObject({ from: certificatesFrom, thumbprint });
export const certificateCalendar = v.strictObject({ file: fileInput, title: v.nullable(shortText) });

export const verifyResponse = v.strictObject({
  response: fileInput,
  identityProvider: v.union([
    v.strictObject({ metadata: fileInput }),
    v.strictObject({ entityId: shortText, certificates: v.array(fileInput) }),
  ]),
  serviceProvider: v.strictObject({
    entityId: shortText,
    acsUrl: shortText,
    decryptionKeyPem: v.nullable(v.pipe(v.string(), v.maxLength(100_000))),
  }),
  requestId: v.nullable(shortText),
  isUnsolicitedAllowed: v.boolean(),
  policy: v.picklist(policies),
  requireSigned: v.nullable(v.picklist(signatureDemands)),
  expectedEmail: v.nullable(shortText),
  skewSeconds: v.nullable(v.pipe(v.number(), v.minValue(0), v.maxValue(86_400))),
});

/** One response, to be looked at or redacted; nothing is judged, so nothing else is needed. */
export const lookAtResponse = v.strictObject({ response: fileInput });

export const guideQuery = v.strictObject({
  idp: v.picklist(idpKinds),
  product,
  /** The downloaded SP metadata of a Console SSO profile; its values win over typed ones. */
  spMetadata: v.nullable(fileInput),
  /** The profile whose identity provider fills what goes back into Twilio; those values stay empty without one. */
  profileId: v.optional(v.nullable(profileId)),
});

export const startSignInTest = v.strictObject({
  profileId,
  /** `demo` runs the built-in demo IdP in place of the profile's own. */
  identityProvider: v.picklist(['profile', 'demo']),
  scenario: v.nullable(shortText),
  scheme: v.picklist(['http', 'https']),
  binding: v.picklist(['redirect', 'post']),
  expectedEmail: v.nullable(shortText),
  /** A sign-in may also start at the identity provider, without a request of ours. */
  isUnsolicitedAllowed: v.optional(v.boolean(), false),
  /** How long the test waits for a response; five minutes when left out. */
  deadlineSeconds: v.optional(
    v.pipe(
      v.number(),
      v.integer('The waiting time is in whole seconds.'),
      v.minValue(30, 'The test waits at least 30 seconds.'),
      v.maxValue(900, 'The test waits at most 15 minutes.'),
    ),
  ),
});
export const signInTestRef = v.strictObject({ testId: v.string() });
export const pasteResponse = v.strictObject({
  profileId,
  response: fileInput,
  expectedEmail: v.nullable(shortText),
});

export const overrideGate = v.strictObject({
  profileId,
  reason: v.pipe(
    v.string(),
    v.trim(),
    v.minLength(10, 'Write the reason in at least 10 characters.'),
    v.maxLength(2000),
  ),
});
export const evaluateCutover = v.union([profileRef, v.strictObject({ profileFile: fileInput })]);
export const compareUsers = v.strictObject({
  /** CSV, or one address a line. */
  twilio: fileInput,
  idp: fileInput,
  domains: v.pipe(
    v.array(shortText),
    v.minLength(1, 'Name at least one domain that is to be enforced.'),
    v.maxLength(100, 'At most 100 domains can be compared at once.'),
  ),
  exempt: v.pipe(v.array(shortText), v.maxLength(1000, 'At most 1,000 addresses can be exempted.')),
  /** The profile that keeps the figures for its gate; null keeps nothing. */
  profileId: v.nullable(profileId),
});
export const renderReport = v.strictObject({
  profile: v.union([profileRef, v.strictObject({ profileFile: fileInput })]),
  format: v.picklist(reportFormats),
});
export const runDemo = v.strictObject({ scenario: shortText });
/** Null for the scenario in which nothing is wrong. */
export const demoMetadata = v.strictObject({ scenario: v.nullable(shortText) });
export { instant };
