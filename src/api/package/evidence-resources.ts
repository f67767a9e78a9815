import { canonicalJson, type Json } from '../../ledger/canonical.ts';
import type { Claim, Outcome } from '../../ledger/claim.ts';
import { standingOf } from '../../ledger/claim-standing.ts';
import type { Event } from '../../ledger/event.ts';
import type { EvidenceId } from '../../ledger/evidence.ts';
import { sortedById } from '../../ledger/ledger-index.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { Quantity } from '../../units/quantity.ts';
import type { Context } from '../present/context.ts';
import { basisOf, originFields, SUBJECT_FIELDS, VALUE_FIELDS } from './evidence-fields.ts';
import { column, list, type Resource, resourceOf, sorted, text } from './resource.ts';

const TO_SOURCE = { field: 'source', resource: 'sources', to: 'id' } as const;
const TO_PROPERTY = { field: 'property', resource: 'properties', to: 'id' } as const;
const TO_EVENT = { field: 'event', resource: 'events', to: 'id' } as const;
const TO_CLAIM = { field: 'claim', resource: 'claims', to: 'id' } as const;

/** Every statement as its source makes it; `corrections` says by id which of them is read otherwise. */
export function statementResource(
  statements: readonly Statement[],
  corrections: ReadonlyMap<EvidenceId, string>,
  context: Context,
): Resource {
  return resourceOf<Statement>({
    name: 'statements',
    title: 'Statements',
    description:
      'A value of a property of a subject over a period, as a source gives it; conflicting ones side by side.',
    primaryKey: ['id'],
    foreignKeys: [TO_SOURCE, TO_PROPERTY],
    items: sortedById(statements),
    fields: [
      text('id', 'evidence id: SHA-256 of what was said, by whom and when', ({ id }) => id),
      ...SUBJECT_FIELDS,
      text('property', 'id in properties.csv', ({ property }) => property),
      text('period', 'the time it speaks of', ({ period }) => period),
      ...VALUE_FIELDS,
      text('note', 'footnotes, definitions, scope', ({ note }) => note),
      text('correction', 'id in corrections.csv where we read it otherwise', ({ id }) => corrections.get(id)),
      text('rule', 'how it was derived, where it was', ({ rule }) => rule),
      text('derived_from', 'ids of the evidence it was derived from', ({ derivedFrom }) => list(derivedFrom)),
      ...originFields(context),
    ],
  });
}

/** Every event of a source's report; reports of one happening share `occurrence`. */
export function eventResource(events: readonly Event[], context: Context): Resource {
  return resourceOf<Event>({
    name: 'events',
    title: 'Events',
    description: 'Something that happened on a date, as a source reports it.',
    primaryKey: ['id'],
    foreignKeys: [TO_SOURCE],
    items: sortedById(events),
    fields: [
      text('id', 'evidence id', ({ id }) => id),
      text('occurrence', 'which happening; sources that report the same one share it', (e) => e.payload.occurrence),
      text('kind', 'kind of event', ({ kind }) => kind),
      text('title', 'what happened, in words', ({ payload }) => payload.title),
      column('date', 'date', 'the day; a placeholder where date_precision is not day', ({ date }) => date),
      text('date_precision', 'day, month or year', ({ datePrecision }) => datePrecision),
      ...SUBJECT_FIELDS,
      text('materials', 'ids in materials.csv that it names', ({ payload }) => list(payload.materials)),
      text('parties', 'ids in organisations.csv', ({ payload }) => list(payload.parties)),
      text('relates_to', 'occurrences it continues, amends, cancels or fulfils', ({ payload }) =>
        list(payload.relatesTo),
      ),
      text('note', 'what the source says besides', ({ payload }) => payload.note),
      column('object', 'payload', 'all the kind of event says, as JSON; numbers as decimal text', ({ payload }) =>
        canonicalJson(payload as unknown as Json),
      ),
      ...originFields(context),
    ],
  });
}

interface EventAmount {
  readonly event: Event;
  readonly role: string;
  readonly quantity: Quantity;
}

const isQuantity = (value: unknown): value is Quantity =>
  typeof value === 'object' && value !== null && 'amount' in value && 'unit' in value && 'basis' in value;

const amountsOf = (event: Event): readonly EventAmount[] =>
  Object.entries(event.payload).flatMap(([role, value]) =>
    isQuantity(value) ? [{ event, role, quantity: value }] : [],
  );

/** Every amount of an event by its role; money of different roles never adds. */
export function eventAmountResource(events: readonly Event[]): Resource {
  return resourceOf<EventAmount>({
    name: 'event-amounts',
    title: 'Amounts of events',
    description:
      'Quantities and money an event reports, one row a role. Roles of money are different money: never add them.',
    primaryKey: ['event', 'role'],
    foreignKeys: [TO_EVENT],
    items: sorted(events.flatMap(amountsOf), ({ event, role }) => `${event.id} ${role}`),
    fields: [
      text('event', 'id in events.csv', ({ event }) => event.id),
      text(
        'role',
        'ceiling, guaranteedMinimum, obligated, delivered, paid, quantity, capacity ...',
        ({ role }) => role,
      ),
      column('number', 'amount', 'the number', ({ quantity }) => quantity.amount),
      text('unit', 'its unit', ({ quantity }) => quantity.unit),
      text('basis', 'what it is of', ({ quantity }) => basisOf(quantity)),
    ],
  });
}

/** Every claim, with what became of it by the day the package speaks of. */
export function claimResource(claims: readonly Claim[], { asOf }: Context): Resource {
  return resourceOf<Claim>({
    name: 'claims',
    title: 'Claims',
    description: 'What somebody asserts, with their interest; dated ones are scored when due.',
    primaryKey: ['id'],
    items: sorted(claims, ({ id }) => id),
    fields: [
      text('id', 'claim id', ({ id }) => id),
      text('evidence', 'id in statements.csv or events.csv of where it was said', ({ evidence }) => evidence),
      text('speaker', 'id in organisations.csv', ({ speaker }) => speaker),
      text('role', 'in what role', ({ role }) => role),
      text('interest', 'what the speaker stands to gain', ({ interest }) => interest),
      text('text', 'the claim in words', (claim) => claim.text),
      text('materials', 'ids in materials.csv', ({ materials }) => list(materials)),
      column('date', 'due', 'day by which it must be so; empty where undated', ({ due }) => due),
      text('verdict', 'as of the day the package speaks of', (claim) => standingOf(claim, asOf).verdict),
      column(
        'integer',
        'days_late',
        'days after the due day; empty where not known',
        (claim) => standingOf(claim, asOf).lateness.daysLate,
      ),
    ],
  });
}

interface ClaimOutcome extends Outcome {
  readonly claim: string;
}

/** What became of claims, each outcome with the evidence that shows it. */
export function claimOutcomeResource(claims: readonly Claim[], { asOf }: Context): Resource {
  const outcomes = claims.flatMap(({ id, outcomes }) => outcomes.map((outcome) => ({ claim: id, ...outcome })));
  return resourceOf<ClaimOutcome>({
    name: 'claim-outcomes',
    title: 'Outcomes of claims',
    description: 'What became of a claim, append-only; the latest counts.',
    primaryKey: ['claim', 'date', 'verdict'],
    foreignKeys: [TO_CLAIM],
    items: sorted(
      outcomes.filter(({ on }) => on <= asOf),
      ({ claim, on, verdict }) => `${claim} ${on} ${verdict}`,
    ),
    fields: [
      text('claim', 'id in claims.csv', ({ claim }) => claim),
      column('date', 'date', 'day it was seen', ({ on }) => on),
      text('date_precision', 'day, month or year', ({ onPrecision }) => onPrecision ?? 'day'),
      text('verdict', 'met, partly, missed, supported, contradicted, not verifiable', ({ verdict }) => verdict),
      text('reason', 'why', ({ reason }) => reason),
      text('evidence', 'evidence ids', ({ evidence }) => list(evidence)),
    ],
  });
}
