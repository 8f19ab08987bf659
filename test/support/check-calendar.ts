/** A strict reader of iCalendar (RFC 5545), for what this product writes: it says everything that a parser may refuse. */

interface Component {
  readonly name: string;
  readonly properties: readonly Property[];
  readonly components: readonly Component[];
}

interface Property {
  readonly name: string;
  readonly parameters: string;
  readonly value: string;
}

/** What each component must have exactly once, and what it may have once (sections 3.6, 3.6.1 and 3.6.6). */
const rules: Readonly<
  Record<string, { readonly required: readonly string[]; readonly optional: readonly string[] }>
> = {
  VCALENDAR: { required: ['PRODID', 'VERSION'], optional: ['CALSCALE', 'METHOD'] },
  VEVENT: { required: ['UID', 'DTSTAMP', 'DTSTART'], optional: ['SUMMARY', 'DESCRIPTION', 'TRANSP'] },
  VALARM: { required: ['ACTION', 'TRIGGER', 'DESCRIPTION'], optional: [] },
};

/** The shape of each value (sections 3.3.4, 3.3.5, 3.3.6 and 3.3.11). */
const text = /^(?:[^\p{Cc}\\;,]|\\[\\;,nN])*$/u;
const shapes: Readonly<Record<string, RegExp>> = {
  VERSION: /^2\.0$/,
  CALSCALE: /^GREGORIAN$/,
  METHOD: /^[A-Z]+$/,
  DTSTAMP: /^\d{8}T\d{6}Z$/,
  'DTSTART;VALUE=DATE': /^\d{4}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/,
  TRANSP: /^(OPAQUE|TRANSPARENT)$/,
  ACTION: /^DISPLAY$/,
  TRIGGER: /^-P\d+D$/,
};

/** Every fault of a calendar, empty when it is right. */
export function findCalendarFaults(calendar: string): readonly string[] {
  const faults = findLineFaults(calendar);
  const lines = calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const [root, end] = readComponent(lines, 0);
  if (root?.name !== 'VCALENDAR' || end !== lines.length) return [...faults, 'is not one VCALENDAR'];
  const uids = root.components.map((event) => propertyOf(event, 'UID'));
  return [
    ...faults,
    ...(root.components.length === 0 ? ['has no component'] : []),
    ...(new Set(uids).size < uids.length ? ['has a UID twice'] : []),
    ...findComponentFaults(root),
  ];
}

/** The events by their properties; the first of each name. */
export function readCalendarEvents(calendar: string): readonly Readonly<Record<string, string>>[] {
  const lines = calendar
    .replaceAll(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  const [root] = readComponent(lines, 0);
  return (root?.components ?? []).map((event) => ({
    ...Object.fromEntries(event.properties.map(({ name, value }) => [name, value])),
    alarms: event.components.map((alarm) => propertyOf(alarm, 'TRIGGER')).join(' '),
  }));
}

function findLineFaults(calendar: string): readonly string[] {
  const lines = calendar.split('\r\n');
  return [
    ...(lines.at(-1) === '' ? [] : ['does not end with CR LF']),
    ...(/[\r\n]/.test(calendar.replaceAll('\r\n', '')) ? ['has CR or LF alone'] : []),
    ...lines.filter((line) => Buffer.byteLength(line) > 75).map((line) => `line over 75 octets: ${line}`),
    ...(calendar.includes('\ufffd') ? ['has a cut character'] : []),
  ];
}

/** The component that begins at a line, and the line after its end. */
function readComponent(lines: readonly string[], start: number): readonly [Component | null, number] {
  const name = /^BEGIN:([A-Z]+)$/.exec(lines[start] ?? '')?.[1];
  if (name === undefined) return [null, start];
  const properties: Property[] = [];
  const components: Component[] = [];
  let at = start + 1;
  while (at < lines.length && lines[at] !== `END:${name}`) {
    const [inner, next] = readComponent(lines, at);
    if (inner !== null) components.push(inner);
    else properties.push(readProperty(lines[at] ?? ''));
    at = Math.max(next, at + 1);
  }
  return [{ name, properties, components }, at + 1];
}

function readProperty(line: string): Property {
  const [, name = '', parameters = '', value = ''] =
    /^([A-Z-]+)((?:;[A-Z-]+=[^:;]+)*):(.*)$/su.exec(line) ?? [];
  return { name, parameters, value };
}

function findComponentFaults(component: Component): readonly string[] {
  const rule = rules[component.name];
  if (rule === undefined) return [`unknown component ${component.name}`];
  const count = (name: string) => component.properties.filter((property) => property.name === name).length;
  const known = [...rule.required, ...rule.optional];
  return [
    ...rule.required.filter((name) => count(name) !== 1).map((name) => `${component.name} needs one ${name}`),
    ...rule.optional.filter((name) => count(name) > 1).map((name) => `${component.name} has ${name} twice`),
    ...component.properties
      .filter(({ name }) => !known.includes(name))
      .map(({ name }) => `${component.name} has ${name === '' ? 'a line that is no property' : name}`),
    ...component.properties.flatMap(findValueFault),
    ...component.components.flatMap(findComponentFaults),
  ];
}

function findValueFault({ name, parameters, value }: Property): readonly string[] {
  const shape = shapes[`${name}${parameters}`] ?? (parameters === '' ? text : undefined);
  return shape?.test(value) === true ? [] : [`${name}${parameters} cannot be ${value}`];
}

function propertyOf(component: Component, name: string): string {
  return component.properties.find((property) => property.name === name)?.value ?? '';
}
