import type { DownloadFile } from '../../contract/operations.ts';

/** The contract's own cap on a file, in bytes (base64 adds a third). */
export const largestFile = 100_000_000;

/** What crosses the contract for a file that came in by picker, drop or paste. */
export type FileInput = { base64: string; fileName: string | null } | { text: string };

export type FileRead =
  | { readonly ok: true; readonly file: FileInput }
  | { readonly ok: false; readonly message: string };

/** Reads a file the admin gave us; a refusal is one sentence that says what to do. */
export async function readGivenFile(file: File): Promise<FileRead> {
  if (file.size === 0)
    return { ok: false, message: `“${file.name}” is empty. Download it again and try once more.` };
  if (file.size > largestFile) {
    return {
      ok: false,
      message: `“${file.name}” is larger than 100 MB. Choose the metadata of one identity provider.`,
    };
  }
  try {
    return { ok: true, file: { base64: await toBase64(file), fileName: file.name } };
  } catch {
    return {
      ok: false,
      message: `“${file.name}” could not be read. Check that it is a file and not a folder.`,
    };
  }
}

function toBase64(file: Blob): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    // A data: address; what follows the comma is the base64.
    reader.onload = () => {
      const address = typeof reader.result === 'string' ? reader.result : '';
      resolve(address.slice(address.indexOf(',') + 1));
    };
    reader.readAsDataURL(file);
  });
}

function fromBase64(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}

/** Hands a document to the admin as a download, the one way out that every shell has. */
export function downloadFile(file: DownloadFile): void {
  const content = file.encoding === 'base64' ? fromBase64(file.text) : file.text;
  const address = URL.createObjectURL(new Blob([content], { type: file.mediaType }));
  const link = document.createElement('a');
  link.href = address;
  link.download = file.fileName;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
