import { ArrowRight, Copy, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { nextScreen } from '../../state/journey.ts';
import { idpNames, productName } from '../../state/names.ts';
import { deleteProfile, duplicateProfile } from '../../state/profile-actions.ts';
import { screenHref } from '../../state/route.ts';
import { useStore } from '../../state/use-app.ts';
import { lastTestWords } from './last-test-words.ts';
import { RenameForm } from './rename-form.tsx';

/** One profile as a strip: what it is, how far it is, and what can be done with it. */
export function ProfileRow({ profile }: { readonly profile: ProfileView }) {
  const [isRenaming, setRenaming] = useState(false);
  const idp = profile.identityProvider;
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
          <div>
            <dt>Product</dt>
            <dd>{productName(profile.product)}</dd>
          </div>
          <div>
            <dt>Identity provider</dt>
            <dd>{idp === null ? 'None yet' : idpNames[idp.entity.idp]}</dd>
          </div>
          <div>
            <dt>Last sign-in test</dt>
            <dd>{lastTestWords(profile)}</dd>
          </div>
        </dl>
      </div>
      <a className="button plain profile-next" href={screenHref(profile.id, next.screen)}>
        {next.label} <ArrowRight size={16} />
      </a>
      <RowMenu profile={profile} onRename={() => setRenaming(true)} />
    </li>
  );
}

function RowMenu({ profile, onRename }: { readonly profile: ProfileView; readonly onRename: () => void }) {
  const store = useStore();
  return (
    <MenuTrigger>
      <Button look="plain" isIconOnly aria-label={`More for ${profile.name}`}>
        <MoreHorizontal size={18} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={`What to do with ${profile.name}`}>
          <MenuItem className="menu-item" onAction={onRename} textValue="Rename">
            <Pencil size={16} /> Rename
          </MenuItem>
          <MenuItem
            className="menu-item"
            onAction={() => void duplicateProfile(store, profile)}
            textValue="Duplicate"
          >
            <Copy size={16} /> Duplicate
          </MenuItem>
          <MenuItem
            className="menu-item"
            onAction={() => void deleteProfile(store, profile)}
            textValue="Delete"
          >
            <Trash2 size={16} /> Delete
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
