import { ClipboardPaste } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../../components/button.tsx';
import { TextEntry } from '../../../components/text-entry.tsx';

/** A field for those who paste by keyboard into something they can see. */
export function PasteBox({ onText }: { readonly onText: (text: string) => void }) {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState('');
  if (!isOpen) {
    return (
      <div className="row">
        <Button look="plain" onPress={() => setOpen(true)}>
          <ClipboardPaste size={16} /> Paste the XML into a field instead
        </Button>
      </div>
    );
  }
  return (
    <div className="card">
      <TextEntry label="Metadata XML" value={text} onChange={setText} isMultiline isMono autoFocus />
      <div className="row">
        <Button look="primary" isDisabled={text.trim() === ''} onPress={() => onText(text)}>
          Read this text
        </Button>
        <Button look="plain" onPress={() => setOpen(false)}>
          Close
        </Button>
      </div>
    </div>
  );
}
