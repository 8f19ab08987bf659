import { expect, test } from 'vitest';
import { idpNames as coreNames } from '../../../src/core/findings/messages/idp-evidence.ts';
import { idpKinds } from '../../../src/core/metadata/identity-provider.ts';
import { policies } from '../../../src/core/saml/response/verdict.ts';
import { flexGenerations } from '../../../src/core/twilio/product.ts';
import { generationNames, idpNames, policyNames } from '../../../src/renderer/state/names.ts';

test('the renderer has a name for exactly what core knows, in its order', () => {
  expect(Object.keys(idpNames)).toEqual([...idpKinds]);
  expect(Object.keys(policyNames).toSorted()).toEqual([...policies].toSorted());
  expect(Object.keys(generationNames)).toEqual([...flexGenerations]);
});

test('screens and findings call an identity provider by one name', () => {
  // What nothing names is called differently in a heading and in a sentence.
  expect({ ...idpNames, other: '' }).toEqual({ ...coreNames, other: '' });
});

test('no two identity providers have one name', () => {
  expect(new Set(Object.values(idpNames)).size).toBe(idpKinds.length);
});
