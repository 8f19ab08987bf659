import type { NounCommands } from './command.ts';

interface Noun {
  readonly summary: string;
  /** Loaded when asked for, so that help costs nothing. */
  readonly load: () => Promise<{ readonly commands: NounCommands }>;
}

/** Every noun of the terminal, in the order of the journey. */
export const nouns: Readonly<Record<string, Noun>> = {
  metadata: {
    summary:
      'metadata import FILE      judge an identity provider and its certificates (also: enter, compare)',
    load: () => import('./commands/metadata.ts'),
  },
  certificate: {
    summary: 'certificate check FILE    judge a certificate file (also: rollover, match, calendar)',
    load: () => import('./commands/certificate.ts'),
  },
  guide: {
    summary: 'guide show                set-up steps with your values',
    load: () => import('./commands/guide.ts'),
  },
  sp: {
    summary: 'sp metadata               the metadata to give to the identity provider',
    load: () => import('./commands/sp.ts'),
  },
  response: {
    summary: 'response verify FILE      judge a SAML response; response view, response redact',
    load: () => import('./commands/response.ts'),
  },
  error: {
    summary: 'error explain TEXT        what does this message or code mean?',
    load: () => import('./commands/error.ts'),
  },
  message: {
    summary: 'message write             a text for the identity provider’s team or Twilio support',
    load: () => import('./commands/message.ts'),
  },
  users: {
    summary: 'users compare             who would be locked out?',
    load: () => import('./commands/users.ts'),
  },
  cutover: {
    summary: 'cutover evaluate          is it safe to switch?',
    load: () => import('./commands/cutover.ts'),
  },
  report: {
    summary: 'report render             everything found out, as one document',
    load: () => import('./commands/report.ts'),
  },
  demo: {
    summary: 'demo                      the whole journey with a built-in identity provider',
    load: () => import('./commands/demo.ts'),
  },
};
