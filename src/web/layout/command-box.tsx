import { useNavigate } from '@tanstack/react-router';
import { type KeyboardEvent, useState } from 'react';
import type { BuyingPlanEntryDto } from '../../api/contract-buying-plans.ts';
import type { CaseEntryDto } from '../../api/contract-cases.ts';
import type { PageDto } from '../../api/contract-envelope.ts';
import type { MaterialEntryDto } from '../../api/contract-service.ts';
import { useApi } from '../api/use-api.ts';
import {
  caseTarget,
  everywhere,
  matching,
  materialTarget,
  pageTarget,
  planTarget,
  type Target,
} from './command-targets.ts';
import { keepKnownOn } from './keep-known-on.ts';
import { Modal } from './modal.tsx';
import { PAGES } from './pages.ts';

interface Props {
  readonly open: boolean;
  readonly onClose: () => void;
  /** What is typed already. */
  readonly begun: string;
}

/** Search over materials and pages, and from there over everything, by keyboard alone: type, arrow, Enter. */
export function CommandBox({ open, onClose, begun }: Props) {
  return (
    <Modal open={open} onClose={onClose} title="Search">
      {open && <CommandList onClose={onClose} begun={begun} />}
    </Modal>
  );
}

function CommandList({ onClose, begun }: Omit<Props, 'open'>) {
  const { data } = useApi<PageDto<MaterialEntryDto>>('/materials?limit=1000');
  const cases = useApi<{ readonly items: readonly CaseEntryDto[] }>('/cases');
  const plans = useApi<{ readonly items: readonly BuyingPlanEntryDto[] }>('/buying-plans');
  const [text, setText] = useState(begun);
  const [at, setAt] = useState(0);
  const navigate = useNavigate();
  const targets = [
    ...PAGES.map(pageTarget),
    ...(data?.items ?? []).map(materialTarget),
    ...(cases.data?.items ?? []).map(caseTarget),
    ...(plans.data?.items ?? []).map(planTarget),
  ];
  const named = matching(targets, text);
  const found = text.trim() === '' ? named : [...named, everywhere(text.trim())];
  const go = (target: Target | undefined): void => {
    if (target === undefined) return;
    onClose();
    void navigate({ to: target.to, search: (old) => ({ ...keepKnownOn(old), q: target.q }) });
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
        aria-label="Search materials, pages and everything"
        aria-expanded={found.length > 0}
        aria-controls="command-list"
        aria-activedescendant={found[at] && `command-${at}`}
        placeholder="antimony, Sb, ferrochromium, conflicts, …"
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
            key={`${target.to} ${target.name}`}
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
    </div>
  );
}
