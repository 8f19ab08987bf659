import type { ContactDetails, EntityDetails } from '../../core/metadata/details/entity-details.ts';
import type { Line } from './line.ts';

/** What no sign-in depends on, a line a thing; nothing for what the metadata does not say. */
export function detailLines(details: EntityDetails | undefined): readonly Line[] {
  if (details === undefined) return [];
  const { organization, userInterface } = details;
  const rows: readonly (readonly [label: string, values: readonly string[]])[] = [
    ['role', details.roles.map(roleWords)],
    ['organization', organization === null ? [] : [joined(Object.values(organization))]],
    ['contact', details.contacts.map(contactWords)],
    ['description', [userInterface?.description ?? '']],
    ['keywords', [userInterface?.keywords.join(', ') ?? '']],
    ['information', [userInterface?.informationUrl ?? '']],
    ['privacy', [userInterface?.privacyUrl ?? '']],
    ['logo', [userInterface?.logoUrl ?? '']],
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

function roleWords({ name, protocols, isRead }: EntityDetails['roles'][number]): string {
  return `${name}${isRead ? '' : ', not used'}; protocols: ${protocols.join(', ') || 'none named'}`;
}

function contactWords({ type, name, company, emails, telephones }: ContactDetails): string {
  return `${type || 'no type'}: ${joined([name, company, ...emails, ...telephones])}`;
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ''))].join(', ');
}
