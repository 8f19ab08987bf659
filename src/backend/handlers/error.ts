import type { ParsedInput } from '../../contract/operations.ts';
import { explainError } from '../../core/explain/explain-error.ts';
import { type ExplainSubject, subjectOfIdp, subjectOfProfile } from '../../core/explain/explain-subject.ts';
import type { Context } from '../context.ts';
import type { Handlers } from '../handler.ts';
import { readProfileFile } from '../profiles/read-profile-file.ts';

export const errorHandlers: Handlers<'error.explain'> = {
  'error.explain': (input, context) => explainError(input.text, subjectOf(input, context)),
};

function subjectOf({ profile, idp }: ParsedInput<'error.explain'>, { profiles }: Context): ExplainSubject {
  if (profile === null) return subjectOfIdp(idp);
  const known = subjectOfProfile(
    'profileId' in profile ? profiles.get(profile.profileId) : readProfileFile(profile.profileFile),
  );
  return idp === null ? known : { ...known, idp };
}
