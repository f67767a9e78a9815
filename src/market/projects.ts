import { knownOn as publishedBy } from '../ledger/as-of.ts';
import type { Claim } from '../ledger/claim.ts';
import { groupBy, preferred } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import { type Figure, figureOf } from '../ledger/figure.ts';
import type { Judgement } from '../ledger/judgement.ts';
import { type Statement, statementKey } from '../ledger/statement.ts';
import { endOfDate, type IsoDate, type Period } from '../units/period.ts';
import type { EventKind, ProjectStep } from '../vocabulary/event-payload.ts';
import { type GuidanceHistory, guidanceOn } from './guidance.ts';

/** What is stated of a project: capacity, target, cost, status; every answer of its own, disagreeing ones side by side. */
export interface ProjectStatement {
  readonly property: string;
  readonly period: Period;
  /** Each source's figure or words, the followed one first. */
  readonly figures: readonly Figure[];
  readonly notes: readonly string[];
}

/** A mine, smelter or plant in the making, as of a day. */
export interface Project extends GuidanceHistory {
  readonly id: string;
  readonly material: string | null;
  readonly parties: readonly string[];
  readonly stated: readonly ProjectStatement[];
  /** Output somebody says was reached, which a capacity or target is not; empty where none was published. */
  readonly achieved: readonly ProjectStatement[];
  /** Cost as events give it, oldest first. */
  readonly costs: readonly Figure[];
}

export interface ProjectsInput {
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly claims: readonly Claim[];
  readonly judgements: readonly Judgement[];
  readonly knownOn: IsoDate;
}

const KINDS: readonly EventKind[] = ['capacity', 'project', 'guidance'];
const isOutput = (property: string): boolean => /^production\b|^sales$|^shipments$/.test(property);

/** Every project known on the day, those with most guidance first. */
export function projectsOn(input: ProjectsInput): readonly Project[] {
  const steps = input.events.filter(({ subject, kind }) => subject.kind === 'project' && KINDS.includes(kind));
  const events = publishedBy(steps, input.knownOn);
  const statements = publishedBy(
    input.statements.filter(({ subject }) => subject.kind === 'project'),
    input.knownOn,
  );
  const ids = new Set([...events, ...statements].map(({ subject }) => subject.id));
  return [...ids]
    .map((id) => projectOf(id, { ...input, events: events.filter(isOf(id)), statements: statements.filter(isOf(id)) }))
    .sort((a, b) => b.guidance.length - a.guidance.length || a.id.localeCompare(b.id));
}

const isOf =
  (id: string) =>
  ({ subject }: Pick<Event, 'subject'>): boolean =>
    subject.id === id;

function projectOf(id: string, { events, statements, claims, judgements, knownOn }: ProjectsInput): Project {
  const said = new Map([...statements, ...events].map((item) => [item.id, item]));
  const dated = claims.flatMap((claim) => {
    const item = said.get(claim.evidence);
    return item === undefined || claim.due === null || claim.kind === 'report' ? [] : [{ claim, said: item }];
  });
  const stated = [...groupBy(statements, statementKey).values()]
    .map((same) => statementOf(same, judgements, knownOn))
    .sort((a, b) => a.property.localeCompare(b.property) || endOfDate(a.period).localeCompare(endOfDate(b.period)));
  const [first] = [...events, ...statements];
  return {
    id,
    material: first?.subject.material ?? null,
    parties: [...new Set(events.flatMap(({ payload }) => payload.parties))],
    ...guidanceOn({ events, claims: dated, judgements, day: knownOn }),
    stated: stated.filter(({ property }) => property.startsWith('project-')),
    achieved: stated.filter(({ property }) => isOutput(property)),
    costs: events.flatMap((event) => costOf(event, knownOn)),
  };
}

function statementOf(same: readonly Statement[], judgements: readonly Judgement[], asOf: IsoDate): ProjectStatement {
  const followed = preferred(same, judgements, asOf);
  const ordered = [...same].sort((a, b) => Number(b === followed) - Number(a === followed) || a.id.localeCompare(b.id));
  const rule = same.length > 1 ? 'as stated, one of several answers' : 'as stated';
  return {
    property: same[0]?.property ?? '',
    period: same[0]?.period ?? '',
    figures: ordered.map((s) => figureOf(s, asOf, rule)),
    notes: [...new Set(ordered.flatMap(({ note }) => note ?? []))],
  };
}

function costOf(event: Event, asOf: IsoDate): readonly Figure[] {
  const { cost } = event.payload as ProjectStep;
  if (cost === undefined) return [];
  const rule = 'cost of the whole project, as reported';
  const { id, marking, published } = event;
  return [{ value: { kind: 'reported', quantity: cost }, period: published, asOf, evidence: [id], rule, marking }];
}
