import { ChevronsUpDown, List, Plus } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import type { ProfileView } from '../../contract/operations.ts';
import { productName } from '../state/names.ts';
import { screenHref } from '../state/route.ts';

interface Props {
  readonly profiles: readonly ProfileView[];
  readonly current: ProfileView | undefined;
}

/** Says which profile is open and goes to another one. */
export function ProfileSwitcher({ profiles, current }: Props) {
  return (
    <MenuTrigger>
      <Button className="switcher">
        <span>
          <span className="visually-hidden">Switch profile. Open now: </span>
          <span className="switcher-name">{current?.name ?? 'Choose a profile'}</span>
          <span className="switcher-product">
            {current === undefined ? countWords(profiles.length) : productName(current.product)}
          </span>
        </span>
        <ChevronsUpDown size={16} />
      </Button>
      <Popover className="popover" placement="bottom start">
        <Menu className="menu" aria-label="Profiles">
          {profiles.map((profile) => (
            <MenuItem
              key={profile.id}
              id={profile.id}
              href={screenHref(profile.id, 'profile')}
              textValue={profile.name}
              className="menu-item"
            >
              <span>
                {profile.name}
                <small>{productName(profile.product)}</small>
              </span>
            </MenuItem>
          ))}
          <Separator className="menu-separator" />
          <MenuItem href="#/" className="menu-item" textValue="All profiles">
            <List size={16} /> All profiles
          </MenuItem>
          <MenuItem href="#/new" className="menu-item" textValue="New profile">
            <Plus size={16} /> New profile
          </MenuItem>
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

function countWords(count: number): string {
  if (count === 0) return 'None yet';
  return count === 1 ? '1 profile' : `${count} profiles`;
}
