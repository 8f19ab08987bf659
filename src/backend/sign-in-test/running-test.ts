import { randomBytes } from 'node:crypto';
import type { SignInTestStage, SignInTestStatus } from '../../contract/events.ts';
import type { SignInTestRecord } from '../../core/profiles/profile.ts';
import type { Verdict } from '../../core/saml/response/verdict.ts';
import type { ServiceProvider } from '../../core/twilio/product.ts';
import { decodeXmlText } from '../../core/xml/decode-xml-text.ts';
import { type LoopbackListener, listenLoopback } from '../loopback/listen-loopback.ts';
import type { Page } from '../pages/render-page.ts';
import type { LoopbackSettings } from '../ports.ts';
import { belongsToTest } from './arrivals/belongs-to-test.ts';
import { createSentRequests } from './arrivals/sent-requests.ts';
import { judgeResponse } from './judge-response.ts';
import type { LocalKeys } from './local-keys.ts';
import type { TestPlan } from './plan-test.ts';
import { createResultPage, createStrayPage, describeVerdict, strayLimitPage } from './result-page.ts';
import type { SeenAssertions } from './seen-assertions.ts';
import { createSignOnRequest, type SentRequest, type SignOnRequest } from './sign-on-request.ts';
import { acsPath, createTestSite, metadataPath, type ReceivedResponse } from './test-site.ts';
import { firstStatus, lastStages, messageOf, overPage, readyMessage } from './test-stages.ts';
import { trustedIdpOf } from './trusted-idp.ts';
import { writeTestMetadata } from './write-test-metadata.ts';

export interface TestSurroundings {
  readonly settings: LoopbackSettings;
  readonly keys: LocalKeys;
  readonly seen: SeenAssertions;
  readonly now: () => string;
  readonly newId: () => string;
  readonly onStatus: (status: SignInTestStatus) => void;
  /** Keeps the record with its profile; gives the sentence about why it could not, or null. */
  readonly onRecord: (record: SignInTestRecord) => string | null;
  /** Called before a request can be sent, so that a demo identity provider knows whom it answers. */
  readonly onServiceProvider: (serviceProvider: ServiceProvider, encryptionCertificatePem: string) => void;
  readonly onError: (error: unknown) => void;
}

interface PageAnswer {
  readonly page: Page;
  /** Called once the page has been sent. */
  readonly afterwards: () => void;
}

/** Judging costs time, so a page that keeps posting is not judged for ever. */
const maxStrays = 20;

function answerWith(page: Page): PageAnswer {
  return { page, afterwards: () => undefined };
}

/** One run of the sign-in test, from opening its listener to one of its four ends. */
export class RunningTest {
  readonly #plan: TestPlan;
  readonly #around: TestSurroundings;
  readonly #startPath = `/start/${randomBytes(24).toString('base64url')}`;
  readonly #requests = createSentRequests();
  #status: SignInTestStatus;
  #strays = 0;
  #listener: LoopbackListener | null = null;
  #timer: NodeJS.Timeout | undefined;
  #closing: Promise<void> = Promise.resolve();

  constructor(plan: TestPlan, around: TestSurroundings) {
    this.#plan = plan;
    this.#around = around;
    this.#status = firstStatus(plan, around.now());
  }

  /** Without the response: that is pushed once and kept nowhere. */
  status(): SignInTestStatus {
    return this.#status;
  }

  isOver(): boolean {
    return lastStages.includes(this.#status.stage);
  }

  /** Ends the test unless it is over. */
  cancel(): SignInTestStatus {
    return this.#end('cancelled');
  }

  /** Settles once no listener of the test is left. */
  closed(): Promise<void> {
    return this.#closing;
  }

  /** Opens the listener; gives the status `ready`, or `failed` when no port is free. */
  async open(): Promise<SignInTestStatus> {
    this.#around.onStatus(this.#status);
    const { settings, keys } = this.#around;
    const portsToTry = this.#plan.scheme === 'http' ? settings.httpPorts : settings.httpsPorts;
    const tls = this.#plan.scheme === 'https' ? keys.server() : null;
    const listener = await listenLoopback({ portsToTry, tls, onRequest: this.#createSite() });
    if (listener === null) return this.#end('failed', messageOf.noPort(portsToTry));
    this.#listener = listener;
    if (!this.isOver()) return this.#becomeReady(listener.port, portsToTry);
    // Cancelled while the port was being opened.
    this.#close();
    return this.#status;
  }

  #becomeReady(port: number, portsToTry: readonly number[]): SignInTestStatus {
    const milliseconds = (this.#plan.deadlineSeconds ?? this.#around.settings.deadlineSeconds) * 1000;
    this.#timer = setTimeout(() => this.#end('timed-out'), milliseconds);
    const origin = `${this.#plan.scheme}://127.0.0.1:${port}`;
    const serviceProvider = { entityId: origin + metadataPath, acsUrl: origin + acsPath };
    this.#around.onServiceProvider(serviceProvider, this.#encryptionKeys().certificatePem);
    const message = readyMessage(port, portsToTry, this.#plan.isUnsolicitedAllowed);
    return this.#move('ready', message, {
      serviceProvider,
      startUrl: origin + this.#startPath,
      deadline: new Date(Date.parse(this.#around.now()) + milliseconds).toISOString(),
    });
  }

  #createSite() {
    return createTestSite({
      port: () => this.#listener?.port ?? null,
      startPath: this.#startPath,
      metadataXml: () =>
        writeTestMetadata(this.#status.serviceProvider, this.#encryptionKeys().certificatePem),
      startSignIn: () => this.#startSignIn(),
      receive: (received) => this.#receive(received),
      onError: (error) => {
        this.#around.onError(error);
        this.#end('failed');
      },
    });
  }

  #startSignIn(): SignOnRequest['delivery'] {
    const { serviceProvider } = this.#status;
    if (this.isOver() || serviceProvider === null) return { kind: 'page', page: overPage };
    const { target } = this.#plan;
    const { sent, delivery } = createSignOnRequest(target, serviceProvider, this.#around.now());
    this.#requests.add(sent);
    this.#move('request-sent', messageOf.sent(new URL(target.location).host));
    return delivery;
  }

  #receive(received: ReceivedResponse): PageAnswer {
    const { serviceProvider } = this.#status;
    if (this.isOver() || serviceProvider === null) return answerWith(overPage);
    if (this.#strays >= maxStrays) return answerWith(strayLimitPage);
    const request = this.#requests.knownTo(received);
    const { isUnsolicitedAllowed, entity, policy } = this.#plan;
    const asked = request ?? (isUnsolicitedAllowed ? null : this.#requests.newest());
    const record = this.#judge(received, serviceProvider, asked);
    const verdict = record.verdicts.find((each) => each.policy === policy);
    if (verdict === undefined) throw new Error(`No verdict under ${policy}.`);
    const { xml } = received;
    const { entityId } = entity;
    if (!belongsToTest({ xml, knowsRequest: request !== null, record, isUnsolicitedAllowed, entityId }))
      return this.#waitOn(verdict);
    this.#move('response-received', messageOf.received);
    const notKept = this.#around.onRecord(record);
    clearTimeout(this.#timer);
    const responseXml = decodeXmlText(received.xml);
    const message = [describeVerdict(verdict), notKept ?? ''].join(' ').trim();
    this.#move('judged', message, { record, responseXml, startUrl: null });
    return { page: createResultPage(verdict), afterwards: () => this.#close() };
  }

  /** Says what came, and stays where it was: only an answer ends the test. */
  #waitOn(verdict: Verdict): PageAnswer {
    this.#strays += 1;
    this.#move(this.#status.stage, messageOf.stray);
    return answerWith(createStrayPage(verdict));
  }

  #judge(
    { xml, relayState }: ReceivedResponse,
    serviceProvider: ServiceProvider,
    request: SentRequest | null,
  ): SignInTestRecord {
    const { method, fingerprint, entity, expectedEmail, isUnsolicitedAllowed } = this.#plan;
    return judgeResponse({
      id: this.#around.newId(),
      method,
      fingerprint,
      seen: this.#around.seen,
      response: {
        xml,
        relayState,
        identityProvider: trustedIdpOf(entity),
        serviceProvider: { ...serviceProvider, decryptionKeyPem: this.#encryptionKeys().privateKeyPem },
        request,
        isUnsolicitedAllowed,
        expectedEmail,
        now: this.#around.now(),
      },
    });
  }

  #encryptionKeys() {
    return this.#around.keys.serviceProvider();
  }

  #end(stage: 'cancelled' | 'timed-out' | 'failed', message: string = messageOf[stage]): SignInTestStatus {
    if (this.isOver()) return this.#status;
    this.#close();
    return this.#move(stage, message, { startUrl: null });
  }

  #move(stage: SignInTestStage, message: string, parts: Partial<SignInTestStatus> = {}): SignInTestStatus {
    const pushed = { ...this.#status, ...parts, stage, message, at: this.#around.now() };
    this.#status = { ...pushed, responseXml: null };
    this.#around.onStatus(pushed);
    return this.#status;
  }

  #close(): void {
    clearTimeout(this.#timer);
    const listener = this.#listener;
    this.#listener = null;
    if (listener !== null) this.#closing = listener.close();
  }
}
