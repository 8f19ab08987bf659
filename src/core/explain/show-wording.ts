/** A wording for the eye: what varies is an ellipsis. */
export function showWording(wording: string): string {
  return wording.replaceAll(/\{[a-z]+\}/g, '…');
}
