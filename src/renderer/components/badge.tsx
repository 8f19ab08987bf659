import type { StatusLook } from './looks/status.ts';

/** An icon and a word for one status. */
export function Badge({ look, word }: { readonly look: StatusLook; readonly word?: string }) {
  const Icon = look.icon;
  return (
    <span className={`badge tone-${look.tone}`}>
      <Icon size={15} />
      {word ?? look.word}
    </span>
  );
}
