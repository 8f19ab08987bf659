import { describe, expect, test } from 'vitest';
import { explainHref, readRoute, screenHref } from '../../../src/renderer/state/route.ts';

const profileId = '0b2f3936-0a4e-4c56-9f5e-2f1d2c3b4a59';

describe('readRoute', () => {
  test('an address made by screenHref is read back', () => {
    expect(readRoute(screenHref(profileId, 'verdict', 'a b/c'))).toEqual({
      at: 'workspace',
      profileId,
      screen: 'verdict',
      item: 'a b/c',
    });
  });

  test.each([
    [profileId, 'Audience is invalid. Configured: …/x'],
    [null, '70251'],
    [profileId, ''],
    [null, ''],
  ])('the explanation for %j of “%s”', (id, text) => {
    expect(readRoute(explainHref(id, text))).toEqual({ at: 'explain', profileId: id, text });
  });

  test('an unknown screen opens the profile', () => {
    expect(readRoute(`#/p/${profileId}/nowhere`)).toMatchObject({ screen: 'profile', item: null });
  });

  test.each(['', '#', '#/', '#/nowhere', '#/p', '#/p/', '#/p/%E0%A4%A'])(
    '%j is the list of profiles',
    (hash) => {
      expect(readRoute(hash)).toEqual({ at: 'profiles' });
    },
  );
});
