import { type Check, createCheck, skipCheck } from '../../../findings/check.ts';
import type { CheckId } from '../../../findings/messages/checks.ts';
import { describeDifference } from '../../../findings/messages/differences.ts';
import { describeNearName, describeTypeFault } from '../../../findings/messages/flex-attributes.ts';
import { showValue, showValues } from '../../../findings/show-value.ts';
import type { AssertionFacts } from '../read-assertion.ts';
import { type CheckContext, switchFor } from './check-context.ts';

type Attributes = AssertionFacts['attributes'];
const ids = [
  'attribute-roles',
  'attribute-full-name',
  'attribute-email',
  'attribute-namespace',
  'role-values',
  'typed-suffixes',
] as const satisfies readonly CheckId[];

const mandatory = [
  { name: 'roles', id: 'attribute-roles', namespacedAs: ['roles', 'role'] },
  { name: 'full_name', id: 'attribute-full-name', namespacedAs: ['full_name'] },
  { name: 'email', id: 'attribute-email', namespacedAs: ['email', 'emailaddress'] },
] as const;

/** What Twilio Flex reads from attributes: names exact, case sensitive, without namespace (facts 1.4). */
export function checkFlexAttributes(context: CheckContext): readonly Check[] {
  const { facts } = context;
  if (context.input.policy !== 'twilio-flex')
    return ids.map((id) => skipCheck(id, 'not-applicable', 'other-policy'));
  if (facts === null) return ids.map((id) => skipCheck(id, 'not-run', 'no-assertion'));
  if (!context.opened.isVerified) return ids.map((id) => skipCheck(id, 'not-run', 'unverified'));
  const { attributes } = facts;
  const data = { switch: switchFor(context, 'attributes') };
  return [
    ...mandatory.map((wanted) => checkMandatory(attributes, wanted, data)),
    checkNamespace(attributes, data),
    checkRoleValues(attributes, data),
    checkTypedSuffixes(attributes, data),
  ];
}

interface Where {
  readonly switch: string;
}

function checkMandatory(attributes: Attributes, wanted: (typeof mandatory)[number], data: Where): Check {
  const values = (valuesOf(attributes, wanted.name) ?? []).filter((value) => value.trim() !== '');
  if (values.length > 0) return createCheck(`${wanted.id}.good`, 'pass', { actual: showValues(values) });
  if (attributes.some(({ name }) => isNamespacedAs(name, wanted)))
    return createCheck(`${wanted.id}.namespaced`, 'info');
  const near = attributes.find(
    ({ name }) => name.toLowerCase().replaceAll(/[ _-]/g, '') === wanted.name.replace('_', ''),
  );
  return createCheck(`${wanted.id}.missing`, 'fail', {
    ...data,
    near: describeNearName(near === undefined ? null : showValue(near.name), near?.name === wanted.name),
  });
}

function valuesOf(attributes: Attributes, wanted: string): readonly string[] | undefined {
  return attributes.find(({ name }) => name === wanted)?.values;
}

/** A URI in front of the name: `http://…/claims/email`, `urn:…:roles`. */
function isNamespaced(name: string): boolean {
  return /^[a-z][a-z0-9+.-]*:/i.test(name);
}

function isNamespacedAs(name: string, wanted: (typeof mandatory)[number]): boolean {
  const last = name.split(/[/:#]/).at(-1)?.toLowerCase() ?? '';
  return isNamespaced(name) && wanted.namespacedAs.some((form) => form === last);
}

function checkNamespace(attributes: Attributes, data: Where): Check {
  const namespaced = attributes.map(({ name }) => name).filter(isNamespaced);
  if (namespaced.length === 0) return createCheck('attribute-namespace.good', 'pass');
  const missing = mandatory.filter(
    (wanted) =>
      valuesOf(attributes, wanted.name) === undefined &&
      namespaced.some((name) => isNamespacedAs(name, wanted)),
  );
  const actual = showValues(namespaced);
  if (missing.length === 0) return createCheck('attribute-namespace.others', 'warn', { ...data, actual });
  const needed = missing.map(({ name }) => name).join(', ');
  return createCheck('attribute-namespace.needed', 'fail', { ...data, actual, needed });
}

/** Flex's and Flex Insights' roles (facts 1.4). */
const flexRoles: readonly string[] = ['agent', 'supervisor', 'admin', 'flex.readteams', 'flex.readonlyadmin'];
const insightsRoles: readonly string[] = [
  'wfo.full_access',
  'wfo.team_leader',
  'wfo.data_analyst',
  'wfo.data_auditor',
  'wfo.quality_manager',
  'wfo.quality_process_manager',
  'wfo.dashboard_viewer',
];

const knownRoles: readonly string[] = [...flexRoles, ...insightsRoles];

function checkRoleValues(attributes: Attributes, data: Where): Check {
  const roles = (valuesOf(attributes, 'roles') ?? [])
    .flatMap((value) => value.split(','))
    .map((role) => role.trim())
    .filter((role) => role !== '');
  if (roles.length === 0) return skipCheck('role-values', 'not-run', 'not-given');
  const [unknown, ...others] = roles.filter((role) => !knownRoles.includes(role));
  if (unknown !== undefined) {
    const meant = unknown.toLowerCase();
    const difference = knownRoles.includes(meant) ? describeDifference(meant, unknown) : '';
    const actual = showValues([unknown, ...others]);
    return createCheck('role-values.unknown', 'warn', { ...data, actual, difference });
  }
  const insights = roles.filter((role) => insightsRoles.includes(role));
  const hasHost = roles.some((role) => role === 'supervisor' || role === 'admin');
  return insights.length > 0 && !hasHost
    ? createCheck('role-values.insights-alone', 'warn', { ...data, actual: showValues(insights) })
    : createCheck('role-values.good', 'pass', { actual: showValues(roles) });
}

const shapes: Readonly<Record<string, RegExp>> = {
  string: /^/,
  int: /^-?\d+$/,
  boolean: /^(true|false)$/,
  stringarray: /^/,
  intarray: /^-?\d+(\s*,\s*-?\d+)*$/,
  booleanarray: /^(true|false)(\s*,\s*(true|false))*$/,
};

/** `name.int`, `name.boolean` and the rest, lower case only; a value that does not fit is refused (facts 1.4, 3.3). */
function checkTypedSuffixes(attributes: Attributes, data: Where): Check {
  const typed = attributes.flatMap(({ name, values }) => {
    const suffix = /\.([A-Za-z]+)$/.exec(name)?.[1];
    return suffix !== undefined && Object.hasOwn(shapes, suffix.toLowerCase())
      ? [{ name, values, suffix }]
      : [];
  });
  const bad = typed.flatMap(({ name, values, suffix }) =>
    values
      .filter((value) => value !== '' && shapes[suffix.toLowerCase()]?.test(value) === false)
      .map((value) => ({ name, value })),
  );
  if (bad.length > 0)
    return createCheck('typed-suffixes.bad-value', 'fail', { ...data, actual: describeTypeFaults(bad) });
  const upper = typed.filter(({ suffix }) => suffix !== suffix.toLowerCase()).map(({ name }) => name);
  if (upper.length > 0)
    return createCheck('typed-suffixes.bad-case', 'warn', { ...data, actual: showValues(upper) });
  if (typed.length === 0) return skipCheck('typed-suffixes', 'not-applicable', 'no-typed-attribute');
  return createCheck('typed-suffixes.good', 'pass', {
    actual: showValues(typed.map(({ name }) => name)),
  });
}

const maxTypeFaults = 20;

function describeTypeFaults(faults: readonly { readonly name: string; readonly value: string }[]): string {
  return faults
    .slice(0, maxTypeFaults)
    .map(({ name, value }) => describeTypeFault(showValue(name), showValue(value)))
    .join('; ');
}
