import { Copy, Download, MoreHorizontal, Pencil, Trash2 } from 'lucide-react';
import { Menu, MenuItem, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import type { ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { deleteProfile, duplicateProfile, exportProfile } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';

interface Props {
  readonly profile: ProfileView;
  readonly onRename: () => void;
}

/** What can be done with one profile. */
export function ProfileMenu({ profile, onRename }: Props) {
  const store = useStore();
  const actions = [
    { name: 'Rename', icon: Pencil, run: onRename },
    { name: 'Duplicate', icon: Copy, run: () => void duplicateProfile(store, profile) },
    { name: 'Export', icon: Download, run: () => void exportProfile(store, profile) },
    { name: 'Delete', icon: Trash2, run: () => void deleteProfile(store, profile) },
  ] as const;
  return (
    <MenuTrigger>
      <Button look="plain" isIconOnly aria-label={`More for ${profile.name}`}>
        <MoreHorizontal size={18} />
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="menu" aria-label={`What to do with ${profile.name}`}>
          {actions.map(({ name, icon: Icon, run }) => (
            <MenuItem key={name} id={name} className="menu-item" onAction={run} textValue={name}>
              <Icon size={16} /> {name}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
