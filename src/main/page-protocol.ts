import { protocol } from 'electron';
import { indexRendererFiles, type RendererFile, securityHeaders } from '../backend/renderer-files.ts';

/** Must run before the app is ready (Electron, protocol.registerSchemesAsPrivileged). */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'sso-preflight', privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
}

/** Serves the built screens under `sso-preflight://app/`, with the same headers as the browser shell. */
export function servePage(rendererFolder: string): void {
  const files = indexRendererFiles(rendererFolder);
  protocol.handle('sso-preflight', (request) => {
    const url = URL.parse(request.url);
    const file = url?.host === 'app' ? files.get(url.pathname) : undefined;
    return respond(file);
  });
}

function respond(file: RendererFile | undefined): Response {
  return file === undefined
    ? new Response('There is no such page.', { status: 404, headers: securityHeaders })
    : new Response(new Uint8Array(file.read()), {
        headers: { ...securityHeaders, 'content-type': file.mediaType },
      });
}
