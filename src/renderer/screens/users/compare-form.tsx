import { UsersRound } from 'lucide-react';
import { useState } from 'react';
import type { OperationInput, ProfileView } from '../../../contract/operations.ts';
import { Button } from '../../components/button.tsx';
import { TextEntry } from '../../components/text-entry.tsx';
import { type GivenList, ListSlot } from './list-slot.tsx';

interface Props {
  readonly profile: ProfileView;
  readonly isComparing: boolean;
  readonly onCompare: (lists: Omit<OperationInput<'users.compare'>, 'profileId'>) => void;
}

/** The two lists, the domains that are to be enforced, and who is meant to stay outside. */
export function CompareForm({ profile, isComparing, onCompare }: Props) {
  const [twilio, setTwilio] = useState<GivenList>(null);
  const [idp, setIdp] = useState<GivenList>(null);
  const [domains, setDomains] = useState((profile.forecast?.domains ?? []).join(', '));
  const [exempt, setExempt] = useState('');
  const [isTried, setTried] = useState(false);
  const missing = missingWords({ twilio, idp, domains });
  function compare() {
    setTried(true);
    if (twilio === null || idp === null || missing !== null) return;
    onCompare({ twilio, idp, domains: splitWords(domains), exempt: splitWords(exempt) });
  }
  return (
    <section className="card" aria-labelledby="lists">
      <h2 id="lists">The two lists</h2>
      <div className="list-slots">
        <ListSlot
          title="Users in Twilio"
          hint="Everybody who signs in to the Twilio Console today. CSV with a column of e-mail addresses, or one address a line."
          buttonLabel="Choose Twilio’s list"
          list={twilio}
          onList={setTwilio}
        />
        <ListSlot
          title="Users in the identity provider"
          hint="Those who are assigned to the app for Twilio, not the whole directory. CSV, or one address a line."
          buttonLabel="Choose the provider’s list"
          list={idp}
          onList={setIdp}
        />
      </div>
      <TextEntry
        label="Domains that are to be enforced"
        value={domains}
        onChange={setDomains}
        placeholder="example.com, example.org"
        hint="Enforcing a domain takes the password away from everybody in it. Several are separated by commas."
        isRequired
      />
      <TextEntry
        label="Exempt addresses (optional)"
        value={exempt}
        onChange={setExempt}
        hint="Accounts that are meant to stay outside SSO, such as one for emergencies. One a line, or separated by commas."
        isMultiline
      />
      <div className="row">
        <Button look="primary" isDisabled={isComparing} onPress={compare}>
          <UsersRound size={16} /> {isComparing ? 'Comparing…' : 'Compare'}
        </Button>
        <p className="quiet" role="status">
          {isTried && missing !== null
            ? missing
            : 'The lists are read on this machine. Only the figures are kept, never an address.'}
        </p>
      </div>
    </section>
  );
}

interface Filled {
  readonly twilio: GivenList;
  readonly idp: GivenList;
  readonly domains: string;
}

function missingWords({ twilio, idp, domains }: Filled): string | null {
  if (twilio === null) return 'Choose the list of Twilio’s users first.';
  if (idp === null) return 'Choose the list of the identity provider’s users first.';
  return splitWords(domains).length === 0 ? 'Name the domain that is to be enforced first.' : null;
}

function splitWords(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}
