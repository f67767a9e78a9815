import { materialName } from '../../brief/words.ts';
import type { Event } from '../../ledger/event.ts';
import type { Figure } from '../../ledger/figure.ts';
import { formatDate } from '../../units/format.ts';
import type { Quantity } from '../../units/quantity.ts';
import { subjectKey } from '../../vocabulary/subject.ts';
import type { EventDto } from '../contract.ts';
import { type Context, organisationName } from './context.ts';
import { figureDto } from './figure.ts';
import { sourceRef } from './source.ts';

/** Money fields of the payloads and the role each stands for, in the order screens list them. */
const MONEY_ROLES = [
  ['ceiling', 'ceiling'],
  ['guaranteedMinimum', 'guaranteed minimum'],
  ['obligated', 'obligated'],
  ['delivered', 'delivered'],
  ['paid', 'paid'],
  ['amount', 'amount'],
  ['cost', 'cost'],
] as const;

type Payload = Readonly<Record<string, unknown>>;

const quantityIn = (payload: Payload, field: string): Quantity | null =>
  (payload[field] as Quantity | undefined) ?? null;
const textIn = (payload: Payload, field: string): string | null => (payload[field] as string | undefined) ?? null;

function reportedFigure(quantity: Quantity, event: Event, { asOf }: Context): Figure {
  const { id, marking } = event;
  return { value: { kind: 'reported', quantity }, asOf, evidence: [id], rule: 'as the event reports it', marking };
}

/** Where not the day is known, the day in the date is a placeholder and not printed. */
export function dateTextOf(event: Pick<Event, 'date' | 'datePrecision'>): string {
  return formatDate(event.date, event.datePrecision);
}

/** An event as the API returns it. */
export function eventDto(event: Event, context: Context): EventDto {
  const payload = event.payload as unknown as Payload;
  const money = MONEY_ROLES.flatMap(([field, role]) => {
    const quantity = quantityIn(payload, field);
    return quantity === null ? [] : [{ role, figure: figureDto(reportedFigure(quantity, event, context)) }];
  });
  const quantity = quantityIn(payload, 'quantity') ?? quantityIn(payload, 'capacity');
  const { id, subject, kind, date, datePrecision, stance, original, locator, snapshot, recorded, marking } = event;
  const { occurrence, title, materials, parties, note, relatesTo } = event.payload;
  return {
    id,
    occurrence,
    subject: subjectKey(subject),
    materials: [...materials],
    materialNames: materials.map((id) => materialName(id, context.vocabulary)),
    kind,
    title,
    date,
    datePrecision,
    dateText: dateTextOf(event),
    parties: parties.map((party) => organisationName(context, party)),
    money,
    quantity: quantity === null ? null : figureDto(reportedFigure(quantity, event, context)),
    note: note ?? null,
    expires: textIn(payload, 'expires'),
    relatesTo: [...(relatesTo ?? [])],
    stance,
    original,
    locator,
    source: sourceRef(event, context),
    snapshot,
    recorded,
    marking,
  };
}
