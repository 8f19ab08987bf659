/**
 * What is on disk, checked before it is believed. The profile's own fields are checked one by one; what the core
 * computed (entities, verdicts) is checked for the parts that are walked, because those files can be edited by hand.
 */
import * as v from 'valibot';
import { product } from '../../contract/inputs.ts';
import type { Finding } from '../../core/findings/finding.ts';
import type { MetadataEntity } from '../../core/metadata/identity-provider.ts';
import type { Profile } from '../../core/profiles/profile.ts';
import type { Verdict } from '../../core/saml/response/verdict.ts';
import type { StoredState } from '../ports.ts';

/** Raised with every change that an older version could not read; each raise has a step in `migrate-state.ts`. */
export const stateVersion = 1;
/** Far above what the guides have. */
export const maxStepsDone = 500;

const text = v.string();
const texts = v.array(text);
const checked = <T>(shape: v.GenericSchema) => v.custom<T>((value) => v.is(shape, value));

const finding = checked<Finding>(v.looseObject({ code: text, severity: text, subject: text, title: text }));
const endpoint = v.looseObject({ binding: text, location: text });
const entity = checked<MetadataEntity>(
  v.looseObject({
    entityId: text,
    role: text,
    idp: text,
    idpEvidence: texts,
    singleSignOnServices: v.array(endpoint),
    singleLogoutServices: v.array(endpoint),
    nameIdFormats: texts,
    certificates: v.array(v.looseObject({ pem: text, use: text, subject: text, notAfter: text })),
    findings: v.array(finding),
  }),
);
const check = v.looseObject({ id: text, title: text, status: text, expected: text, actual: text, fix: text });
const verdict = checked<Verdict>(
  v.looseObject({
    verdict: v.picklist(['accept', 'reject']),
    policy: text,
    attributes: v.record(text, texts),
    checks: v.array(check),
  }),
);

const identityProvider = v.looseObject({
  source: v.picklist(['file', 'paste', 'demo', 'address', 'typed']),
  address: v.optional(text),
  fileName: v.nullable(text),
  importedAt: text,
  sha256: text,
  entity,
  fileFindings: v.array(finding),
});
const importRecord = v.looseObject({
  importedAt: text,
  source: text,
  fileName: v.nullable(text),
  sha256: text,
  entityId: text,
  idp: text,
  singleSignOnServices: v.array(endpoint),
  certificates: v.array(v.looseObject({ use: text, subject: text, notAfter: text, sha256: text })),
  changes: v.nullable(v.array(finding)),
});
const signInTest = v.looseObject({
  id: text,
  method: v.picklist(['loopback', 'paste', 'demo', 'capture']),
  finishedAt: text,
  fingerprint: text,
  responseSha256: text,
  verdicts: v.array(verdict),
});

const profileShape = v.looseObject({
  id: v.pipe(text, v.uuid()),
  name: v.pipe(text, v.minLength(1), v.maxLength(200)),
  createdAt: text,
  updatedAt: text,
  product,
  identityProvider: v.nullable(identityProvider),
  importHistory: v.nullish(v.pipe(v.array(importRecord), v.maxLength(20))),
  signInTests: v.pipe(v.array(signInTest), v.maxLength(20)),
  override: v.nullable(v.looseObject({ reason: text, at: text, fingerprint: text })),
  stepsDone: v.optional(v.pipe(texts, v.maxLength(maxStepsDone))),
  forecast: v.nullish(
    v.looseObject({
      at: text,
      idpEntityId: v.nullable(text),
      domains: texts,
      ready: v.number(),
      lockedOut: v.number(),
      counts: v.record(text, v.number()),
    }),
  ),
});

/** One profile, as stored and as exported. Fields of a newer release are kept, not dropped. */
export const profileSchema = v.custom<Profile>((value) => v.is(profileShape, value));

/** The whole document. */
export const stateSchema = v.custom<StoredState>((value) =>
  v.is(v.looseObject({ version: v.literal(stateVersion), profiles: v.array(profileShape) }), value),
);
