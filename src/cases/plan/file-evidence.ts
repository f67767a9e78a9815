import { eventKey } from '../../ledger/event.ts';
import type { EvidenceId, Marking } from '../../ledger/evidence.ts';
import { highestMarking } from '../../ledger/marking.ts';
import { statementKey } from '../../ledger/statement.ts';
import type { IsoDate } from '../../units/period.ts';
import type { CaseEvidence } from '../case-evidence.ts';
import { quoted } from '../case-nearest.ts';
import type { Mistake } from '../case-shape.ts';
import type { Founded } from './file-numbers.ts';
import type { PlanData } from './plan-file.ts';
import { itemsOf, mistake } from './plan-file-checks.ts';

interface Kept {
  readonly id: EvidenceId;
  readonly marking: Marking;
}

/** Evidence by its id or its key; a key that several sources answer gives all of them. */
export type EvidenceIndex = (name: string) => readonly Kept[];

/** Finds evidence among what is known of the materials of a case, of buying, and among events; looked through when first asked. */
export function evidenceIndex(
  evidence: Pick<CaseEvidence, 'statementsOf' | 'events' | 'buying'>,
  materials: readonly string[],
): EvidenceIndex {
  const found: { byName: ReadonlyMap<string, readonly Kept[]> | null } = { byName: null };
  return (name) => {
    found.byName ??= namesOf(evidence, materials);
    return found.byName.get(name) ?? [];
  };
}

function namesOf(
  { statementsOf, events, buying }: Pick<CaseEvidence, 'statementsOf' | 'events' | 'buying'>,
  materials: readonly string[],
): ReadonlyMap<string, readonly Kept[]> {
  const statements = [...new Set(materials)].flatMap((material) => [...statementsOf(material)]);
  const named = [
    ...[...statements, ...(buying?.statements ?? [])].map((s) => ({ name: statementKey(s), of: s })),
    ...events.map((e) => ({ name: eventKey(e), of: e })),
  ];
  const byName = new Map<string, Kept[]>();
  for (const { name, of } of named)
    for (const key of [name, of.id]) {
      const known = byName.get(key) ?? [];
      if (!known.some(({ id }) => id === of.id)) byName.set(key, [...known, of]);
    }
  return byName;
}

/** What an entry's numbers rest on. */
export function foundedOn(
  { evidence = [], assumption }: { readonly evidence?: readonly string[]; readonly assumption?: string | undefined },
  index: EvidenceIndex,
  asOf: IsoDate,
): Founded {
  const found = evidence.flatMap(index);
  return {
    evidence: [...new Set(found.map(({ id }) => id))],
    assumptions: assumption === undefined ? [] : [assumption],
    asOf,
    marking: found.length === 0 ? 'public' : highestMarking(found.map(({ marking }) => marking)),
  };
}

/** Evidence named in options and accounts that the ledger does not have, as known on the day. */
export function evidenceMistakes(data: PlanData, index: EvidenceIndex): readonly Mistake[] {
  const lists = ['accounts', 'options'] as const;
  return lists.flatMap((list) =>
    itemsOf<{ readonly evidence?: unknown }>(data[list]).flatMap((item, n) => {
      const named: readonly unknown[] = Array.isArray(item.evidence) ? item.evidence : [];
      return named.flatMap((name, at) =>
        typeof name !== 'string' || index(name).length > 0
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
