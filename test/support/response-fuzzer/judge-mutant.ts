import { decodeResponse } from '../../../src/core/saml/response/decode-response.ts';
import type { Verdict } from '../../../src/core/saml/response/verdict.ts';
import { verifyResponse } from '../../../src/core/saml/response/verify-response.ts';
import { readXml } from '../../../src/core/xml/read-xml.ts';
import { descendantsOf } from '../../../src/core/xml/xml-node.ts';
import type { BaseResponse } from './base-responses.ts';

/** `why` says how the verifier failed; null for a mutant that was refused or that does not matter. */
export interface MutantJudgement {
  readonly isAccepted: boolean;
  readonly why: string | null;
  /** Milliseconds of processor time, which other work on the machine does not lengthen. */
  readonly cpu: number;
}

const maxCpu = 1000;

/**
 * The ignorable set: an accepted mutant must still carry every signature that the original was accepted for, must be read
 * as the very same identity (NameID, format, attributes, issuer, end of session, assertion ID), so that what was changed is
 * outside what was signed or is no change to its canonical form, and must hold no Assertion or Response more than the original.
 */
export function judgeMutant(base: BaseResponse, bytes: Uint8Array, form: 'xml' | 'posted'): MutantJudgement {
  const start = process.cpuUsage();
  let verdict: Verdict | null;
  try {
    verdict = verify(base, bytes, form);
  } catch (error) {
    return { isAccepted: false, why: `it throws: ${String(error)}`, cpu: cpuSince(start) };
  }
  const cpu = cpuSince(start);
  const isAccepted = verdict?.verdict === 'accept';
  if (cpu > maxCpu) return { isAccepted, why: `it takes ${Math.round(cpu)} ms`, cpu };
  return { isAccepted, why: isAccepted && verdict !== null ? faultOf(base, verdict, bytes) : null, cpu };
}

/** Null when the posted form does not even decode. */
function verify(base: BaseResponse, bytes: Uint8Array, form: 'xml' | 'posted'): Verdict | null {
  if (form === 'xml') return verifyResponse({ ...base.input, xml: bytes });
  const decoding = decodeResponse(bytes);
  return decoding.ok ? verifyResponse({ ...base.input, xml: decoding.xml }) : null;
}

function cpuSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function faultOf(base: BaseResponse, verdict: Verdict, bytes: Uint8Array): string | null {
  const [expected, actual] = [base.verdict, verdict].map((one) => JSON.stringify(identityOf(one)));
  if (expected !== actual) return `accepted, but read as ${actual} instead of ${expected}`;
  if (verdict.checks.length !== base.verdict.checks.length) return 'accepted, but not every check is there';
  const count = countMessages(bytes);
  return count !== null && count > (countMessages(base.input.xml) ?? 0)
    ? 'accepted, with one more Assertion or Response in it'
    : null;
}

function identityOf(verdict: Verdict): unknown {
  const { signed, nameId, nameIdFormat, attributes, issuer, sessionNotOnOrAfter, assertionId } = verdict;
  return { signed, nameId, nameIdFormat, attributes, issuer, sessionNotOnOrAfter, assertionId };
}

const messages: readonly string[] = ['Assertion', 'EncryptedAssertion', 'Response'];

/** Null where the bytes are a form and no document. */
function countMessages(bytes: Uint8Array): number | null {
  const reading = readXml(bytes);
  if (!reading.ok) return null;
  return [...descendantsOf(reading.root)].filter(({ name }) => messages.includes(name)).length;
}
