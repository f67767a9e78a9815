import type { Procurement } from '../../procurement/procurement.ts';
import type { ProcurementDto } from '../contract-brief.ts';
import { type Context, organisationName } from './context.ts';
import { figureOrNull } from './figure.ts';

/** A procurement as of the day: its state, its money role by role, its steps. */
export function procurementDto(procurement: Procurement, context: Context): ProcurementDto {
  const { id, material, title, state, stateSince, daysSinceLastEvidence, number, supplier, form } = procurement;
  return {
    id,
    material,
    title,
    state,
    stateSince,
    daysSinceLastEvidence,
    number,
    supplier: supplier === null ? null : organisationName(context, supplier),
    form,
    quantity: figureOrNull(procurement.quantity),
    ceiling: figureOrNull(procurement.ceiling),
    guaranteedMinimum: figureOrNull(procurement.guaranteedMinimum),
    obligated: figureOrNull(procurement.obligated),
    delivered: figureOrNull(procurement.delivered),
    paid: figureOrNull(procurement.paid),
    ceilingUnitPrice: figureOrNull(procurement.ceilingUnitPrice),
    ceilingPace: figureOrNull(procurement.ceilingPace),
    closes: procurement.closes,
    continues: procurement.continues,
    continuedBy: procurement.continuedBy,
    steps: procurement.steps.map(({ evidence, date, kind, title: step }) => ({ evidence, date, kind, title: step })),
  };
}
