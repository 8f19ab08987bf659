import { Choice } from '../../components/choice.tsx';

interface Props {
  readonly product: 'flex' | 'console';
  readonly isAllowed: boolean;
  readonly onChange: (isAllowed: boolean) => void;
}

/** What Twilio does with a sign-in that starts at the identity provider (facts 1.5 and 2.2). */
const twilioWords: Readonly<Record<Props['product'], string>> = {
  console:
    'Twilio’s Console turns it into a sign-in of its own and sends a request after all, so test from here too.',
  flex: 'Flex takes it when its Default Redirect URL is set, except from Google Workspace.',
};

/** Whether the test also takes a response that nobody asked for (IdP-initiated). */
export function UnsolicitedChoice({ product, isAllowed, onChange }: Props) {
  return (
    <div className="stack">
      <Choice
        label="Where the sign-in may start"
        value={isAllowed ? 'anywhere' : 'here'}
        onChange={(value) => onChange(value === 'anywhere')}
        options={[
          { value: 'here', label: 'Here only', detail: 'As Twilio starts it' },
          { value: 'anywhere', label: 'Also at the provider', detail: 'From its page of apps' },
        ]}
      />
      {isAllowed && <p className="quiet">{twilioWords[product]}</p>}
    </div>
  );
}
