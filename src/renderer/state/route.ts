/** The screens of one profile, in the order of the journey; the words are part of the address. */
export const screenNames = [
  'profile',
  'identity-provider',
  'setup-steps',
  'sign-in-test',
  'verdict',
  'users',
  'gate',
] as const;
export type ScreenName = (typeof screenNames)[number];

export type Route =
  | { readonly at: 'profiles' }
  | { readonly at: 'new-profile' }
  /** `text` is one of the product's own messages, never what an admin pasted: addresses stay in the history. */
  | { readonly at: 'explain'; readonly profileId: string | null; readonly text: string }
  | {
      readonly at: 'workspace';
      readonly profileId: string;
      readonly screen: ScreenName;
      readonly item: string | null;
    };

/** Reads `#/p/<profile>/<screen>[/<item>]`, `#/explain[/<profile>[/<message>]]`; anything unknown is the list of profiles. */
export function readRoute(hash: string): Route {
  const [root, profileId, screen, item] = hash.replace(/^#\/?/, '').split('/').map(decode);
  if (root === 'new') return { at: 'new-profile' };
  if (root === 'explain') return { at: 'explain', profileId: profileId || null, text: screen ?? '' };
  if (root !== 'p' || !profileId) return { at: 'profiles' };
  const name = screenNames.find((known) => known === screen) ?? 'profile';
  return { at: 'workspace', profileId, screen: name, item: item || null };
}

/** The address of one screen of one profile. */
export function screenHref(profileId: string, screen: ScreenName, item?: string): string {
  const path = `#/p/${encodeURIComponent(profileId)}/${screen}`;
  return item === undefined ? path : `${path}/${encodeURIComponent(item)}`;
}

/** The address of the screen that explains a message, with one profile's values and a message of ours filled in. */
export function explainHref(profileId: string | null, text = ''): string {
  const path = `#/explain/${encodeURIComponent(profileId ?? '')}`;
  return text === '' ? path : `${path}/${encodeURIComponent(text)}`;
}

/** Goes to an address as a link would, so that Back works. */
export function navigate(href: string): void {
  window.location.hash = href;
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A mistyped address must not stop the app.
    return '';
  }
}
