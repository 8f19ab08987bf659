import { openTestBackend } from '../support/test-backend.ts';
import { transports } from '../support/transports.ts';
import { describeContract } from './contract-suite.ts';

describeContract('loopback HTTP', async () => {
  const { backend } = openTestBackend();
  const { client, close } = await transports.http(backend);
  return { client, close: () => close().then(() => backend.close()) };
});
