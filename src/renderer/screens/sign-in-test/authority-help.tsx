import { Download } from 'lucide-react';
import { Button } from '../../components/button.tsx';
import { Callout } from '../../components/callout.tsx';
import { downloadFile } from '../../state/files.ts';
import { reportProblem } from '../../state/profile-actions.ts';
import { useStore } from '../../state/use-app.ts';

/** How to make a browser trust this machine's https address, and how to undo it. */
export function AuthorityHelp() {
  const store = useStore();
  async function download() {
    const outcome = await store.client.call('signInTest.authority', {});
    if (outcome.ok) downloadFile(outcome.value);
    else reportProblem(store, outcome.problem.message);
  }
  return (
    <Callout tone="info" title="Your browser must trust this machine’s certificate first">
      <ol className="trust">
        <li>Download the certificate. It was made on this machine and its key never leaves it.</li>
        <li>
          Add it as a trusted authority where your browser looks: in the system’s certificate store for Chrome
          and Edge, in the browser’s own certificate settings for Firefox.
        </li>
        <li>Restart the browser, start the test, and remove the certificate when you are done testing.</li>
      </ol>
      <p>
        <Button isSmall onPress={() => void download()}>
          <Download size={14} /> Download the certificate
        </Button>
      </p>
    </Callout>
  );
}
