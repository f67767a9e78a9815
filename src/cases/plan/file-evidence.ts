import { eventKey } from '../../ledger/event.ts';
import type { EvidenceId, Marking } from '../../ledger/evidence.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { statementKey } from '../../ledger/statement.ts';
import type { IsoDate } from '../../units/period.ts';
import type { NodeLabel } from '../assembly.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import { quoted } from '../case-nearest.ts';
import { isRecord, type Mistake } from '../case-shape.ts';
import type { Founded } from './file-numbers.ts';
import type { PlanData } from './plan-file.ts';
import { itemsOf, mistake } from './plan-file-checks.ts';

interface Kept {
  readonly id: EvidenceId;
  readonly marking: Marking;
}

/** Evidence by its id or its key; a key that several sources answer gives all of them. */
export type EvidenceIndex = (name: string, material: string | null) => readonly Kept[];

/** Finds evidence among what is known of the materials of a case, and among events. */
export function evidenceIndex(
  { statementsOf, events, appropriations = [] }: Pick<CaseEvidence, 'statementsOf' | 'events' | 'appropriations'>,
  materials: readonly string[],
): EvidenceIndex {
  const byName = new Map<string, Kept[]>();
  const keep = (name: string, one: Kept): void => {
    const known = byName.get(name);
    if (known === undefined) byName.set(name, [one]);
    else known.push(one);
  };
  const statements = [...new Set(materials)].flatMap((material) => [...statementsOf(material)]);
  for (const s of [...statements, ...appropriations]) {
    keep(s.id, s);
    keep(statementKey(s), s);
  }
  for (const e of events) {
    keep(e.id, e);
    keep(eventKey(e), e);
  }
  return (name) => byName.get(name) ?? [];
}

/** What an entry's numbers rest on. */
export function foundedOn(
  { evidence = [], assumption }: { readonly evidence?: readonly string[]; readonly assumption?: string | undefined },
  material: string | null,
  index: EvidenceIndex,
  asOf: IsoDate,
): Founded {
  const found = evidence.flatMap((name) => index(name, material));
  return {
    evidence: [...new Set(found.map(({ id }) => id))],
    assumptions: assumption === undefined ? [] : [assumption],
    asOf,
    marking: found.length === 0 ? 'public' : highestMarking(found.map(({ marking }) => marking)),
  };
}

/** Evidence named in options and accounts that the ledger does not have, as known on the day. */
export function evidenceMistakes(
  data: PlanData,
  index: EvidenceIndex,
  nodes: readonly NodeLabel[],
): readonly Mistake[] {
  const lists = ['accounts', 'options'] as const;
  return lists.flatMap((list) =>
    itemsOf<{ readonly evidence?: unknown; readonly node?: unknown }>(data[list]).flatMap((item, n) => {
      const named: readonly unknown[] = Array.isArray(item.evidence) ? item.evidence : [];
      const material = nodes.find(({ id }) => id === item.node)?.material ?? null;
      return named.flatMap((name, at) =>
        typeof name !== 'string' || isRecord(name) || index(name, material).length > 0
          ? []
          : [
              mistake(
                [list, n, 'evidence', at],
                `the ledger has no evidence ${quoted(name)} about the case’s materials by its day`,
                'id or key of evidence',
                'Look it up with `ballast search`, or name an assumption in its place.',
              ),
            ],
      );
    }),
  );
}
