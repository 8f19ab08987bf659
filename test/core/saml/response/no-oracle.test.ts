import { expect, test } from 'vitest';
import { verifyResponse } from '../../../../src/core/saml/response/verify-response.ts';
import type { EncryptRecipe } from '../../../support/response-generator/encrypt-part.ts';
import { makeInput } from '../../../support/response-generator/make-response.ts';

/** Everything that may be wrong once the structure of an encrypted assertion is in order. */
const wrongs: readonly (readonly [string, EncryptRecipe])[] = [
  ['another key', { content: 'aes256-cbc', keyName: 'other' }],
  ['wrong padding', { content: 'aes256-cbc', damage: 'padding' }],
  ['a damaged block', { content: 'aes256-cbc', damage: 'content' }],
  ['a wrong tag', { content: 'aes256-gcm', damage: 'tag' }],
  ['a damaged ciphertext under a tag', { content: 'aes256-gcm', damage: 'content' }],
  ['a tag cut off', { content: 'aes256-gcm', damage: 'short-tag' }],
  ['a plaintext that is no XML', { content: 'aes256-cbc', plain: [['/.*/', 'hello']] }],
  ['a plaintext that is no assertion', { content: 'aes256-cbc', plain: [['/.*/', '<x/>']] }],
];

/** Nobody may tell these apart by asking (Vaudenay 2002, Manger 2001): not by a word, not by which rows ran. */
test.each(wrongs)('%s gives the one answer that every failed decryption gives', (_name, encrypt) => {
  const answer = (wrong: EncryptRecipe): unknown =>
    verifyResponse(makeInput({ sign: { assertion: null, response: {} }, encrypt: wrong }));
  expect(answer(encrypt)).toEqual(answer({ content: 'aes256-cbc', keyName: 'other' }));
});
