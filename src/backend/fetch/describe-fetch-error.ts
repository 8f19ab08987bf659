import { fail } from '../../contract/outcome.ts';
import { ProblemError } from '../problem-error.ts';

/** Words for what Node's network and TLS codes mean to an admin. */
const words: Readonly<Record<string, string>> = {
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'this computer cannot look up host names right now',
  ECONNREFUSED: 'nothing listens at that address',
  ECONNRESET: 'the connection was cut off',
  ENETUNREACH: 'there is no network',
  EHOSTUNREACH: 'there is no way to that host',
  ETIMEDOUT: 'it did not answer in time',
  ABORT_ERR: 'it did not answer in time',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is self-signed',
  SELF_SIGNED_CERT_IN_CHAIN: 'its certificate comes from an authority that this computer does not trust',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    'its certificate comes from an authority that this computer does not trust',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    'its certificate comes from an authority that this computer does not trust',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another host',
  EPROTO: 'it does not speak https',
};

/** A network fault as an `unreachable` Problem in one sentence. */
export function describeFetchError(error: unknown, url: URL): ProblemError {
  if (error instanceof ProblemError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const isTimeout = error instanceof Error && (error.name === 'TimeoutError' || error.name === 'AbortError');
  const why = isTimeout ? words.ABORT_ERR : (words[code] ?? 'the connection failed');
  return new ProblemError(
    fail(
      'unreachable',
      `${url.host} could not be reached: ${why}. Check the address, or download the file and import it.`,
    ).problem,
  );
}
