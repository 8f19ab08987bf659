import { configDefaults, defineConfig } from 'vitest/config';

/**
 * Tests that start whole programs (the built shells, xmlsec1, OpenSSL, a process to be killed) or throw thousands of
 * inputs at one part. They cost more than all others together, so `npm run check` leaves them to `npm test`.
 */
const longTests = [
  'test/backend/pdf/print-pdf.test.ts',
  'test/backend/store-crash.test.ts',
  'test/cli/built-cli.test.ts',
  'test/core/certificates/openssl-files.test.ts',
  'test/core/metadata/fuzz-metadata.test.ts',
  'test/core/metadata/xmlsec1-signature.test.ts',
  'test/core/saml/response/fuzz-response.test.ts',
  'test/core/saml/response/large-response.test.ts',
  'test/core/saml/response/node-saml-agreement.test.ts',
  'test/core/saml/response/xmlsec1-agreement.test.ts',
  'test/main/main-process.test.ts',
  'test/scripts/dev.test.ts',
  'test/scripts/electron-suite.test.ts',
  'test/scripts/start.test.ts',
];

export default defineConfig({
  test: {
    reporters: ['default'],
    testTimeout: 20_000,
    // Vitest would leave one core idle, which on two cores is half of the machine.
    maxWorkers: '100%',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['test/**/*.test.ts', 'test/**/*.test.tsx'],
          exclude: [...configDefaults.exclude, 'test/e2e/**', ...longTests],
          // Core keeps no state, so files may share a process: half the processor time of one process for each file.
          isolate: false,
        },
      },
      { extends: true, test: { name: 'long', include: longTests } },
    ],
  },
});
