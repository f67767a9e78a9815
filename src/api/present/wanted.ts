import type { Wanted, WantedDay } from '../../brief/wanted.ts';
import type { ToldDto } from '../contract-contracts.ts';
import type { WantedDto } from '../contract-wanted.ts';
import type { Context } from './context.ts';
import { contractDto, termDto } from './contract.ts';
import { dateTextOf } from './event.ts';

const dayDto = (day: WantedDay | null): ToldDto | null =>
  day === null ? null : { text: dateTextOf(day), evidence: [day.evidence] };

/** A line of the key materials wanted. */
export function wantedDto(wanted: Wanted, context: Context): WantedDto {
  const { contract, materialName, standing, status, disputed, absent } = wanted;
  const { id, title, material, supplier, form, grade, numbers, awarded, ...money } = contractDto(contract, context);
  const { continues, continuedBy } = contract.procurement;
  return {
    ...{ id, material, materialName, title, standing, supplier, form, grade, numbers, awarded, continues, continuedBy },
    status: { text: status.value, evidence: [status.evidence] },
    term: termDto(contract),
    asked: dayDto(wanted.asked),
    closes: dayDto(wanted.closes),
    cancelled: dayDto(wanted.cancelled),
    disputed: disputed.join('; '),
    absent: { ...absent },
    quantity: money.quantity,
    ceiling: money.ceiling,
    guaranteedMinimum: money.guaranteedMinimum,
    ordered: money.obligated,
  };
}
