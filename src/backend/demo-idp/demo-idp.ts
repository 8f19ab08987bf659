import type { MetadataEntity } from '../../core/metadata/identity-provider.ts';
import { importMetadata } from '../../core/metadata/import-metadata.ts';
import { describeError } from '../log/describe-error.ts';
import { type LoopbackListener, listenLoopback } from '../loopback/listen-loopback.ts';
import type { Ports } from '../ports.ts';
import { refuse } from '../problem-error.ts';
import { type KeyPair, makePair } from '../sign-in-test/local-keys.ts';
import { writeDemoMetadata } from './demo-metadata.ts';
import { createDemoSite, type KnownServiceProvider } from './demo-site.ts';
import { type Scenario, scenarios } from './scenarios.ts';

/** A real identity provider on this machine, for trying and for tests. It starts when first asked for. */
export interface DemoIdp {
  /** Its metadata in that scenario, as an admin would download it. Refuses an unknown scenario with `not-found`. */
  metadataOf(scenarioName: string): Promise<{ readonly url: string; readonly xml: string }>;
  entityOf(scenarioName: string): Promise<MetadataEntity>;
  /** From now on it answers this service provider too. */
  answer(serviceProvider: KnownServiceProvider): void;
  close(): Promise<void>;
}

interface Running {
  readonly listener: LoopbackListener;
  readonly keyOf: (scenario: Scenario) => KeyPair;
}

const maxServiceProviders = 10;

/** Keys are fresh with each start, so that nothing that it signs is ever worth anything. */
export function createDemoIdp(ports: Pick<Ports, 'now' | 'log'>): DemoIdp {
  let running: Promise<Running> | null = null;
  const known: KnownServiceProvider[] = [];
  const start = (): Promise<Running> => {
    running ??= startDemo(ports, (entityId) => known.findLast((each) => each.entityId === entityId) ?? null);
    return running;
  };
  const metadataOf = async (scenarioName: string) => {
    const scenario = findScenario(scenarioName);
    const { listener, keyOf } = await start();
    const url = `${originOf(listener.port)}/metadata/${scenario.name}`;
    return { url, xml: metadataFor(scenario, listener.port, keyOf) };
  };
  return {
    metadataOf,
    entityOf: async (scenarioName) => {
      const { xml } = await metadataOf(scenarioName);
      const options = { now: ports.now(), entityId: null, trustCertificate: null };
      const entity = importMetadata(Buffer.from(xml, 'utf8'), options).entities[0];
      if (entity === undefined) throw new Error('The demo metadata cannot be read.');
      return entity;
    },
    answer: (serviceProvider) => {
      known.push(serviceProvider);
      if (known.length > maxServiceProviders) known.shift();
    },
    close: async () => {
      const open = await running;
      await open?.listener.close();
    },
  };
}

async function startDemo(
  ports: Pick<Ports, 'now' | 'log'>,
  findServiceProvider: (entityId: string) => KnownServiceProvider | null,
): Promise<Running> {
  const now = ports.now();
  const commonName = 'SSO Preflight demo identity provider';
  const good = makePair({ kind: 'saml-key', commonName, days: 365 * 3, now });
  let expired: KeyPair | null = null;
  const keyOf = ({ hasExpiredCertificate }: Scenario): KeyPair => {
    if (hasExpiredCertificate !== true) return good;
    expired ??= makePair({ kind: 'saml-key', commonName, days: -30, now });
    return expired;
  };
  let listener: LoopbackListener | null = null;
  const onRequest = createDemoSite({
    port: () => listener?.port ?? null,
    now: ports.now,
    metadataOf: (scenario) => metadataFor(scenario, listener?.port ?? 0, keyOf),
    keyOf,
    findServiceProvider,
    onError: (error) => ports.log(`${ports.now()} demo identity provider: ${describeError(error)}`),
  });
  listener = await listenLoopback({ portsToTry: [0], tls: null, onRequest });
  if (listener === null) return refuse('busy', 'No port of this computer is free for the demo. Try again.');
  return { listener, keyOf };
}

function metadataFor(scenario: Scenario, port: number, keyOf: (scenario: Scenario) => KeyPair): string {
  const signOnUrl = `${originOf(port)}/sso/${scenario.name}`;
  return writeDemoMetadata({ signOnUrl, certificatePem: keyOf(scenario).certificatePem });
}

function originOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/** Refuses an unknown name and lists the known ones. */
export function findScenario(name: string): Scenario {
  const names = scenarios.map((each) => each.name).join(', ');
  return (
    scenarios.find((each) => each.name === name) ??
    refuse('not-found', `There is no demo scenario of this name. There are: ${names}.`)
  );
}
