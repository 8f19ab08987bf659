import { expect, test } from 'vitest';
import { exitCodeOf } from '../../src/cli/exit-codes.ts';
import { problemCodes } from '../../src/contract/outcome.ts';

test('every Problem ends with 2, what the caller can change, or 3, what only we can', () => {
  expect(Object.fromEntries(problemCodes.map((code) => [code, exitCodeOf(code)]))).toEqual({
    'bad-input': 2,
    'not-found': 2,
    unreachable: 2,
    busy: 2,
    refused: 2,
    'unknown-operation': 3,
    internal: 3,
  });
});
