import type { OperationInput, ProfileView } from '../../../contract/operations.ts';
import type { StoredIdentityProvider } from '../../../core/profiles/profile.ts';
import { Choice } from '../../components/choice.tsx';
import { idpNames } from '../../state/names.ts';

type Source = OperationInput<'signInTest.start'>['identityProvider'];

interface Props {
  readonly own: StoredIdentityProvider | null;
  readonly value: Source;
  readonly onChange: (source: Source) => void;
}

/** The profile's own identity provider; the imported demo does not count, because it is offered by itself. */
export function ownProvider(profile: ProfileView): StoredIdentityProvider | null {
  return profile.identityProvider?.source === 'demo' ? null : profile.identityProvider;
}

/** The profile's own identity provider or the built-in one. */
export function SourceChoice({ own, value, onChange }: Props) {
  const ownOption =
    own === null
      ? { label: 'Your identity provider', detail: 'Import its metadata first', isDisabled: true }
      : { label: idpNames[own.entity.idp], detail: 'The real sign-in, in your browser' };
  return (
    <Choice
      label="Sign in with"
      value={value}
      onChange={onChange}
      options={[
        { value: 'profile', ...ownOption },
        { value: 'demo', label: 'Demo identity provider', detail: 'Built in; needs no account' },
      ]}
    />
  );
}
