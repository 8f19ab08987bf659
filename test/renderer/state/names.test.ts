import { expect, test } from 'vitest';
import { idpKinds } from '../../../src/core/metadata/identity-provider.ts';
import { policies } from '../../../src/core/saml/response/verdict.ts';
import { flexGenerations } from '../../../src/core/twilio/product.ts';
import { generationNames, idpNames, policyNames } from '../../../src/renderer/state/names.ts';

test('the renderer has a name for exactly what core knows, in its order', () => {
  expect(Object.keys(idpNames)).toEqual([...idpKinds]);
  expect(Object.keys(policyNames).toSorted()).toEqual([...policies].toSorted());
  expect(Object.keys(generationNames)).toEqual([...flexGenerations]);
});

test('no two identity providers have one name', () => {
  expect(new Set(Object.values(idpNames)).size).toBe(idpKinds.length);
});
