import type { Verdict } from '../../../core/saml/response/verdict.ts';

/** Who signed in, as read from the signed part of the response; nothing unsigned is shown here. */
export function IdentityCard({ verdict }: { readonly verdict: Verdict }) {
  const attributes = Object.entries(verdict.attributes);
  const hasNothing = verdict.nameId === null && attributes.length === 0;
  return (
    <section className="card" aria-labelledby="identity">
      <h2 id="identity">Who signed in</h2>
      {hasNothing ? (
        <p className="quiet">Nothing is shown here, because no signed part of the response could be read.</p>
      ) : (
        <dl className="facts">
          <dt>NameID</dt>
          <dd className="mono">{verdict.nameId ?? 'None'}</dd>
          <dt>NameID format</dt>
          <dd className="mono">{verdict.nameIdFormat ?? 'None given'}</dd>
          <dt>Issuer</dt>
          <dd className="mono">{verdict.issuer ?? 'None'}</dd>
          {attributes.map(([name, values]) => (
            <Attribute key={name} name={name} values={values} />
          ))}
        </dl>
      )}
    </section>
  );
}

function Attribute({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  return (
    <>
      <dt className="mono">{name}</dt>
      <dd className="mono">{values.length === 0 ? 'No value' : values.join(', ')}</dd>
    </>
  );
}
