import { decodeResponse } from '../../core/saml/response/decode-response.ts';
import { refuse } from '../problem-error.ts';
import { type FileInput, readFileInput } from '../read-file-input.ts';

/** A HAR file of one sign-in has some megabytes; a response a few kilobytes. */
const maxBytes = 50_000_000;

export interface ResponseFile {
  readonly xml: Uint8Array;
  /** Undefined when what was given does not say. */
  readonly relayState: string | null | undefined;
}

/** The response in a pasted text or file (XML, base64, form body, HAR, SAML-tracer export); refuses with `bad-input`. */
export function readResponseFile(file: FileInput): ResponseFile {
  const decoded = decodeResponse(readFileInput(file, maxBytes));
  return decoded.ok
    ? { xml: decoded.xml, relayState: decoded.relayState }
    : refuse('bad-input', decoded.message);
}
