import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import type { SituationDto } from '../../api/contract-brief.ts';
import { useApi } from '../api/use-api.ts';
import { keepKnownOn } from './keep-known-on.ts';
import { Modal } from './modal.tsx';

interface Target {
  readonly name: string;
  readonly hint: string;
  readonly to: string;
}

const PAGES: readonly Target[] = [
  { name: 'Situation', hint: 'all materials at a glance', to: '/' },
  { name: 'Conflicts', hint: 'where sources disagree', to: '/conflicts' },
  { name: 'Sources', hint: 'who says it, editions, licences', to: '/sources' },
];

/** Search over materials and pages, by keyboard alone: type, arrow, Enter. */
export function CommandBox({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  return (
    <Modal open={open} onClose={onClose} title="Search">
      {open && <CommandList onClose={onClose} />}
    </Modal>
  );
}

function CommandList({ onClose }: { readonly onClose: () => void }) {
  const { data } = useApi<SituationDto>('/situation');
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const found = matching([...materialsOf(data), ...PAGES], text);
  const go = (target: Target | undefined): void => {
    if (target === undefined) return;
    onClose();
    void navigate({ to: target.to, search: keepKnownOn });
  };
  const onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') go(found[at]);
    else if (event.key === 'ArrowDown') setAt((n) => Math.min(n + 1, found.length - 1));
    else if (event.key === 'ArrowUp') setAt((n) => Math.max(n - 1, 0));
    else return;
    event.preventDefault();
  };
  return (
    <div className="command">
      <input
        role="combobox"
        aria-label="Search materials and pages"
        aria-expanded={found.length > 0}
        aria-controls="command-list"
        aria-activedescendant={found[at] && `command-${at}`}
        placeholder="antimony, conflicts, …"
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setAt(0);
        }}
        onKeyDown={onKey}
      />
      <div id="command-list" role="listbox" aria-label="Found">
        {found.map((target, n) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox above handles the keys of its options
          <div
            key={target.to}
            id={`command-${n}`}
            role="option"
            tabIndex={-1}
            aria-selected={n === at}
            onClick={() => go(target)}
          >
            <strong>{target.name}</strong> <span>{target.hint}</span>
          </div>
        ))}
      </div>
      {found.length === 0 && <p>Nothing is called “{text}”.</p>}
    </div>
  );
}

function materialsOf(situation: SituationDto | undefined): readonly Target[] {
  return (situation?.rows ?? []).map((row) => ({ name: row.name, hint: 'material', to: `/materials/${row.material}` }));
}

function matching(targets: readonly Target[], text: string): readonly Target[] {
  const words = text.trim().toLowerCase().split(/\s+/);
  return targets.filter(({ name, hint }) => words.every((word) => `${name} ${hint}`.toLowerCase().includes(word)));
}
