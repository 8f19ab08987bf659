import { ArrowRight } from 'lucide-react';
import { useState } from 'react';
import type { ProfileView } from '../../../contract/operations.ts';
import { Fact } from '../../components/fact.tsx';
import { nextScreen } from '../../state/journey.ts';
import { productName, providerName } from '../../state/names.ts';
import { screenHref } from '../../state/route.ts';
import { lastTestWords } from './last-test-words.ts';
import { ProfileMenu } from './profile-menu.tsx';
import { RenameForm } from './rename-form.tsx';

/** One profile as a strip: what it is, how far it is, and what can be done with it. */
export function ProfileRow({ profile }: { readonly profile: ProfileView }) {
  const [isRenaming, setRenaming] = useState(false);
  const next = nextScreen(profile);
  return (
    <li className="profile-row">
      <div className="profile-main">
        {isRenaming ? (
          <RenameForm profile={profile} onDone={() => setRenaming(false)} />
        ) : (
          <h2>
            <a href={screenHref(profile.id, next.screen)}>{profile.name}</a>
          </h2>
        )}
        <dl className="profile-facts">
          <Fact label="Product">{productName(profile.product)}</Fact>
          <Fact label="Identity provider">{providerName(profile.identityProvider)}</Fact>
          <Fact label="Last sign-in test">{lastTestWords(profile)}</Fact>
        </dl>
      </div>
      <a className="button plain profile-next" href={screenHref(profile.id, next.screen)}>
        {next.label} <ArrowRight size={16} />
      </a>
      <ProfileMenu profile={profile} onRename={() => setRenaming(true)} />
    </li>
  );
}
