import { type Check, createCheck } from '../../../findings/check.ts';
import { fillPlaceholders } from '../../../findings/finding.ts';
import { statusMeanings, structureFaultWords } from '../../../findings/messages/structure.ts';
import { showValue } from '../../../findings/show-value.ts';
import { attributeOf, childrenNamed, pureTextOf, type XmlElement } from '../../../xml/xml-node.ts';
import { protocolNamespace, statusSuccess } from '../../saml-names.ts';
import type { CheckContext } from './check-context.ts';

const maxFaults = 5;

/** The structure of the message (SAML 2.0 Core, sections 2.3.3 and 3.3.3). */
export function checkDocument({ opened }: CheckContext): Check {
  const faults = opened.structureFaults;
  if (faults.length === 0) return createCheck('document.good', 'pass');
  const words = faults
    .slice(0, maxFaults)
    .map(({ code, detail }) => fillPlaceholders(structureFaultWords[code], { detail: showValue(detail) }));
  return createCheck('document.structure', 'fail', { faults: words.join('. ') });
}

/** SAML 2.0 Core, section 3.2.2: only a top-level Success carries an assertion that counts. */
export function checkStatus({ opened }: CheckContext): Check {
  const status = childrenNamed(opened.response, protocolNamespace, 'Status')[0];
  const codes = status === undefined ? [] : statusCodes(status);
  const [first] = codes;
  if (status === undefined || first === undefined) return createCheck('status.missing', 'fail');
  if (first === statusSuccess) return createCheck('status.success', 'pass');
  const message = childrenNamed(status, protocolNamespace, 'StatusMessage')[0];
  const text = message === undefined ? '' : (pureTextOf(message) ?? '');
  return createCheck('status.failed', 'fail', {
    codes: codes.map((code) => showValue(lastPart(code))).join(', '),
    message: text === '' ? '' : ` and the message “${showValue(text)}”`,
    meaning: codes.map((code) => meaningOf(lastPart(code))).findLast((words) => words !== '') ?? '',
  });
}

/** The code and the codes nested in it, outermost first. */
function statusCodes(status: XmlElement): readonly string[] {
  const codes: string[] = [];
  let parent: XmlElement | undefined = status;
  while (parent !== undefined && codes.length < 4) {
    parent = childrenNamed(parent, protocolNamespace, 'StatusCode')[0];
    if (parent !== undefined) codes.push(attributeOf(parent, 'Value') ?? '');
  }
  return codes;
}

/** Empty for a code that SAML does not define: vendors have their own below its four. */
function meaningOf(code: string): string {
  return Object.hasOwn(statusMeanings, code) ? (statusMeanings[code] ?? '') : '';
}

function lastPart(code: string): string {
  return code.slice(code.lastIndexOf(':') + 1);
}
