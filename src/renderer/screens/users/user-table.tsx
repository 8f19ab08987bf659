import { Download, Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { SearchField } from 'react-aria-components/SearchField';
import type { UserComparison } from '../../../core/users/compare-users.ts';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Choice } from '../../components/choice.tsx';
import { downloadFile } from '../../state/files.ts';
import { countWords, filterOptions, filterUsers, pageSize, type UserFilter } from './filter-users.ts';
import { TablePages } from './table-pages.tsx';
import { userLooks } from './user-looks.ts';
import { usersCsv } from './users-csv.ts';

/** Every user with what is wrong, worst first: narrowed by state and search, a page at a time. */
export function UserTable({ comparison }: { readonly comparison: UserComparison }) {
  const { counts, users } = comparison;
  const [filter, setFilter] = useState<UserFilter>('all');
  const [query, setQuery] = useState('');
  const [page, setPage] = useState(0);
  const found = useMemo(() => filterUsers(users, filter, query), [users, filter, query]);
  const shown = found.slice(page * pageSize, (page + 1) * pageSize);
  function narrow(change: () => void) {
    change();
    setPage(0);
  }
  return (
    <section className="card" aria-labelledby="everybody">
      <div className="card-head">
        <h2 id="everybody">Everybody</h2>
        <Button
          isSmall
          isDisabled={found.length === 0}
          onPress={() =>
            downloadFile({ fileName: 'users.csv', mediaType: 'text/csv', text: `\ufeff${usersCsv(found)}` })
          }
        >
          <Download size={15} /> These {countWords(found.length)} as CSV
        </Button>
      </div>
      <Choice
        label="Show"
        isLabelHidden
        value={filter}
        onChange={(chosen) => narrow(() => setFilter(chosen))}
        options={filterOptions(counts)}
      />
      <SearchField className="field" value={query} onChange={(typed) => narrow(() => setQuery(typed))}>
        <Label>Search by address</Label>
        <div className="search">
          <Search size={16} />
          <Input className="input" />
        </div>
      </SearchField>
      <p className="quiet" role="status">
        {found.length === 0
          ? 'No user matches.'
          : `${countWords(found.length)} of ${countWords(users.length)}`}
      </p>
      {shown.length > 0 && (
        <table className="user-table">
          <thead>
            <tr>
              <th scope="col">State</th>
              <th scope="col">Address</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((user, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an unreadable row has no name of its own, and rows never move.
              <tr key={`${page} ${index} ${user.email}`}>
                <td>
                  <Badge look={userLooks[user.state]} />
                </td>
                <td className="mono">{user.email === '' ? '(empty)' : user.email}</td>
                <td>{user.reason}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <TablePages page={page} total={found.length} onPage={setPage} />
    </section>
  );
}
