import { createFinding, type Finding } from '../findings/finding.ts';
import { listNames } from '../findings/messages/users.ts';
import { type CsvRecord, readCsv } from './read-csv.ts';
import { statusFindings } from './status-columns.ts';
import type { UserListName } from './user-state.ts';

/** One user of a list. `key` is what two spellings of one address have in common; null when it is no address. */
export interface ListedUser {
  readonly email: string;
  readonly key: string | null;
  readonly line: number;
}

export interface UserList {
  readonly users: readonly ListedUser[];
  readonly findings: readonly Finding[];
}

/** Names of e-mail columns in exports, the most telling first; compared without case, spaces and signs. */
const emailHeaders = [
  'nameid',
  'email',
  'emailaddress',
  'emailaddressrequired',
  'primaryemail',
  'useremail',
  'workemail',
  'mail',
  'userprincipalname',
  'upn',
  'username',
  'login',
] as const;

/** Reads one list of users: CSV with or without a header, or one address a line. */
export function readUserList(text: string, list: UserListName): UserList {
  const { records, openQuoteLine } = readCsv(text);
  const subject = listNames[list];
  const findings: Finding[] =
    openQuoteLine === null ? [] : [createFinding('users-open-quote', subject, { line: openQuoteLine })];
  const first = records[0];
  if (first === undefined) {
    return { users: [], findings: [...findings, createFinding('users-list-empty', subject)] };
  }
  const column = findColumn(records, first);
  if (column === null) {
    const header = first.cells.slice(0, 8).map(shorten).join(', ');
    return {
      users: [],
      findings: [...findings, createFinding('users-no-email-column', subject, { header })],
    };
  }
  if (column.candidates.length > 1) {
    const data = { column: shorten(column.name), columns: column.candidates.map(shorten).join(', ') };
    findings.push(createFinding('users-column-chosen', subject, data));
  }
  const rows = column.hasHeader ? records.slice(1) : records;
  if (column.hasHeader) findings.push(...statusFindings(first, rows, subject));
  if (rows.length === 0) findings.push(createFinding('users-list-empty', subject));
  return { users: rows.map((record) => readUser(record, column.index)), findings };
}

interface Column {
  readonly index: number;
  readonly name: string;
  readonly hasHeader: boolean;
  readonly candidates: readonly string[];
}

function findColumn(records: readonly CsvRecord[], first: CsvRecord): Column | null {
  const names = first.cells.map((cell) => cell.toLowerCase().replaceAll(/[^a-z]/g, ''));
  const hasHeader = first.cells.every((cell) => keyOf(cell.trim()) === null);
  if (hasHeader) {
    const ranked = emailHeaders.map((header) => names.indexOf(header)).filter((index) => index !== -1);
    const [index] = ranked;
    const candidates = ranked.map((each) => first.cells[each]?.trim() ?? '');
    if (index !== undefined) return { index, name: candidates[0] ?? '', hasHeader, candidates };
  }
  const index = columnOfAddresses(records);
  return index === null ? null : { index, name: `column ${index + 1}`, hasHeader, candidates: [] };
}

/** The column that holds most addresses, seen in the first rows; null when none holds any. */
function columnOfAddresses(records: readonly CsvRecord[]): number | null {
  const counts = new Map<number, number>();
  for (const { cells } of records.slice(0, 200)) {
    cells.forEach((cell, index) => {
      if (keyOf(cell.trim()) !== null) counts.set(index, (counts.get(index) ?? 0) + 1);
    });
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1])[0];
  return best?.[0] ?? null;
}

function readUser({ line, cells }: CsvRecord, index: number): ListedUser {
  // Invisible characters around an address come with copying from web pages.
  // Cut first: nothing that long is an address, and trimming a megabyte of blanks would take minutes.
  const email = (cells[index] ?? '')
    .slice(0, 1000)
    .replaceAll(/^[\s\u00a0\u200b-\u200f\ufeff]+|[\s\u00a0\u200b-\u200f\ufeff]+$/g, '');
  return { email: shorten(email), key: keyOf(email), line };
}

/** An address of more than 254 characters cannot be one (RFC 5321, section 4.5.3.1.3). */
const longestAddress = 254;
const address = /^[^\s@"(),:;<>[\]\\]+@([^\s@"(),:;<>[\]\\.]+\.)+[^\s@"(),:;<>[\]\\.]{2,}$/u;

/** The address without regard to capitals, or null when the text is no address. */
export function keyOf(text: string): string | null {
  return text.length <= longestAddress && address.test(text) ? text.toLowerCase() : null;
}

/** The domain of a key or of a typed domain, internationalised ones in their ASCII form; null when it is none. */
export function domainOf(text: string): string | null {
  const typed = text
    .slice(text.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '');
  if (/^[a-z0-9.-]+$/.test(typed)) return typed.includes('.') ? typed : null;
  return URL.canParse(`https://${typed}`) && !/[/?#:]/.test(typed)
    ? new URL(`https://${typed}`).hostname
    : null;
}

function shorten(text: string): string {
  return text.length > longestAddress ? `${text.slice(0, longestAddress)}…` : text;
}
