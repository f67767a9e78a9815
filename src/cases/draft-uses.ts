import type { Figure } from '../ledger/figure.ts';
import { type EndUse, type EndUses, endUses } from '../market/end-uses.ts';
import { viewOf } from '../market/material-view.ts';
import { isRange, type LevelEntry, type RangeEntry } from './amounts.ts';
import type { CaseEvidence } from './case-evidence.ts';
import type { CaseData } from './case-file.ts';
import { nearest } from './case-nearest.ts';
import type { CasePath } from './case-problem.ts';
import { addCell, caseFigure, type Draft, mistaken } from './draft.ts';
import { drawnShare, meanOf, type Part, partsOf, together } from './drawn-share.ts';

type UsesEntry = NonNullable<NonNullable<CaseData['demand']>['uses']>[number];
type UseEntry = UsesEntry['uses'][number];

/** A use as part of a name: `Flame retardants` is `flame-retardants`. */
const slugOf = (use: string): string =>
  use
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** One end use of a material, or what no use names, with its part of the material's demand. */
export interface UsePart {
  readonly use: string;
  readonly slug: string;
  /** Index of its group. */
  readonly group: number;
  readonly form: string | null;
  readonly part: Part;
  readonly essential: UseEntry['essential'];
  readonly assumption: string;
}

/** How a case splits the demand of a material by end use; null where it does not. */
export function usesOf(draft: Draft, evidence: CaseEvidence, material: string): readonly UsePart[] | null {
  const n = (draft.data.demand?.uses ?? []).findIndex((one) => one.material === material);
  const entry = draft.data.demand?.uses?.[n];
  if (entry === undefined) return null;
  const path: CasePath = ['demand', 'uses', n];
  const table = entry.uses.some(({ share }) => share === undefined) ? tableOf(draft, evidence, material) : null;
  const shares = entry.uses.map((use, k) => shareOf(draft, entry, use, { table, path: [...path, 'uses', k] }));
  if (shares.some((share) => share === null)) return [];
  const known = bounded(shares.flatMap((share) => share ?? []));
  const sum = known.reduce((all, { value }) => all + highOf(value), 0);
  if (sum > 1 + 1e-9) {
    mistaken(
      draft,
      [...path, 'uses', known.length - 1, 'share'],
      `uses of ${material} may take ${Math.round(sum * 1e6) / 1e6} of its demand, above one`,
      'at most 1, the highs of ranges counted',
      'Lower one of them.',
    );
    return [];
  }
  return partsOfUses(draft, entry, known);
}

interface Share {
  readonly value: LevelEntry;
  readonly figure: Figure;
  /** Null where the ledger says it. */
  readonly assumption: string | null;
}

function partsOfUses(draft: Draft, entry: UsesEntry, shares: readonly Share[]): readonly UsePart[] {
  const { material, assumption } = entry;
  const drawn = shares.map(({ value, figure, assumption: of }, k) => {
    const { use } = entry.uses[k] ?? { use: '' };
    const name = `use/${material}/${slugOf(use)}`;
    const words = `Part of ${use} in demand for ${material}, times`;
    const lever = { id: name, words, unit: '×' as const };
    return drawnShare(draft, value, { name, words, lever, assumption: of, evidence: figure.evidence });
  });
  const parts = partsOf([...drawn, null]);
  const rest = { ...entry.rest, use: 'not named', essential: undefined, assumption: undefined };
  const none = { share: 0, moved: [] };
  const all = [...entry.uses, rest].map((use, k): UsePart => {
    const { group, form = null, essential } = use;
    const slug = k < shares.length ? slugOf(use.use) : 'rest';
    const at = { use: use.use, slug, form, group: draft.groups.indexOf(group), part: parts[k] ?? none };
    return { ...at, essential, assumption: use.assumption ?? assumption };
  });
  all.forEach((one, k) => {
    addCell(draft, {
      where: `use/${material}/${one.slug}`,
      words: `Part of demand ${one.use}, group ${draft.groups[one.group] ?? ''}${one.form === null ? '' : `, form ${one.form}`}`,
      figure: shares[k]?.figure ?? caseFigure(draft, one.part.share, 'ratio', 'what the uses named leave', 'none'),
      assumptions: [assumption, one.assumption === assumption ? undefined : one.assumption],
    });
  });
  return all.filter(({ part }) => part.share > 0);
}

/** The end-use table a case takes shares from: of home, else of the world, the latest. */
function tableOf(draft: Draft, { statementsOf, vocabulary, sources, knownOn }: CaseEvidence, material: string) {
  const tables = endUses(viewOf(material, statementsOf(material), vocabulary, sources, knownOn));
  const of = (place: string): EndUses | undefined =>
    tables.find((table) => table.place === place && table.shares.length > 0);
  return of(draft.data.home ?? '') ?? of('WLD') ?? null;
}

function shareOf(
  draft: Draft,
  { material, assumption }: UsesEntry,
  { use, share, assumption: own }: UseEntry,
  { table, path }: { readonly table: EndUses | null; readonly path: CasePath },
): Share | null {
  if (share !== undefined) {
    const figure = caseFigure(draft, meanOf(share), 'ratio', 'as the case says; of a range its mean', 'none');
    return { value: share, figure, assumption: (isRange(share) ? share.assumption : undefined) ?? own ?? assumption };
  }
  const say = (message: string, todo: string): null => {
    const known = (table?.shares ?? []).map((one) => one.use);
    mistaken(draft, [...path, 'use'], message, known.join('; ') || '`share`', todo);
    return null;
  };
  const give = 'Give its `share`, with the assumption it rests on.';
  if (table === null) return say(`the ledger has no shares of end uses of ${material}`, give);
  const found = [...table.shares, ...table.named].find((one) => slugOf(one.use) === slugOf(use));
  if (found === undefined) {
    const like = nearest(
      use,
      table.shares.map((one) => one.use),
    );
    return say(
      `the end uses of ${material} in ${table.edition} have no "${use}"`,
      like === null ? give : `Did you mean "${like}"?`,
    );
  }
  const value = shareIn(found);
  if (value === null) return say(`${table.edition} names "${found.use}" without a share`, give);
  return { value, figure: found.figure, assumption: null };
}

/** A printed share as a level; one that is only bounded below goes up to all there is. */
function shareIn({ figure: { value } }: EndUse): LevelEntry | null {
  if ('quantity' in value) return value.quantity.amount / 100;
  if (value.kind !== 'range') return null;
  return { low: (value.low?.amount ?? 0) / 100, high: (value.high?.amount ?? 100) / 100 };
}

const highOf = (value: LevelEntry): number => (isRange(value) ? value.high : value);

/** What a publication bounds on one side only ends where the least of the other uses begins. */
function bounded(shares: readonly Share[]): readonly Share[] {
  return shares.map((share, k) => {
    if (share.assumption !== null || !isRange(share.value) || share.value.high < 1) return share;
    const others = shares.reduce((sum, one, n) => sum + (n === k ? 0 : highOf(one.value)), 0);
    const value: RangeEntry = { ...share.value, high: Math.max(share.value.low, 1 - others) };
    return { ...share, value };
  });
}

/** Part of a material's supply that is of a form, by what its uses take of it. */
export function formOfUses(uses: readonly UsePart[], form: string): Part {
  return together(uses.filter((use) => use.form === form).map(({ part }) => part));
}

/** Whether the uses of a material say which form they take. */
export const namesForms = (uses: readonly UsePart[]): boolean => uses.some(({ form }) => form !== null);
