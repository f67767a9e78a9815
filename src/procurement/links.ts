import type { EvidenceId } from '../ledger/evidence.ts';
import type { Dated } from './happenings.ts';
import type { JudgedJoin } from './judged-joins.ts';

/** How another procurement stands to one: it is the need this one takes up, takes up this one's, or is named with it. */
export type Relation = 'continues the need of' | 'its need is continued by' | 'related to';

/** A procurement linked to another, with the reports that link them. */
export interface ProcurementLink {
  readonly id: string;
  readonly relation: Relation;
  readonly evidence: readonly EvidenceId[];
  /** Id of the judgement that confirmed it, where no report but a person says so. */
  readonly judgement: string | null;
}

/** What the links of one procurement are made of. */
interface Linking {
  readonly id: string;
  readonly happenings: readonly Dated[];
}

/** Every link between procurements that the steps so far tell of, under the id of each end. */
export function linksAmong(
  procurements: readonly Linking[],
  owners: ReadonlyMap<string, string>,
  joins: readonly JudgedJoin[],
): ReadonlyMap<string, readonly ProcurementLink[]> {
  const known = new Set(procurements.map(({ id }) => id));
  const reported = procurements.flatMap(({ id, happenings }) => happenings.flatMap((h) => toldBy(id, h, owners)));
  const told = [...reported, ...joins.flatMap(judgedLink)].filter(
    ({ from, to }) => known.has(from) && known.has(to) && from !== to,
  );
  const both = told.flatMap((link) => [
    link,
    { ...link, from: link.to, to: link.from, relation: reversed(link.relation) },
  ]);
  return new Map(procurements.map(({ id }) => [id, merged(both.filter((link) => link.from === id))]));
}

interface Told {
  readonly from: string;
  readonly to: string;
  readonly relation: Relation;
  readonly evidence: EvidenceId | null;
  readonly judgement: string | null;
}

const judgedLink = ({ first, second, relation, judgement }: JudgedJoin): readonly Told[] =>
  relation === 'same need'
    ? [{ from: second, to: first, relation: 'continues the need of', evidence: null, judgement: judgement.id }]
    : [];

function toldBy(from: string, { report }: Dated, owners: ReadonlyMap<string, string>): readonly Told[] {
  const { continues, relatesTo = [] } = report.payload;
  const link = (occurrence: string, relation: Relation): Told => ({
    ...{ from, relation, evidence: report.id, judgement: null },
    to: owners.get(occurrence) ?? occurrence,
  });
  return [
    ...(continues === undefined ? [] : [link(continues, 'continues the need of')]),
    ...relatesTo.map((occurrence) => link(occurrence, 'related to')),
  ];
}

const REVERSED: Readonly<Record<Relation, Relation>> = {
  'continues the need of': 'its need is continued by',
  'its need is continued by': 'continues the need of',
  'related to': 'related to',
};
const reversed = (relation: Relation): Relation => REVERSED[relation];

/** One link to each other procurement: who continues whom says more than that both are named together. */
function merged(told: readonly Told[]): readonly ProcurementLink[] {
  return [...new Set(told.map(({ to }) => to))].sort().map((id) => {
    const own = told.filter(({ to }) => to === id);
    const relation = own.find((link) => link.relation !== 'related to')?.relation ?? 'related to';
    const saying = own.filter((link) => link.relation === relation);
    const judgement = saying.find((link) => link.judgement !== null)?.judgement ?? null;
    return { id, relation, judgement, evidence: [...new Set(saying.flatMap((link) => link.evidence ?? []))] };
  });
}
