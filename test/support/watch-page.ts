import type { Page } from '@playwright/test';

/**
 * Collects what a page must never produce: errors on the console (a violation of the content security policy is one)
 * and uncaught exceptions. `isOurs` keeps an identity provider's own pages out.
 */
export function watchPage(page: Page, isOurs: (url: string) => boolean, problems: string[]): void {
  page.on('console', (message) => {
    if (message.type() === 'error' && isOurs(message.location().url)) {
      problems.push(`console at ${message.location().url}: ${message.text()}`);
    }
  });
  page.on('pageerror', (error) => {
    if (isOurs(page.url())) problems.push(`uncaught at ${page.url()}: ${error.message}`);
  });
}
