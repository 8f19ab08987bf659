/** The three ways a file comes in, each as a person does it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

export interface TestFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** Presses the button that opens the system's file dialog and picks the file there. */
export async function chooseFile(page: Page, buttonName: string, file: TestFile): Promise<void> {
  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: buttonName }).click();
  const buffer = Buffer.from(file.content);
  await (await dialog).setFiles({ name: file.name, mimeType: 'application/octet-stream', buffer });
}

/**
 * Drags a file from the desktop onto the text of a drop zone. Through the DevTools protocol, because a DataTransfer
 * made by a script has no file entry and so is not what a browser delivers.
 */
export async function dropFile(page: Page, zoneText: string, file: TestFile): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sso-preflight-drop-'));
  const path = join(folder, file.name);
  writeFileSync(path, file.content);
  const box = await page.getByText(zoneText).boundingBox();
  if (box === null) throw new Error(`"${zoneText}" is not on the screen`);
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [path], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: box.x + 5, y: box.y + 5, data });
  }
  await session.detach();
  // The page reads the file after the drop; the folder goes when the test's process ends at the latest.
  setTimeout(() => rmSync(folder, { recursive: true, force: true }), 5000).unref();
}

/** Copies text and pastes it where no field has the focus. */
export async function pasteText(page: Page, text: string): Promise<void> {
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('ControlOrMeta+V');
}
