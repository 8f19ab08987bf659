import { Globe } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextEntry } from '../../../components/text-entry.tsx';

interface Props {
  readonly isBusy: boolean;
  readonly onAddress: (address: string) => void;
}

/** Metadata from an address: the one thing on this screen that leaves the machine, so it is asked for and said. */
export function AddressBox({ isBusy, onAddress }: Props) {
  const [isOpen, setOpen] = useState(false);
  const [address, setAddress] = useState('');
  function fetchIt(event: FormEvent) {
    event.preventDefault();
    if (address.trim() !== '') onAddress(address.trim());
  }
  if (!isOpen) {
    return (
      <div className="row">
        <Button look="plain" onPress={() => setOpen(true)}>
          <Globe size={16} /> Fetch it from an address
        </Button>
      </div>
    );
  }
  return (
    <form className="card" onSubmit={fetchIt}>
      <TextEntry
        label="Address of the metadata"
        value={address}
        onChange={setAddress}
        placeholder="https://idp.example.com/metadata"
        hint="Fetched once, over https, when you press the button. Nothing about you is sent along."
        isMono
        autoFocus
      />
      <div className="row">
        <Button type="submit" look="primary" isDisabled={isBusy || address.trim() === ''}>
          {isBusy ? 'Fetching…' : 'Fetch and read'}
        </Button>
        <Button look="plain" onPress={() => setOpen(false)}>
          Close
        </Button>
      </div>
    </form>
  );
}
