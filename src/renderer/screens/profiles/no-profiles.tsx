import { FlaskConical, Plus } from 'lucide-react';
import { Button, buttonClass } from '../../components/button.tsx';
import { GatePicture } from '../../components/gate-picture/gate-picture.tsx';
import { ScreenFrame } from '../../shell/screen-frame.tsx';
import { useStore } from '../../state/use-app.ts';
import './profiles.css';
import { startDemo } from './start-demo.ts';

const legs = [
  ['Import', 'Read your identity provider’s metadata and its certificates, offline.'],
  ['Set up', 'Follow the steps for that very provider, with your own values to copy.'],
  ['Sign in', 'Run a real sign-in against this machine, before Twilio sees one.'],
  ['Decide', 'The gate stays shut until the switch is safe, and says why.'],
] as const;

/** The first thing a newcomer sees: what this is for, and two ways to begin. */
export function NoProfiles() {
  const store = useStore();
  return (
    <ScreenFrame
      title="Know that sign-in works before you switch it"
      lead="SSO Preflight checks a company’s SAML sign-in before it is pointed at Twilio Flex or the Twilio Console."
    >
      <section className="welcome" aria-label="Begin">
        <GatePicture position="shut" />
        <div className="welcome-ways">
          <a className={buttonClass('primary')} href="#/new">
            <Plus size={16} /> Create your first profile
          </a>
          <Button onPress={() => void startDemo(store)}>
            <FlaskConical size={16} /> Try it with the demo identity provider
          </Button>
          <p>
            The demo needs no account: it finishes the journey in two minutes against a sign-in page on this
            machine.
          </p>
        </div>
      </section>
      <ol className="legs">
        {legs.map(([title, text], index) => (
          <li key={title}>
            <span className="leg-number">{index + 1}</span>
            <h2>{title}</h2>
            <p className="quiet">{text}</p>
          </li>
        ))}
      </ol>
    </ScreenFrame>
  );
}
