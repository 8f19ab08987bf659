import { openTestBackend } from '../support/test-backend.ts';
import { describeContract } from './contract-suite.ts';

describeContract('a direct call', async () => {
  const { backend } = openTestBackend();
  return { client: backend, close: () => backend.close() };
});
