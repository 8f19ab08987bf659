/** From and to; a `from` between slashes is a regular expression. Must change something, or the recipe is wrong. */
export type Replacement = readonly [from: string, to: string];

export function replaceAll(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((current, [from, to]) => {
    const pattern = /^\/(.+)\/$/s.exec(from)?.[1];
    const next =
      pattern === undefined ? current.replace(from, () => to) : current.replace(new RegExp(pattern, 's'), to);
    if (next === current) throw new Error(`The recipe's replacement changes nothing: ${from}`);
    return next;
  }, text);
}
