import type { CaseEvidence } from '../cases/case-evidence.ts';
import type { Event } from '../ledger/event.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate } from '../units/period.ts';
import { materialOf } from '../vocabulary/subject.ts';
import { loadMaterialEvidence } from './reading.ts';
import type { EvidenceAt } from './run-prepare.ts';
import type { Workbench } from './workbench.ts';

/** The evidence of a day: statements read through corrections, events and judgements known by then. */
interface Known {
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly judgements: readonly Judgement[];
}

/** Kinds of subjects that buying plans read of besides materials. */
const OF_BUYING: ReadonlySet<string> = new Set(['appropriation', 'project', 'procurement']);

/** The ledger as cases are assembled from it. */
export function caseEvidence(
  { vocabulary, facts, sources, chains }: Pick<Workbench, 'vocabulary' | 'facts' | 'sources' | 'chains'>,
  { statements, events, judgements }: Known,
  knownOn: IsoDate,
): CaseEvidence {
  const byMaterial = new Map<string, Statement[]>();
  for (const statement of statements) {
    const material = materialOf(statement.subject);
    if (material === null) continue;
    const of = byMaterial.get(material);
    if (of === undefined) byMaterial.set(material, [statement]);
    else of.push(statement);
  }
  const statementsOf = (material: string): readonly Statement[] => byMaterial.get(material) ?? [];
  return {
    vocabulary,
    facts,
    sources: [...sources.values()],
    judgements,
    statementsOf,
    buying: { chains, statements: statements.filter(({ subject }) => OF_BUYING.has(subject.kind)) },
    events,
    knownOn,
  };
}

/** Reads that evidence from the store. */
export async function readCaseEvidence(workbench: Workbench, day: IsoDate): Promise<EvidenceAt> {
  const { evidenceHead } = await workbench.store.counts();
  const known = await loadMaterialEvidence(workbench, null, day);
  return { evidence: caseEvidence(workbench, known, day), head: evidenceHead };
}
