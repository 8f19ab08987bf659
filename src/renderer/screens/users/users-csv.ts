import type { ComparedUser } from '../../../core/users/user-state.ts';

/** The table as CSV (RFC 4180), for the spreadsheet of whoever has to correct the accounts. */
export function usersCsv(users: readonly ComparedUser[]): string {
  const rows = users.map(({ email, list, state, reason }) => [email, list, state, reason]);
  return [['email', 'list', 'state', 'reason'], ...rows]
    .map((row) => `${row.map(cell).join(',')}\r\n`)
    .join('');
}

/** A spreadsheet runs a cell that begins with one of these signs, and addresses come from anybody's list. */
function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return `"${safe.replaceAll('"', '""')}"`;
}
