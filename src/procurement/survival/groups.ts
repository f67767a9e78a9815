import type { Figure } from '../../ledger/figure.ts';
import { highestMarking } from '../../ledger/marking.ts';
import type { IsoDate } from '../../units/period.ts';
import { quantity } from '../../units/quantity.ts';
import type { Procurement } from '../procurement.ts';
import { countOf, type Group, NOT_STATED, spellsIn } from './group.ts';
import type { Spell } from './spell.ts';
import { studyOf } from './survival.ts';
import { ASK_KINDS, type AskKind } from './turns.ts';

/** A group one may ask for, with how many it has and whether its sample bears an estimate. */
export interface GroupRow {
  readonly by: 'kind' | 'competition' | 'form' | 'material';
  readonly value: string;
  readonly requests: Figure;
  /** Of those watched, those seen to end; null where none was watched. */
  readonly ended: Figure | null;
  readonly printed: boolean;
}

/** Every kind of asking on record, and of one kind every competition, form and material its askings told. */
export function groupsOf(
  spells: readonly Spell[],
  kind: AskKind,
  recordTo: IsoDate,
  asOf: IsoDate,
): readonly GroupRow[] {
  const own = spellsIn(spells, { kind });
  const values = (of: (spell: Spell) => string): readonly string[] => [...new Set(own.map(of))].sort();
  const row = (by: GroupRow['by'], value: string, group: Group): readonly GroupRow[] =>
    rowOf(spellsIn(spells, group), { by, value }, recordTo, asOf);
  return [
    ...ASK_KINDS.flatMap((one) => row('kind', one, { kind: one })),
    ...values((s) => s.competition ?? NOT_STATED).flatMap((c) => row('competition', c, { kind, competition: c })),
    ...values((s) => s.form ?? NOT_STATED).flatMap((form) => row('form', form, { kind, form })),
    ...values((s) => s.procurement.material).flatMap((material) => row('material', material, { kind, material })),
  ];
}

function rowOf(
  found: readonly Spell[],
  { by, value }: Pick<GroupRow, 'by' | 'value'>,
  recordTo: IsoDate,
  asOf: IsoDate,
): readonly GroupRow[] {
  const requests = countOf(found, { among: found, asOf, rule: `requests on record, by ${by}` });
  if (requests === null) return [];
  const { ended, watched, refused } = studyOf(found, 'asked', recordTo, asOf);
  const seen = countOf(ended, { among: watched, asOf, rule: 'of those watched, requests whose end was seen' });
  return [{ by, value, requests, ended: seen, printed: refused.length === 0 }];
}

/** Contracts no asking of which is on record: they are in no estimate, since nobody knows how long they took. */
export function withoutRequest(
  procurements: readonly Procurement[],
  spells: readonly Spell[],
  asOf: IsoDate,
): Figure | null {
  const asked = new Set(spells.map(({ procurement }) => procurement.id));
  const bare = procurements.filter(({ id, kind }) => kind === 'contract' && !asked.has(id));
  if (bare.length === 0) return null;
  return {
    value: { kind: 'reported', quantity: quantity(bare.length, 'count', 'none') },
    ...{ asOf, rule: 'contracts no asking of which is on record' },
    evidence: bare.map(({ awarded, lastEvidence }) => awarded?.evidence ?? lastEvidence.evidence),
    marking: highestMarking(
      bare.flatMap(({ ceiling, obligated }) => [ceiling, obligated].flatMap((f) => f?.marking ?? [])),
    ),
  };
}
