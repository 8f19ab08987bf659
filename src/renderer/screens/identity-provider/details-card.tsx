import type { ContactDetails, EntityDetails } from '../../../core/metadata/details/entity-details.ts';
import { bindingNames } from '../../state/names.ts';

type Row = readonly [label: string, values: readonly string[]];

/** What no sign-in depends on, folded away: there for whoever looks for it, in nobody's way. */
export function DetailsCard({ details }: { readonly details: EntityDetails }) {
  const rows = [...rowsOf(details), ...interfaceRows(details)].filter(([, values]) => values.length > 0);
  if (rows.length === 0) return null;
  return (
    <details className="card more-details">
      <summary>
        <h2>Everything else in the metadata</h2>
      </summary>
      <p className="quiet">
        For the curious: a sign-in at Twilio depends on none of it. Addresses are shown as text.
      </p>
      <dl className="facts">
        {rows.map(([label, values]) => (
          <div key={label} className="facts-row">
            <dt>{label}</dt>
            <dd>
              {values.map((value) => (
                <span key={value} className="fact-line">
                  {value}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

function rowsOf(details: EntityDetails): readonly Row[] {
  return [
    ['Roles in the file', details.roles.map(roleWords)],
    ['Organization', unique(Object.values(details.organization ?? {}))],
    ['Contacts', details.contacts.map(contactWords)],
    ['Domains', details.domains],
    ['Attributes it can send', details.offeredAttributes],
    [
      'Entity attributes',
      details.entityAttributes.map(({ name, values }) => `${name}: ${values.join(', ')}`),
    ],
    ['Registered by', unique([details.registrationAuthority ?? ''])],
    ['Other services', details.otherServices.map(serviceWords)],
    ['Help page for errors', unique([details.errorUrl ?? ''])],
    ['May be cached for', unique([details.cacheDuration ?? ''])],
    ['Extensions not read', details.unreadExtensions],
  ];
}

function interfaceRows({ userInterface }: EntityDetails): readonly Row[] {
  if (userInterface === null) return [];
  const { description, keywords, informationUrl, privacyUrl, logoUrl } = userInterface;
  return [
    ['Description', unique([description])],
    ['Keywords', unique([keywords.join(', ')])],
    ['About page', unique([informationUrl])],
    ['Privacy page', unique([privacyUrl])],
    ['Logo', unique([logoUrl])],
  ];
}

function roleWords({ name, protocols, isRead }: EntityDetails['roles'][number]): string {
  return `${name}${isRead ? ', used here' : ', not used for SAML sign-in at Twilio'} (${protocols.join(', ') || 'no protocol named'})`;
}

function serviceWords({ name, binding, location }: EntityDetails['otherServices'][number]): string {
  return `${name}, ${bindingNames[binding]}: ${location}`;
}

function contactWords({ type, name, company, emails, telephones }: ContactDetails): string {
  return `${type || 'no type'}: ${unique([name, company, ...emails, ...telephones]).join(', ')}`;
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== ''))];
}
