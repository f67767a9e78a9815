import type { PageDto } from '../../../api/contract-envelope.ts';
import type { MaterialEntryDto } from '../../../api/contract-service.ts';
import type { LotRowDto, SitesDto } from '../../../api/contract-stockpile.ts';
import { useApi } from '../../api/use-api.ts';
import { queryText } from '../policy/use-kept.ts';
import { goodsWords } from './goods-words.ts';
import type { FieldDto } from './record-kinds.ts';
import { useHolders } from './stock-filter.tsx';
import type { StockList } from './stock-list.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** What a field may say. */
export interface Offered {
  readonly options: readonly Option[];
  /** Whether only these will do. */
  readonly isClosed: boolean;
}

/** Suggestions beyond which a list helps nobody. */
const MANY = '200';

/** What each field of a record of a holder may say; forms follow the material chosen. */
export function useFieldOptions(holder: string, material: string): (field: FieldDto) => Offered {
  const materials = useApi<PageDto<MaterialEntryDto>>('/materials?limit=1000').data?.items ?? [];
  // A holder without a book yet is asked for by nobody: the API would refuse.
  const known = useHolders().some((one) => one.holder === holder) ? holder : undefined;
  const list = useApi<StockList<LotRowDto>>(`/stockpile/lots${queryText({ holder: known, limit: MANY })}`).data;
  const places = useApi<SitesDto>(`/stockpile/sites${queryText({ holder: known })}`).data;
  const lots = list?.items.filter((lot) => lot.holder === holder) ?? [];
  const sites = places?.sites.filter((site) => site.holder === holder) ?? [];
  const forms = materials.find(({ id }) => id === material)?.forms ?? [];
  const named = (all: readonly { readonly id: string; readonly name: string }[]): readonly Option[] =>
    all.map(({ id, name }) => ({ value: id, label: name }));
  return ({ name, type, choices }) => {
    if (choices.length > 0) return { options: choices.map((one) => ({ value: one, label: one })), isClosed: true };
    if (type === 'material') return { options: named(materials), isClosed: true };
    if (type === 'form') return { options: named(forms), isClosed: true };
    if (name === 'lot' || name === 'into') return open(lots.map((lot) => ({ value: lot.lot, label: goodsWords(lot) })));
    if (name === 'site') return open(sites.map((site) => ({ value: site.site, label: site.name })));
    return open([]);
  };
}

const open = (options: readonly Option[]): Offered => ({ options, isClosed: false });
