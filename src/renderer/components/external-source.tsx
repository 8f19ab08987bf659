import { ExternalLink } from 'lucide-react';

/**
 * A source as the guides give it: `F2 https://… (read on …)`. Addresses become links that open outside the app, on
 * the admin's click only; everything else stays text.
 */
export function ExternalSource({ source }: { readonly source: string }) {
  return (
    <>
      {source.split(/(https:\/\/[^\s,;()]+)/).map((part, index) =>
        part.startsWith('https://') ? (
          <a
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one sentence never move.
            key={`${index} ${part}`}
            href={part}
            target="_blank"
            rel="noopener noreferrer"
            className="source-link"
          >
            {part.replace(/^https:\/\/(www\.)?/, '')}
            <ExternalLink size={12} aria-label="(opens in the browser)" />
          </a>
        ) : (
          part
        ),
      )}
    </>
  );
}
