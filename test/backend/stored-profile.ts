import { randomUUID } from 'node:crypto';
import type { Profile } from '../../src/core/profiles/profile.ts';

/** A small valid profile as the store keeps it; give what the test is about. */
export function storedProfile(parts: Partial<Profile> = {}): Profile {
  return {
    id: randomUUID(),
    name: 'Acme',
    createdAt: '2026-11-25T10:00:00Z',
    updatedAt: '2026-11-25T10:00:00Z',
    product: {
      kind: 'flex',
      from: 'preview',
      to: 'iam',
      accountSid: `AC${'0123456789abcdef'.repeat(2)}`,
      connectionSid: '',
    },
    identityProvider: null,
    signInTests: [],
    override: null,
    ...parts,
  };
}
