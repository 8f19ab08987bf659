import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { SearchField } from 'react-aria-components/SearchField';
import { Button } from '../../components/button.tsx';
import { idpNames } from '../../state/names.ts';
import { matchingEntities, shownAtOnce } from './matching-entities.ts';
import type { ImportState, MetadataSource } from './use-metadata-import.ts';

interface Props {
  readonly choice: Extract<ImportState, { step: 'choose' }>;
  readonly onPick: (source: MetadataSource, entityId: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** One identity provider out of the many in a federation's file. */
export function EntityPicker({ choice, onPick, onCancel }: Props) {
  const [query, setQuery] = useState('');
  const matches = useMemo(() => matchingEntities(choice.entities, query), [choice.entities, query]);
  return (
    <section className="card" aria-labelledby="choose">
      <div className="card-head">
        <h2 id="choose">Which one is yours?</h2>
        <Button look="plain" onPress={onCancel}>
          Cancel
        </Button>
      </div>
      <p>
        The file describes {choice.total.toLocaleString('en-GB')} services;{' '}
        {choice.entities.length.toLocaleString('en-GB')} of them are identity providers.
      </p>
      <SearchField className="field" value={query} onChange={setQuery} autoFocus>
        <Label>Search by name, domain or entity ID</Label>
        <div className="search">
          <Search size={16} />
          <Input className="input" />
        </div>
      </SearchField>
      <p className="quiet" role="status">
        {matches.length === 0 ? 'None matches. Try a part of the host name.' : countWords(matches.length)}
      </p>
      <ListBox
        className="entity-list"
        aria-label="Identity providers in the file"
        items={matches.slice(0, shownAtOnce).map((entity) => ({ ...entity, id: entity.entityId }))}
        selectionMode="none"
        onAction={(entityId) => void onPick(choice.source, String(entityId))}
      >
        {(entity) => (
          <ListBoxItem className="entity" textValue={entity.displayName ?? entity.entityId}>
            <span className="entity-name">{entity.displayName ?? idpNames[entity.idp]}</span>
            <span className="mono quiet">{entity.entityId}</span>
          </ListBoxItem>
        )}
      </ListBox>
    </section>
  );
}

function countWords(count: number): string {
  if (count === 1) return '1 identity provider';
  const all = `${count.toLocaleString('en-GB')} identity providers`;
  return count > shownAtOnce ? `${all}; the first ${shownAtOnce} are shown` : all;
}
