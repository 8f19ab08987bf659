import { CircleCheck, Info, OctagonX, Undo2, X } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../components/button.tsx';
import type { Notice } from '../state/app-store.ts';
import { dismissNotice } from '../state/profile-actions.ts';
import { useAppState, useStore } from '../state/use-app.ts';

const icons = { go: CircleCheck, stop: OctagonX, info: Info } as const;
/** Long enough to read twice and reach the button by keyboard. */
const shownForMs = 12_000;

/** Short messages at the edge; they wait while the pointer or the focus is on them. */
export function Notices() {
  const notices = useAppState((state) => state.notices);
  return (
    <section className="notices" aria-label="Messages" aria-live="polite">
      {notices.map((notice) => (
        <NoticeRow key={notice.id} notice={notice} />
      ))}
    </section>
  );
}

function NoticeRow({ notice }: { readonly notice: Notice }) {
  const store = useStore();
  const [isHeld, setHeld] = useState(false);
  const Icon = icons[notice.tone];
  useEffect(() => {
    if (isHeld) return;
    const timer = setTimeout(() => dismissNotice(store, notice.id), shownForMs);
    return () => clearTimeout(timer);
  }, [isHeld, store, notice.id]);
  async function undo() {
    dismissNotice(store, notice.id);
    await notice.undo?.();
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the handlers only hold the timer; nothing is operated by them.
    <div
      className="notice"
      onMouseEnter={() => setHeld(true)}
      onMouseLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <Icon size={18} />
      <p>{notice.message}</p>
      {notice.undo !== null && (
        <Button isSmall onPress={() => void undo()}>
          <Undo2 size={15} /> Undo
        </Button>
      )}
      <Button
        isSmall
        isIconOnly
        aria-label="Close this message"
        onPress={() => dismissNotice(store, notice.id)}
      >
        <X size={15} />
      </Button>
    </div>
  );
}
