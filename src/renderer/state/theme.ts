export type Theme = 'system' | 'light' | 'dark';
const key = 'sso-preflight.theme';

/** The theme of this session; `system` follows the machine. */
export function readTheme(): Theme {
  const kept = sessionStorage.getItem(key);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Applies and keeps the theme; the tokens follow `data-theme` on the root element. */
export function applyTheme(theme: Theme): void {
  sessionStorage.setItem(key, theme);
  if (theme === 'system') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}
