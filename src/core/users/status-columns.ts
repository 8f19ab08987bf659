import { createFinding, type Finding } from '../findings/finding.ts';
import type { CsvRecord } from './read-csv.ts';

/** Names of columns that say whether an account is in use; compared without case, spaces and signs. */
const statusHeader =
  /^(is|account|user)*(status|enabled|active|suspended|disabled|deactivated|blocked|locked)(readonly)?$/;

/** More values than this are no states of an account. */
const maxStates = 8;

/**
 * One finding for each column that tells accounts apart by their state. No export's words for it are documented (facts),
 * so none is interpreted: the admin is told that they were not. A column with one value for everybody tells nothing.
 */
export function statusFindings(
  header: CsvRecord,
  rows: readonly CsvRecord[],
  subject: string,
): readonly Finding[] {
  return header.cells.flatMap((name, index) => {
    if (!statusHeader.test(name.toLowerCase().replaceAll(/[^a-z]/g, ''))) return [];
    const values = new Set(rows.map(({ cells }) => (cells[index] ?? '').trim()));
    if (values.size < 2 || values.size > maxStates) return [];
    const shown = [...values].map((value) => (value === '' ? '(empty)' : value.slice(0, 40))).join(', ');
    return [
      createFinding('users-status-not-read', subject, { column: name.trim().slice(0, 80), values: shown }),
    ];
  });
}
