import { evaluateCutover } from '../../core/cutover/evaluate-cutover.ts';
import { fingerprintOf } from '../../core/cutover/fingerprint.ts';
import type { Handlers } from '../handler.ts';
import { refuse } from '../problem-error.ts';
import { readProfileFile } from '../profiles/read-profile-file.ts';

export const cutoverHandlers: Handlers<'cutover.evaluate' | 'cutover.override'> = {
  'cutover.evaluate': (input, { ports, profiles }) =>
    evaluateCutover(
      'profileId' in input ? profiles.get(input.profileId) : readProfileFile(input.profileFile),
      ports.now(),
    ),

  'cutover.override': ({ profileId, reason }, { ports, profiles }) => {
    const fingerprint = fingerprintOf(profiles.get(profileId));
    if (fingerprint === null)
      return refuse(
        'refused',
        'There is nothing to switch to yet: the profile needs its Twilio values and an identity provider first.',
      );
    const override = { reason, at: ports.now(), fingerprint };
    return evaluateCutover(
      profiles.change(profileId, (profile) => ({ ...profile, override })),
      ports.now(),
    );
  },
};
