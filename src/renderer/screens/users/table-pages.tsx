import { ArrowLeft, ArrowRight } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { countWords, pageSize } from './filter-users.ts';

interface Props {
  readonly page: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
}

/** Back and forth through a table that is longer than one page. */
export function TablePages({ page, total, onPage }: Props) {
  const last = Math.ceil(total / pageSize) - 1;
  if (last < 1) return null;
  const from = page * pageSize + 1;
  const to = Math.min(total, (page + 1) * pageSize);
  return (
    <nav className="row" aria-label="Pages of the table">
      <Button isSmall isDisabled={page === 0} onPress={() => onPage(page - 1)}>
        <ArrowLeft size={15} /> Previous
      </Button>
      <span className="quiet" role="status">
        Rows {countWords(from)} to {countWords(to)} of {countWords(total)}
      </span>
      <Button isSmall isDisabled={page === last} onPress={() => onPage(page + 1)}>
        Next <ArrowRight size={15} />
      </Button>
    </nav>
  );
}
