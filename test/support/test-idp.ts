/** What the independent identity providers of the end-to-end tests have in common. */

export const emailNameId = 'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress';

/** The switches of the identity provider's console, so to speak. */
export interface IdpSwitches {
  readonly signResponse: boolean;
  readonly signAssertion: boolean;
  /** PEM of the service provider's certificate; the assertion is encrypted to it. */
  readonly encryptTo: string | null;
  readonly nameIdFormat: string;
}

export const allSigned: IdpSwitches = {
  signResponse: true,
  signAssertion: true,
  encryptTo: null,
  nameIdFormat: emailNameId,
};

export interface IdpPerson {
  readonly userName: string;
  readonly password: string;
  readonly email: string;
  /** Sent as they are named here. */
  readonly attributes: Readonly<Record<string, readonly string[]>>;
}

/** An agent as Twilio Flex wants one: roles, full_name and email without namespace (facts 1.4). */
export const agent: IdpPerson = {
  userName: 'ada',
  password: 'correct horse battery staple',
  email: 'ada@example.com',
  attributes: { email: ['ada@example.com'], full_name: ['Ada Admin'], roles: ['agent', 'supervisor'] },
};

export interface RegisteredServiceProvider {
  readonly entityId: string;
  readonly acsUrl: string;
}

/** A running identity provider that is not ours. */
export interface TestIdp {
  readonly kind: 'simplesamlphp' | 'samlp';
  readonly entityId: string;
  readonly metadataXml: string;
  readonly certificatePem: string;
  readonly person: IdpPerson;
  /** What an admin does in the IdP's console; replaces an earlier registration. */
  readonly register: (serviceProvider: RegisteredServiceProvider, switches?: Partial<IdpSwitches>) => void;
  readonly stop: () => Promise<void>;
}
