import type { UseQueryResult } from '@tanstack/react-query';
import type { ImpactDto } from '../../../api/contract-impact.ts';
import type { Choices } from '../../choices/choices.ts';
import { useChoices } from '../../choices/use-choices.ts';
import { queryText, useKept } from '../policy/use-kept.ts';

/** What of a purchase a reader may set; what is left out stays as the procurement asks. */
export const PURCHASE_CHOICES = ['quantity', 'part', 'window', 'form', 'budget', 'day'] as const;
export type PurchaseChoice = (typeof PURCHASE_CHOICES)[number];

/** The impact card of a material or a procurement with what the address sets. */
export function useImpact(route: string): UseQueryResult<ImpactDto> {
  const [choices] = useChoices();
  return useKept<ImpactDto>(`${route}${queryText(purchaseOf(choices))}`);
}

function purchaseOf({ quantity, part, window, form, grade, budget, day }: Choices) {
  return { quantity, part, window, form, grade, budget, date: day };
}
