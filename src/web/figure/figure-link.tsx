import { Link } from '@tanstack/react-router';
import { type ReactNode, type SyntheticEvent, useContext } from 'react';
import type { FigureDto } from '../../api/contract.ts';
import type { Choices } from '../choices/choices.ts';
import { keepKnownOn } from '../layout/keep-known-on.ts';
import { CARD_ID, FigureCardContext } from './figure-card-context.ts';

interface Props {
  readonly figure: FigureDto;
  /** Words instead of the figure's own text, e.g. in a sentence. */
  readonly children?: ReactNode;
}

/** A figure as every page prints it: one click to its evidence, a card with its rule on hover and focus. */
export function FigureLink({ figure, children }: Props) {
  const { open, close, shown } = useContext(FigureCardContext);
  const [first, second] = figure.evidence;
  const text = (
    <>
      {children ?? figure.text}
      {figure.marking !== 'public' && <span className="marking"> {figure.marking}</span>}
    </>
  );
  if (first === undefined)
    return (
      <span className="fig" data-kind={figure.kind} title={figure.rule}>
        {text}
      </span>
    );
  const show = (event: SyntheticEvent<HTMLElement>) => open(figure, event.currentTarget);
  const behaviour = {
    className: 'fig',
    'data-kind': figure.kind,
    'aria-describedby': shown === figure ? CARD_ID : undefined,
    onMouseEnter: show,
    onFocus: show,
    onMouseLeave: close,
    onBlur: close,
  };
  if (second === undefined) {
    return (
      <Link to="/evidence/$id" params={{ id: first }} search={keepKnownOn} preload={false} {...behaviour}>
        {text}
      </Link>
    );
  }
  const search = (old: Choices) => ({ ...keepKnownOn(old), ids: figure.evidence.join('~') });
  return (
    <Link to="/evidence" search={search} preload={false} {...behaviour}>
      {text}
    </Link>
  );
}
