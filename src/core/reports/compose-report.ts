import { gateStatusWords } from '../findings/messages/gate.ts';
import { userCountNames } from '../findings/messages/users.ts';
import { generations } from '../twilio/generations.ts';
import { beforeAndAfter } from '../twilio/migration.ts';
import type { Product } from '../twilio/product.ts';
import { userStates } from '../users/user-state.ts';
import type { Evidence, EvidenceIdentityProvider, EvidenceTest } from './evidence.ts';
import type { ReportBlock, ReportDocument } from './report-block.ts';

/** The evidence in the order in which a reader asks: may we switch, why, what was tested, what to do, how to go back. */
export function composeReport(evidence: Evidence): ReportDocument {
  const { cutover } = evidence;
  return {
    title: `SSO Preflight report: ${evidence.profile.name}`,
    blocks: [
      heading(cutover.decision === 'open' ? 'The gate is open' : 'The gate is shut'),
      {
        kind: 'table',
        columns: ['Condition', 'Status', 'Detail', 'What to do'],
        rows: cutover.reasons.map(({ title, status, detail, fix }) => [
          title,
          gateStatusWords[status],
          detail,
          fix,
        ]),
      },
      ...overrideBlocks(evidence),
      heading('Twilio'),
      factsOf(twilioRows(evidence)),
      {
        kind: 'table',
        columns: ['What changes', 'Until now', 'New'],
        rows: beforeAndAfter(evidence.profile.product).map(({ label, before, after }) => [
          label,
          before,
          after,
        ]),
      },
      heading('Identity provider'),
      ...identityProviderBlocks(evidence.identityProvider),
      ...importBlocks(evidence),
      heading('Sign-in tests'),
      ...testBlocks(evidence.signInTests),
      ...forecastBlocks(evidence),
      heading('Plan'),
      { kind: 'steps', steps: cutover.plan },
      heading('Way back'),
      { kind: 'steps', steps: cutover.rollback },
      heading('About this report'),
      factsOf([
        ['Made', `${evidence.generatedAt} by ${evidence.application.name} ${evidence.application.version}`],
        ['Fingerprint of what was evaluated', cutover.fingerprint ?? ''],
      ]),
      { kind: 'text', text: evidence.redactions.join(' ') },
    ],
  };
}

function heading(text: string): ReportBlock {
  return { kind: 'heading', text };
}

/** Rows without a value are said to be so: an empty cell looks like an oversight. */
function factsOf(rows: readonly (readonly [string, string])[]): ReportBlock {
  return {
    kind: 'facts',
    rows: rows.map(([label, value]) => [label, value === '' ? '(not set yet)' : value]),
  };
}

function overrideBlocks({ override }: Evidence): readonly ReportBlock[] {
  if (override === null) return [];
  return [
    heading('Override'),
    factsOf([
      ['Reason', override.reason],
      ['Given', override.at],
      ['For the fingerprint', override.fingerprint],
    ]),
  ];
}

function twilioRows({ profile, serviceProvider }: Evidence): readonly (readonly [string, string])[] {
  return [
    ['Product', productName(profile.product)],
    ['Entity ID', serviceProvider?.entityId ?? ''],
    ['ACS URL', serviceProvider?.acsUrl ?? ''],
  ];
}

function productName(product: Product): string {
  if (product.kind === 'console') return 'Twilio Console';
  const to = generations[product.to].name;
  return product.from === null ? `Flex, ${to}` : `Flex, from ${generations[product.from].name} to ${to}`;
}

function identityProviderBlocks(idp: EvidenceIdentityProvider | null): readonly ReportBlock[] {
  if (idp === null) return [{ kind: 'text', text: 'None has been imported.' }];
  return [
    factsOf([
      ['Entity ID', idp.entityId],
      ['Kind', idp.idp],
      ['Imported', `${idp.importedAt}${idp.fileName === null ? '' : ` from ${idp.fileName}`}`],
      ['SHA-256 of the metadata', idp.sha256],
      ...idp.singleSignOnServices.map(({ binding, location }): readonly [string, string] => [
        `Sign-in address (${binding})`,
        location,
      ]),
    ]),
    {
      kind: 'table',
      columns: ['Certificate', 'Use', 'Valid from', 'Valid until', 'SHA-256'],
      rows: idp.certificates.map(({ subject, use, notBefore, notAfter, sha256 }) => [
        subject,
        use,
        notBefore,
        notAfter,
        sha256,
      ]),
    },
    {
      kind: 'table',
      columns: ['Finding', 'Severity', 'About', 'Why', 'What to do'],
      rows: idp.findings.map(({ title, severity, subject, why, fix }) => [
        title,
        severity,
        subject,
        why,
        fix,
      ]),
    },
  ];
}

/** A single import is the one that is described above. */
function importBlocks({ imports }: Evidence): readonly ReportBlock[] {
  if (imports.length < 2) return [];
  return [
    heading('Imports of the identity provider'),
    {
      kind: 'table',
      columns: ['When', 'From', 'Entity ID', 'SHA-256', 'What changed'],
      rows: imports.map(({ importedAt, source, address, fileName, entityId, sha256, changes }) => [
        importedAt,
        address ?? fileName ?? source,
        entityId,
        sha256,
        changes === null ? 'First import' : changes.map(({ title }) => title).join('; '),
      ]),
    },
  ];
}

function testBlocks(tests: readonly EvidenceTest[]): readonly ReportBlock[] {
  if (tests.length === 0) return [{ kind: 'text', text: 'No sign-in has been tested.' }];
  return tests.flatMap((test): readonly ReportBlock[] => [
    factsOf([
      [
        'Test',
        `${test.finishedAt}, ${test.method}${test.isCurrent ? '' : ', stale: something changed since'}`,
      ],
      ['SHA-256 of the response', test.responseSha256],
      ...test.verdicts.map(({ policy, verdict, signed }): readonly [string, string] => [
        `Under ${policy}`,
        `${verdict}; signed: ${signed}`,
      ]),
    ]),
    {
      kind: 'table',
      columns: ['Policy', 'Check', 'Status', 'Expected', 'Actual', 'What to do'],
      rows: test.verdicts.flatMap(({ policy, checks }) =>
        checks
          .filter(({ status }) => status === 'fail' || status === 'warn')
          .map(({ title, status, expected, actual, fix }) => [policy, title, status, expected, actual, fix]),
      ),
    },
    ...twilioAnswerBlocks(test),
  ]);
}

function twilioAnswerBlocks({ verdicts }: EvidenceTest): readonly ReportBlock[] {
  const rows = verdicts.flatMap(({ policy, twilioAnswers }) =>
    twilioAnswers.map(({ checkTitle, shown, place, standing, source }) => [
      policy,
      checkTitle,
      place === '' ? shown : `${shown} (${place})`,
      standing === 'not-documented' ? '' : standing,
      source,
    ]),
  );
  const columns = ['Policy', 'Check', 'What Twilio would show', 'How sure', 'Source'];
  return rows.length === 0 ? [] : [{ kind: 'table', columns, rows }];
}

function forecastBlocks({ forecast }: Evidence): readonly ReportBlock[] {
  if (forecast === null) return [];
  return [
    heading('Lock-out forecast'),
    factsOf([
      ['Compared', forecast.at],
      ['Domains', forecast.domains.join(', ')],
      ['Locked out', String(forecast.lockedOut)],
      ...userStates
        .filter((state) => (forecast.counts[state] ?? 0) > 0)
        .map((state): readonly [string, string] => [userCountNames[state], String(forecast.counts[state])]),
    ]),
  ];
}
