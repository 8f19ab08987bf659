/** samlp 8.0.0 ships no types; these are the calls that test/support/samlp-idp.ts makes. */
declare module 'samlp' {
  interface ProfileMapper {
    getClaims(): Readonly<Record<string, readonly string[]>>;
    getNameIdentifier(): { readonly nameIdentifier: string; readonly nameIdentifierFormat: string };
  }
  interface ResponseOptions {
    readonly issuer: string;
    readonly cert: string;
    readonly key: string;
    readonly audience: string;
    readonly destination: string;
    readonly recipient: string;
    readonly inResponseTo: string;
    readonly signResponse: boolean;
    readonly signAssertion: boolean;
    readonly signatureAlgorithm: 'rsa-sha256' | 'rsa-sha1';
    readonly digestAlgorithm: 'sha256' | 'sha1';
    readonly encryptionCert?: string;
    readonly encryptionPublicKey?: string;
    readonly encryptionAlgorithm?: string;
    readonly profileMapper: (user: object) => ProfileMapper;
  }
  interface IncomingRequest {
    readonly method: string;
    readonly query: Readonly<Record<string, string>>;
    readonly body: Readonly<Record<string, string>>;
  }
  type MetadataMiddleware = (
    request: { readonly protocol: string; readonly headers: { readonly host: string } },
    response: { set(name: string, value: string): void; send(body: string): void },
  ) => void;

  export function parseRequest(
    request: IncomingRequest,
    options: object,
    callback: (error: Error | null, data?: { readonly issuer?: string; readonly id?: string }) => void,
  ): void;
  export function getSamlResponse(
    options: ResponseOptions,
    user: object,
    callback: (error: Error | null, xml?: string) => void,
  ): void;
  export function metadata(options: {
    readonly issuer: string;
    readonly cert: string;
    readonly redirectEndpointPath: string;
    readonly postEndpointPath: string;
    readonly profileMapper: object;
  }): MetadataMiddleware;
}
