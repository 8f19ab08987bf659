import type { ImportRecord } from '../../../../core/profiles/profile.ts';
import { whenWords } from '../../../components/when.ts';

/** Every import that is remembered, newest first. A single one is what the screen shows anyway. */
export function ImportHistory({ records }: { readonly records: readonly ImportRecord[] }) {
  if (records.length < 2) return null;
  return (
    <section className="card" aria-labelledby="imports">
      <div className="card-head">
        <h2 id="imports">Imports so far</h2>
        <p className="quiet">The last {records.length}; at most 20 are kept</p>
      </div>
      <ol className="imports">
        {records.map((record) => (
          <li key={`${record.importedAt} ${record.sha256}`} className="import">
            <h3>
              <time dateTime={record.importedAt}>{whenWords(record.importedAt)}</time>{' '}
              <span className="quiet">{originWords(record)}</span>
            </h3>
            <ul className="import-changes">
              {changeTitles(record).map((title) => (
                <li key={title}>{title}</li>
              ))}
            </ul>
            <p className="quiet mono import-facts">
              <span>{record.entityId === '' ? 'Entity ID not known' : record.entityId}</span>
              <span>SHA-256 of the file {record.sha256.slice(0, 16)}…</span>
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function changeTitles({ changes }: ImportRecord): readonly string[] {
  if (changes === null) return ['The first import'];
  if (changes.length === 0) return ['Nothing that a sign-in depends on changed'];
  return [...new Set(changes.map(({ title }) => title))];
}

/** Where an import came from, in the words of the screen. */
export function originWords(origin: Pick<ImportRecord, 'source' | 'fileName' | 'address'>): string {
  switch (origin.source) {
    case 'demo':
      return 'The built-in demo';
    case 'paste':
      return 'Pasted';
    case 'typed':
      return 'Typed in by hand';
    case 'address':
      return `Fetched from ${origin.address ?? 'an address'}`;
    case 'file':
      return `From ${origin.fileName ?? 'a file'}`;
  }
}
