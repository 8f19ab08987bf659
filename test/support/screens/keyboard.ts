import { expect, type Locator, type Page } from '@playwright/test';

/** More stops than any screen has: whoever needs more goes round in circles. */
const maxStops = 120;

/**
 * Presses Tab until `target` has the focus, as somebody without a mouse does, and sees to it that the focus can be seen
 * at every stop on the way.
 */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeAttached();
  for (let stop = 0; stop < maxStops; stop += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(
      await page.evaluate(nameWhenFocusIsUnseen),
      'has the focus, and nothing on the screen shows it',
    ).toBe(null);
  }
  throw new Error(`${String(target)} is not reached by ${maxStops} times Tab.`);
}

/** Goes to a button, link or summary and presses it. */
export async function pressAt(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes to a field and types; what is long comes as from the clipboard, in one go. */
export async function typeInto(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field);
  await (text.length > 100 ? page.keyboard.insertText(text) : page.keyboard.type(text));
}

/** Runs in the page. Gives what has the focus when neither it nor the control around it has a visible ring; else null. */
function nameWhenFocusIsUnseen(): string | null {
  const focused = document.activeElement;
  // After the last stop the browser's own bars have it.
  if (focused === null || focused === document.body || focused === document.documentElement) return null;
  const hasRing = (element: Element): boolean => {
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    return (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
  };
  const box = focused.getBoundingClientRect();
  // A radio button or tick is a hidden input in a label that shows the ring.
  const label = focused.closest('label');
  const shown = label === null ? [focused] : [focused, label, ...label.querySelectorAll('*')];
  const isVisible = label !== null || (box.width > 0 && box.height > 0);
  if (isVisible && shown.some(hasRing)) return null;
  return focused.outerHTML.slice(0, 200);
}
