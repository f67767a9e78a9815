import { createContext } from 'react';
import type { FigureDto } from '../../api/contract.ts';

/** DOM id of the one card that all figures share. */
export const CARD_ID = 'figure-card';

export interface FigureCardControl {
  readonly shown: FigureDto | null;
  readonly open: (figure: FigureDto, anchor: Element) => void;
  readonly close: () => void;
}

/** How a figure asks for the card; outside the provider it stays shut. */
export const FigureCardContext = createContext<FigureCardControl>({
  shown: null,
  open: () => undefined,
  close: () => undefined,
});
