import type { ReactNode } from 'react';
import type { StockHoldersDto } from '../../../api/contract-stockpile.ts';
import { useApi } from '../../api/use-api.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { Loaded } from '../loaded.tsx';
import { BeginBook } from './begin-book.tsx';

/** What is of one book: the one chosen, else one's own, else the first there is; how to begin one where there is none. */
export function OneBook({ children }: { readonly children: (holder: string) => ReactNode }) {
  const [{ holder }] = useChoices();
  const query = useApi<StockHoldersDto>('/stockpile');
  return (
    <Loaded query={query}>
      {({ holders }) => {
        const names = holders.map((one) => one.holder);
        const chosen = holder ?? (names.includes('own') ? 'own' : names[0]);
        return chosen === undefined ? <BeginBook /> : children(chosen);
      }}
    </Loaded>
  );
}
