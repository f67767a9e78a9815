import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Choices } from './choices.ts';

/** The page's choices and how to change some of them; a change replaces the address and keeps the place on the page. */
export function useChoices(): readonly [Choices, (patch: Choices) => void] {
  const choices: Choices = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (patch: Choices): void => {
    void navigate({ to: '.', search: (old: Choices) => ({ ...old, ...patch }), replace: true, resetScroll: false });
  };
  return [choices, change];
}
