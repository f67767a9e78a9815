import { Link, useLocation } from '@tanstack/react-router';
import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { keepKnownOn } from './keep-known-on.ts';
import type { PageGroup } from './pages.ts';

/** One group of pages behind its name: opens by click or Enter, shuts by Escape, by a choice and by leaving it. */
export function PageMenu({ group }: { readonly group: PageGroup }) {
  const menu = useRef<HTMLDetailsElement>(null);
  const here = useLocation({ select: ({ pathname }) => pathname });
  const shut = (): void => menu.current?.removeAttribute('open');
  useShutOutside(menu);
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !menu.current?.open) return;
    shut();
    menu.current.querySelector('summary')?.focus();
  };
  return (
    <details ref={menu} name="pages" className="menu page-menu" onKeyDown={onKey}>
      <summary data-current={group.pages.some(({ to }) => isAt(here, to)) || undefined}>{group.name}</summary>
      <ul className="menu-list">
        {group.pages.map(({ to, name, hint }) => (
          <li key={to}>
            <Link to={to} search={keepKnownOn} activeOptions={{ exact: true, includeSearch: false }} onClick={shut}>
              {name} <span className="suffix">{hint}</span>
            </Link>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** A page and what lies below it: one material is under all of them. */
const isAt = (here: string, to: string): boolean => here === to || here.startsWith(`${to}/`);

// Blur alone does not tell: some browsers give a pressed link no focus, and the list would be gone before the click.
function useShutOutside(menu: RefObject<HTMLDetailsElement | null>): void {
  useEffect(() => {
    const leave = ({ target }: Event): void => {
      if (target instanceof Node && menu.current?.contains(target) === false) menu.current.removeAttribute('open');
    };
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [menu]);
}
