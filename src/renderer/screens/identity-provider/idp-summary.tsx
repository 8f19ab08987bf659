import type { Endpoint, MetadataEntity } from '../../../core/metadata/identity-provider.ts';
import type { StoredIdentityProvider } from '../../../core/profiles/profile.ts';
import { CopyValue } from '../../components/copy-value.tsx';
import { whenWords } from '../../components/when.ts';
import { bindingNames, providerName } from '../../state/names.ts';
import { originWords } from './history/import-history.tsx';

/** Which identity provider it is and why we think so, with everything an admin may have to copy. */
export function IdpSummary({ idp }: { readonly idp: StoredIdentityProvider }) {
  const { entity } = idp;
  return (
    <section className="card" aria-labelledby="idp">
      <div className="card-head">
        <h2 id="idp">{providerName(idp)}</h2>
        <p className="quiet idp-origin">
          {originWords(idp)}, {whenWords(idp.importedAt)}
        </p>
      </div>
      {entity.displayName !== null && <p>Calls itself “{entity.displayName}”.</p>}
      <div className="evidence">
        <h3>Why we think so</h3>
        {entity.idpEvidence.length === 0 ? (
          <p className="quiet">
            Nothing {idp.source === 'typed' ? 'that was typed in' : 'in the metadata'} names a product, so the
            general SAML 2.0 steps are shown.
          </p>
        ) : (
          <ul>
            {entity.idpEvidence.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
      </div>
      <CopyValue label="Entity ID (issuer)" value={entity.entityId} />
      <Endpoints
        title="Sign-in addresses"
        endpoints={entity.singleSignOnServices}
        missing={idp.source === 'typed' ? 'None was typed in yet.' : 'None in the metadata.'}
      />
      {entity.singleLogoutServices.length > 0 && (
        <Endpoints title="Sign-out addresses" endpoints={entity.singleLogoutServices} missing="" />
      )}
      {idp.source === 'typed' ? <NotKnown /> : <Demands entity={entity} />}
    </section>
  );
}

/** What the metadata asks for and how long it holds. */
function Demands({ entity }: { readonly entity: MetadataEntity }) {
  return (
    <dl className="facts">
      <dt>NameID formats</dt>
      <dd>
        {entity.nameIdFormats.length === 0
          ? 'None named, which is allowed'
          : entity.nameIdFormats.map((format) => (
              <span key={format} className="mono fact-line">
                {format}
              </span>
            ))}
      </dd>
      <dt>Signed requests</dt>
      <dd>{entity.wantsSignedRequests ? 'The identity provider wants them' : 'Not asked for'}</dd>
      <dt>Metadata valid until</dt>
      <dd>{entity.validUntil === null ? 'No end given' : whenWords(entity.validUntil)}</dd>
    </dl>
  );
}

/** Typed values say nothing of it, which is not the same as "none". */
function NotKnown() {
  return (
    <dl className="facts">
      {['NameID formats', 'Signed requests', 'Sign-out address', 'Valid until'].map((name) => (
        <div key={name} className="facts-row">
          <dt>{name}</dt>
          <dd className="quiet">Not known: only metadata would say</dd>
        </div>
      ))}
    </dl>
  );
}

interface EndpointsProps {
  readonly title: string;
  readonly endpoints: readonly Endpoint[];
  readonly missing: string;
}

function Endpoints({ title, endpoints, missing }: EndpointsProps) {
  return (
    <div className="stack">
      <h3>{title}</h3>
      {endpoints.length === 0 && <p className="quiet">{missing}</p>}
      {endpoints.map((endpoint) => (
        <CopyValue
          key={`${endpoint.bindingUri} ${endpoint.location}`}
          label={bindingNames[endpoint.binding]}
          value={endpoint.location}
        />
      ))}
    </div>
  );
}
