/** Sentences in which `**bold**` marks a console's own label; nothing else is interpreted. */
export function InlineText({ text }: { readonly text: string }) {
  return (
    <>
      {text.split('**').map((part, index) =>
        // Odd parts stand between a pair of marks.
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move.
        index % 2 === 1 ? <strong key={`${index} ${part}`}>{part}</strong> : part,
      )}
    </>
  );
}
