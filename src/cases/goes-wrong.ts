import type { CaseData, CaseFile } from './case-file.ts';
import { mergeCase } from './merge-case.ts';

/** What a case says with all it extends, for a list of cases; one whose family is broken says only what it says itself. */
export function withParents(file: CaseFile, parents: (id: string) => CaseFile | null): CaseData {
  const seen = new Set([file.case]);
  let data: CaseData = dataOf(file);
  for (let next = file.extends; next !== undefined && !seen.has(next); ) {
    const parent = parents(next);
    if (parent === null) return data;
    seen.add(next);
    data = mergeCase(dataOf(parent), data).data;
    next = parent.extends;
  }
  return data;
}

const dataOf = ({ file: _, placeOf: __, ...data }: CaseFile): CaseData => data;

/** What goes wrong in a case: its shocks in words. */
export const shocksOf = ({ shocks = [] }: CaseData): readonly string[] =>
  shocks.map(({ words, kind, id }) => words ?? `${kind} (${id})`);

/** What may fall short in a case without any shock: who may not deliver, which numbers may be wrong; empty where all is given. */
export function uncertaintiesOf(data: CaseData): readonly string[] {
  return [...reliabilityWords(data), ...sourceWords(data), ...projectWords(data), ...noiseWords(data)];
}

function reliabilityWords({ reliability, dominator }: CaseData): readonly string[] {
  const { primary, alternative } = reliability ?? {};
  const beside = alternative === undefined ? '' : ` (beside it ${alternative})`;
  return [
    ...(primary === undefined ? [] : [`how far countries deliver, by table ${primary}${beside}`]),
    ...(dominator === undefined || dominator.mode === 'none' ? [] : ['a country that dominates a material']),
  ];
}

/** A number, or one for each period, that takes something away. */
const isCut = (value: unknown, whole: number): boolean =>
  value !== undefined && (typeof value !== 'object' || value === null ? value !== whole : true);

function sourceWords({ sources = [] }: CaseData): readonly string[] {
  const lost = sources.filter(({ lost_chance = 0 }) => lost_chance > 0).length;
  const cut = sources.filter(
    ({ ability, willingness, war_damage, shipping_loss }) =>
      isCut(ability, 1) || isCut(willingness, 1) || isCut(war_damage, 0) || isCut(shipping_loss, 0),
  ).length;
  return [
    ...(lost === 0 ? [] : [`${suppliers(lost)} that may be lost`]),
    ...(cut === 0 ? [] : [`${suppliers(cut)} that cannot or will not deliver all`]),
  ];
}

const suppliers = (n: number): string => (n === 1 ? 'a supplier' : `${n} suppliers`);

const projectWords = ({ projects = [] }: CaseData): readonly string[] =>
  projects.some(({ late = [] }) => late.length > 0) ? ['projects that may be late'] : [];

/** An edition can be wrong only about what is taken from it. */
function noiseWords({ demand, uncertainty }: CaseData): readonly string[] {
  const { edition_error = 'ledger', outturn = 0 } = uncertainty ?? {};
  const isFromLedger = demand?.rule !== 'own';
  const isExact = edition_error === 'none' || edition_error === 0;
  return [
    ...(isFromLedger && !isExact ? ['errors of the edition'] : []),
    ...(outturn > 0 ? ['how deliveries turn out'] : []),
  ];
}
