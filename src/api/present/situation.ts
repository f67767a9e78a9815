import type { Situation, SituationRow } from '../../brief/situation.ts';
import type { Event } from '../../ledger/event.ts';
import type { Measure } from '../../policy/measures.ts';
import type { SituationDto, SituationRowDto } from '../contract-brief.ts';
import { conflictDto } from './conflict.ts';
import type { Context } from './context.ts';
import { dateTextOf, eventDto } from './event.ts';
import { figureOrNull } from './figure.ts';
import { shareDto } from './market.ts';

function latestDto(event: Event): NonNullable<SituationRowDto['latestEvent']> {
  const { id, date, datePrecision, payload } = event;
  return { evidence: id, date, datePrecision, dateText: dateTextOf(event), title: payload.title };
}

function rowDto(row: SituationRow): SituationRowDto {
  const { material, name, heldAge, askedState, conflicts, revisions, latestEvent } = row;
  return {
    material,
    name,
    held: figureOrNull(row.held),
    heldAge,
    asked: figureOrNull(row.asked),
    askedText: row.askedText,
    askedState,
    ceiling: figureOrNull(row.ceiling),
    obligated: figureOrNull(row.obligated),
    delivered: figureOrNull(row.delivered),
    worldProduction: figureOrNull(row.worldProduction),
    topProducer: row.topProducer === null ? null : shareDto(row.topProducer),
    netImportReliance: figureOrNull(row.netImportReliance),
    conflicts,
    revisions,
    latestEvent: latestEvent === null ? null : latestDto(latestEvent),
  };
}

function expiringDto({ event, expires, daysLeft }: Measure): SituationDto['expiring'] {
  if (expires === null || daysLeft === null) return [];
  return [{ evidence: event.id, title: event.payload.title, expires, days: daysLeft }];
}

/** The situation table and what is new, expiring and disputed; `problems` comes from the intake. */
export function situationDto(situation: Situation, problems: number, context: Context): SituationDto {
  return {
    knownOn: situation.knownOn,
    rows: situation.rows.map(rowDto),
    expiring: situation.expiring.flatMap(expiringDto),
    recent: situation.recent.map((event) => eventDto(event, context)),
    conflicts: situation.conflicts.map((conflict) => conflictDto(conflict, context)),
    counts: { ...situation.counts, problems },
  };
}
