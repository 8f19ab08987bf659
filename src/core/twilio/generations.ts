import type { FlexGeneration } from './product.ts';

/** What Twilio has published about one generation of Flex SSO values, as data (facts 1.1 and 0.2). */
export interface GenerationFacts {
  readonly generation: FlexGeneration;
  readonly name: string;
  /** `{accountSid}` and `{connectionSid}` are the admin's own. */
  readonly entityId: string;
  readonly acsUrl: string;
  /** Which SID the two values are made of. */
  readonly needs: 'accountSid' | 'connectionSid';
  readonly status: 'deprecated' | 'past-deadline' | 'current';
  /** One sentence for the admin; empty when the generation is current. */
  readonly notice: string;
  /** Keys of the sources, see `sources.ts`. */
  readonly sources: readonly string[];
}

/** The date on which every published source was read, ISO date. */
export const factsReadOn = '2026-11-21';

export const generations: Readonly<Record<FlexGeneration, GenerationFacts>> = {
  preview: {
    generation: 'preview',
    name: 'preview.twilio.com',
    entityId: 'https://preview.twilio.com/iam/Accounts/{accountSid}/saml2',
    acsUrl: 'https://preview.twilio.com/iam/Accounts/{accountSid}/saml2',
    needs: 'accountSid',
    status: 'deprecated',
    notice:
      'The preview.twilio.com values are deprecated: Twilio asks every account to move off them. Today’s values are those of enhanced SSO. That preview uses its ACS URL as the entity ID too is inferred from the single address in Twilio’s page.',
    sources: ['SEED1', 'F1'],
  },
  iam: {
    generation: 'iam',
    name: 'iam.twilio.com/v1 (legacy)',
    entityId: 'https://iam.twilio.com/v1/Accounts/{accountSid}/saml2/metadata',
    acsUrl: 'https://iam.twilio.com/v1/Accounts/{accountSid}/saml2',
    needs: 'accountSid',
    status: 'past-deadline',
    notice:
      'The iam.twilio.com/v1 values are legacy and past their published deadline: Twilio’s newest text asks for the move to enhanced SSO before 31 March 2026 (older copies say June 2025 and the end of 2024). No source says that legacy sign-in was switched off. Move to enhanced SSO.',
    sources: ['SEED1', 'F1', 'F2', 'F3'],
  },
  enhanced: {
    generation: 'enhanced',
    name: 'enhanced SSO',
    entityId: 'urn:flex:{connectionSid}',
    acsUrl: 'https://login.flex.us1.twilio.com/login/callback?connection={connectionSid}',
    needs: 'connectionSid',
    status: 'current',
    notice: '',
    sources: ['F1', 'F2'],
  },
};

/** Console values are per SSO profile; only the form of the entity ID is published (facts 2.1). */
export const consoleFacts = {
  name: 'Twilio Console (Organization SSO)',
  entityIdPrefix: 'urn:console:',
  nameIdFormat: 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
  sources: ['T1', 'T2', 'K1'],
} as const;
