import { runDemo } from '../demo-idp/run-demo.ts';
import type { Handlers } from '../handler.ts';

export const demoHandlers: Handlers<'demo.metadata' | 'demo.run'> = {
  'demo.metadata': async ({ scenario }, { demo }) => ({
    fileName: 'demo-identity-provider.xml',
    mediaType: 'application/samlmetadata+xml',
    text: (await (await demo()).metadataOf(scenario ?? 'good')).xml,
  }),

  'demo.run': ({ scenario }, { openTemporaryBackend }) => runDemo(scenario, openTemporaryBackend),
};
