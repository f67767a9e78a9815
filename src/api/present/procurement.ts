import { type Procurement, type ProcurementStep, stateText } from '../../procurement/procurement.ts';
import { formatDate } from '../../units/format.ts';
import type { ProcurementDto } from '../contract-brief.ts';
import { type Context, organisationName } from './context.ts';
import { dateTextOf } from './event.ts';
import { figureOrNull } from './figure.ts';

function stepDto(step: ProcurementStep): ProcurementDto['steps'][number] {
  const { evidence, date, datePrecision, kind, title } = step;
  return { evidence, date, datePrecision, dateText: dateTextOf(step), kind, title };
}

/** A day the source does not give is only the last it can have been. */
function stateSinceTextOf({ stateSince, stateSinceExact }: Procurement): string {
  return `${formatDate(stateSince)}${stateSinceExact ? '' : ' at the latest'}`;
}

/** A procurement as of the day: its state, its money role by role, its steps. */
export function procurementDto(procurement: Procurement, context: Context): ProcurementDto {
  const { id, material, title, state, stateSince, daysSinceLastEvidence, number, supplier, form } = procurement;
  return {
    id,
    material,
    title,
    state,
    stateSince,
    stateSinceText: stateSinceTextOf(procurement),
    stateText: stateText(procurement),
    noOutcomeSince: procurement.noOutcomeSince,
    daysSinceLastEvidence,
    number,
    supplier: supplier === null ? null : organisationName(context, supplier),
    form,
    quantity: figureOrNull(procurement.quantity),
    ceiling: figureOrNull(procurement.ceiling),
    guaranteedMinimum: figureOrNull(procurement.guaranteedMinimum),
    obligated: figureOrNull(procurement.obligated),
    obligatedStated: figureOrNull(procurement.obligatedStated),
    delivered: figureOrNull(procurement.delivered),
    paid: figureOrNull(procurement.paid),
    ceilingUnitPrice: figureOrNull(procurement.ceilingUnitPrice),
    ceilingPace: figureOrNull(procurement.ceilingPace),
    closes: procurement.closes,
    continues: procurement.continues,
    continuedBy: procurement.continuedBy,
    steps: procurement.steps.map(stepDto),
  };
}
