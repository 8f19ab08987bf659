import { openTestBackend } from '../support/test-backend.ts';
import { transports } from '../support/transports.ts';
import { describeContract } from './contract-suite.ts';

describeContract("Electron's IPC", async () => {
  const { backend } = openTestBackend();
  const { client, close } = await transports.ipc(backend);
  return { client, close: () => close().then(() => backend.close()) };
});
