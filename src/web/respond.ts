import type { ServerResponse } from 'node:http';
import { securityHeaders } from '../backend/renderer-files.ts';
import { fail, type Outcome, type ProblemCode } from '../contract/outcome.ts';

/** Answers with one JSON Outcome. The status is for refusals of the transport; a call that was made is always 200. */
export function respondJson(response: ServerResponse, status: number, outcome: Outcome<unknown>): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, { ...securityHeaders, 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(outcome));
}

/** Refuses in the contract's own shape, so that the client shows the sentence as it shows any Problem. */
export function respondRefusal(response: ServerResponse, status: number, message: string): void {
  // What is left of a refused body is not worth reading.
  if (status === 413) response.setHeader('connection', 'close');
  respondJson(response, status, fail(refusalCode(status), message));
}

function refusalCode(status: number): ProblemCode {
  if (status === 404) return 'unknown-operation';
  if (status === 400 || status === 413) return 'bad-input';
  return 'refused';
}
