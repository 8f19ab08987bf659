import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const themes = ['light', 'dark'] as const;
const sizes = [
  { width: 1280, height: 800 },
  { width: 900, height: 700 },
] as const;

/**
 * Looks at the screen as it stands: pictures in both themes and both sizes to `reports/screens/`, axe once per theme
 * (colours differ) and size (layout differs). Leaves the page light and large.
 */
export async function inspectScreen(page: Page, name: string): Promise<void> {
  // A picture of the whole page starts where the page is scrolled to.
  await page.evaluate(() => window.scrollTo(0, 0));
  for (const [index, theme] of themes.entries()) {
    await page.emulateMedia({ colorScheme: theme });
    for (const size of sizes) {
      await page.setViewportSize(size);
      await page.screenshot({
        path: `reports/screens/${name}-${theme}-${size.width}.png`,
        animations: 'disabled',
        fullPage: true,
      });
      await expectNoSidewaysScroll(page, `${name} at ${size.width}`);
      if (size === sizes[index]) await expectNoViolation(page, `${name}, ${theme}, ${size.width}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(sizes[0]);
}

async function expectNoViolation(page: Page, where: string): Promise<void> {
  // Electron cannot open the blank page that axe finishes on otherwise.
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .setLegacyMode(true)
    .analyze();
  const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target).join(', ')}`);
  expect.soft(found, `axe on ${where}`).toEqual([]);
}

async function expectNoSidewaysScroll(page: Page, where: string): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect.soft(overflow, `pixels that scroll sideways on ${where}`).toBeLessThanOrEqual(0);
}
