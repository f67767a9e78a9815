import type { Said, SourceProfile } from '../../brief/source-profile.ts';
import { materialName } from '../../brief/words.ts';
import type { Source } from '../../ledger/source.ts';
import type { StoredProblem } from '../../store/ledger-store.ts';
import type { SourceProfileDto } from '../contract-source-profile.ts';
import { type Context, propertyName } from './context.ts';
import { problemDto } from './problem.ts';
import { ageInDays, editionsBy, freshnessOf, sourceDto } from './source.ts';

const saidDto = (said: readonly Said[], name: (id: string) => string): SourceProfileDto['properties'] =>
  said.map((item) => ({ ...item, name: name(item.id) }));

const daysText = (days: number | null): string | null => (days === null ? null : `${days} days`);
const total = (said: readonly Said[]): number => said.reduce((sum, item) => sum + item.total, 0);

/** Everything about one source as the API returns it. */
export function sourceProfileDto(
  source: Source,
  profile: SourceProfile,
  problems: readonly StoredProblem[],
  context: Context,
): SourceProfileDto {
  const counts = { statements: total(profile.properties), events: total(profile.events) };
  const used = counts.statements + counts.events;
  return {
    source: {
      ...sourceDto(source, counts, context),
      freshness: freshnessOf(source, used, context.asOf, problems.length),
    },
    budgetText: daysText(source.freshnessDays),
    ageText: daysText(ageInDays(editionsBy(source, context.asOf), context.asOf)),
    properties: saidDto(profile.properties, (id) => propertyName(context, id)),
    materials: saidDto(profile.materials, (id) => materialName(id, context.vocabulary)),
    eventKinds: saidDto(profile.events, (id) => id),
    snapshots: profile.snapshots.map((use) => ({ ...use })),
    corrections: profile.corrections.map(({ id, published, mistake, reason }) => ({ id, published, mistake, reason })),
    problems: problems.map(problemDto),
    disputes: profile.disputes.map(({ followed, conflict: { conflict, material, title, spreadText } }) => ({
      ...{ key: conflict.key, material, title, spreadText, followed },
      reason: conflict.resolution.reason,
    })),
  };
}
