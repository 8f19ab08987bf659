import * as v from 'valibot';
import { describeError } from '../log/describe-error.ts';
import { refuse } from '../problem-error.ts';
import { type BrowserPipe, openBrowserPipe } from './browser-pipe.ts';
import { findBrowser } from './find-browser.ts';

/** A browser that starts cold on a busy machine takes its time. */
const milliseconds = 90_000;
/** A4 in inches. */
const paper = { paperWidth: 8.27, paperHeight: 11.69, marginTop: 0.6, marginBottom: 0.6 };

/**
 * Prints one HTML page with the admin's own browser: PDF bytes with tags and outline, so that a screen reader finds its
 * way. `log` takes a line about a browser that failed. Refuses with `refused` when there is none, or it cannot print.
 */
export async function printPdf(html: string, log: (line: string) => void): Promise<Uint8Array> {
  const program = findBrowser();
  if (program === null)
    return refuse(
      'refused',
      'A PDF is printed with Chrome, Edge or Chromium, and none was found on this computer. Install one, or take the HTML report and print it.',
    );
  const browser = openBrowserPipe(program, milliseconds);
  try {
    return await print(browser, html);
  } catch (error) {
    log(`printing with ${program} failed: ${describeError(error)}`);
    return refuse(
      'refused',
      `The browser ${program} could not print the report. Take the HTML report and print it yourself.`,
    );
  } finally {
    await browser.close();
  }
}

async function print(browser: BrowserPipe, html: string): Promise<Uint8Array> {
  const targetId = textOf(await browser.send('Target.createTarget', { url: 'about:blank' }), 'targetId');
  const attached = await browser.send('Target.attachToTarget', { targetId, flatten: true });
  const session = textOf(attached, 'sessionId');
  await browser.send('Emulation.setScriptExecutionDisabled', { value: true }, session);
  await browser.send('Page.enable', {}, session);
  // The main frame of a page has the page's own id.
  await browser.send('Page.setDocumentContent', { frameId: targetId, html }, session);
  const printed = await browser.send(
    'Page.printToPDF',
    { ...paper, printBackground: true, generateTaggedPDF: true, generateDocumentOutline: true },
    session,
  );
  const bytes = Buffer.from(textOf(printed, 'data'), 'base64');
  if (!bytes.subarray(0, 5).equals(Buffer.from('%PDF-'))) throw new Error('What was printed is no PDF.');
  return bytes;
}

function textOf(answer: Readonly<Record<string, unknown>>, name: string): string {
  return v.parse(v.string(), answer[name]);
}
