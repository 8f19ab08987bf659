import { expect, test } from 'vitest';
import { withSmallNursery } from '../../src/backend/imports/small-nursery.ts';

test.each([10, 100_000_000])('%d bytes: the result comes back, and so does the error', async (bytes) => {
  expect(await withSmallNursery(bytes, () => Promise.resolve('read'))).toBe('read');
  await expect(withSmallNursery(bytes, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
});
