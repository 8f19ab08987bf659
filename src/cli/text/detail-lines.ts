import type { ContactDetails, EntityDetails } from '../../core/metadata/details/entity-details.ts';
import type { Line } from './line.ts';

type Row = readonly [label: string, values: readonly string[]];

/** What no sign-in depends on, a line a thing; nothing for what the metadata does not say. */
export function detailLines(details: EntityDetails | undefined): readonly Line[] {
  if (details === undefined) return [];
  const rows: readonly Row[] = [
    ['role', details.roles.map(roleWords)],
    ['organization', [joined(Object.values(details.organization ?? {}))]],
    ['contact', details.contacts.map(contactWords)],
    ...interfaceRows(details.userInterface),
    ['domains', [details.domains.join(', ')]],
    ['entity attribute', details.entityAttributes.map(({ name, values }) => `${name}: ${values.join(', ')}`)],
    ['attributes offered', [details.offeredAttributes.join(', ')]],
    ['registered by', [details.registrationAuthority ?? '']],
    ['cache duration', [details.cacheDuration ?? '']],
    ['help on errors', [details.errorUrl ?? '']],
    [
      'other service',
      details.otherServices.map(({ name, binding, location }) => `${name} (${binding}): ${location}`),
    ],
    ['extension not read', details.unreadExtensions],
  ];
  return rows.flatMap(([label, values]) =>
    values.filter((value) => value !== '').map((value) => `  ${label}: ${value}`),
  );
}

function interfaceRows(userInterface: EntityDetails['userInterface']): readonly Row[] {
  if (userInterface === null) return [];
  const { description, keywords, informationUrl, privacyUrl, logoUrl } = userInterface;
  return [
    ['description', [description]],
    ['keywords', [keywords.join(', ')]],
    ['information', [informationUrl]],
    ['privacy', [privacyUrl]],
    ['logo', [logoUrl]],
  ];
}

function roleWords({ name, protocols, isRead }: EntityDetails['roles'][number]): string {
  return `${name}${isRead ? '' : ', not used'}; protocols: ${protocols.join(', ') || 'none named'}`;
}

function contactWords({ type, name, company, emails, telephones }: ContactDetails): string {
  return `${type || 'no type'}: ${joined([name, company, ...emails, ...telephones])}`;
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(', ');
}
