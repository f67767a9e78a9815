import { isRange, type LevelEntry } from './amounts.ts';
import { materialPart, middle } from './case-balance.ts';
import type { CaseData } from './case-file.ts';
import type { CaseNames } from './case-names.ts';
import { nearest } from './case-nearest.ts';
import type { CasePath } from './case-problem.ts';
import type { Mention, Mistake } from './case-shape.ts';

const mistake = (path: CasePath, message: string, expected: string, todo: string): Mistake => ({
  ...{ path, message, expected, todo },
});

/** What must hold of how a case splits demand: shares to one at most wherever they are drawn, groups that are there. */
export function demandMistakes(data: CaseData, names: CaseNames): readonly Mistake[] {
  return [
    ...groupShares(data),
    ...formShares(data),
    ...groupNames(data, names),
    ...endUseMistakes(data),
    ...ownMistakes(data),
    ...eligibleMistakes(data),
  ];
}

const highOf = (value: LevelEntry): number => (isRange(value) ? value.high : value);
const round = (value: number): number => Math.round(value * 1e6) / 1e6;

/** Shares that are above one together, or may be where their ranges are drawn. */
function sumMistake(
  shares: readonly (readonly [path: CasePath, share: LevelEntry])[],
  what: string,
): readonly Mistake[] {
  const [sum, most] = [middle, highOf].map((of) => shares.reduce((all, [, share]) => all + of(share), 0)) as [
    number,
    number,
  ];
  if (most <= 1 + 1e-9) return [];
  const [path = []] = shares.findLast(([, share]) => sum > 1 + 1e-9 || isRange(share)) ?? [];
  return sum > 1 + 1e-9
    ? [mistake(path, `shares of ${what} add up to ${round(sum)}, above one`, 'at most 1', 'Lower one of them.')]
    : [
        mistake(
          path,
          `drawn from their ranges, shares of ${what} may add up to ${round(most)}, above one`,
          'highs that add up to 1 at most',
          'Lower the high of one of them.',
        ),
      ];
}

function groupShares({ groups }: CaseData): readonly Mistake[] {
  if (groups === undefined) return [];
  const given = groups.flatMap(({ share }, n) =>
    share === undefined ? [] : [[['groups', n, 'share'] as CasePath, share] as const],
  );
  const above = sumMistake(given, 'groups');
  const open = groups.length - given.length;
  if (above.length > 0) return above;
  if (open > 1 && open < groups.length)
    return [
      mistake(['groups'], `${open} groups have no share`, 'at most one, which is the rest', 'Give the others a share.'),
    ];
  const sum = given.reduce((all, [, share]) => all + middle(share), 0);
  const ranged = given.find(([, share]) => isRange(share) && share.low < share.high);
  if (open === 0 && ranged !== undefined)
    return [
      mistake(
        ranged[0],
        'shares are drawn from ranges and no group is left to be the rest',
        'one group without a share',
        'Leave the share of one group out: it is the rest.',
      ),
    ];
  if (open === 0 && sum < 1 - 1e-9)
    return [mistake(['groups'], `shares of groups add up to ${round(sum)}`, '1', 'Leave one out: it is the rest.')];
  return [];
}

/** Forms of one material; one of them may be left to be the rest, where the others have a share. */
function formShares({ nodes = [], demand }: CaseData): readonly Mistake[] {
  return [...new Set(nodes.map(({ id }) => materialPart(id)))].flatMap((material) => {
    const own = nodes.flatMap((one, n) => (materialPart(one.id) === material ? [{ ...one, n }] : []));
    const given = own.flatMap(({ share, n }) =>
      share === undefined ? [] : [[['nodes', n, 'share'] as CasePath, share] as const],
    );
    const byUse = (demand?.uses ?? []).some((one) => one.material === material && one.uses.some(({ form }) => form));
    const [first] = given;
    if (byUse)
      return first === undefined
        ? []
        : [
            mistake(
              first[0],
              `uses of ${material} already say which forms they take`,
              'no share, or uses without forms',
              'Take the share out.',
            ),
          ];
    const open = own.filter(({ share }) => share === undefined);
    const [, second] = open;
    if (second !== undefined && !allOwn(demand, own))
      return [
        mistake(
          ['nodes', second.n],
          `${open.length} nodes of ${material} have no share`,
          'at most one, which is the rest',
          'Give the others a share.',
        ),
      ];
    return sumMistake(given, material);
  });
}

/** Whether the case gives the demand of every node itself, so that shares say nothing. */
function allOwn(demand: CaseData['demand'], nodes: readonly { readonly id: string }[]): boolean {
  const own = new Set((demand?.own ?? []).map(({ node }) => node));
  return demand?.rule === 'own' || nodes.every(({ id }) => own.has(id));
}

function groupNames({ demand }: CaseData, { of }: CaseNames): readonly Mistake[] {
  const known = of('groups');
  const named = (demand?.uses ?? []).flatMap(({ uses, rest }, n) => [
    ...uses.map(({ group }, k) => [['demand', 'uses', n, 'uses', k, 'group'] as CasePath, group] as const),
    [['demand', 'uses', n, 'rest', 'group'] as CasePath, rest.group] as const,
  ]);
  return named.flatMap(([path, group]) => {
    if (known.has(group)) return [];
    const like = nearest(group, known);
    return [
      mistake(
        path,
        `"${group}" is no group`,
        [...known].join(', ') || 'groups in `groups`',
        like === null ? 'Name it in `groups`.' : `Did you mean "${like}"?`,
      ),
    ];
  });
}

function endUseMistakes({ demand, nodes = [] }: CaseData): readonly Mistake[] {
  const seen = new Set<string>();
  return (demand?.uses ?? []).flatMap(({ material, uses, rest }, n) => {
    const path: CasePath = ['demand', 'uses', n];
    const again = seen.has(material);
    seen.add(material);
    const given = uses.flatMap(({ share }, k) =>
      share === undefined ? [] : [[[...path, 'uses', k, 'share'] as CasePath, share] as const],
    );
    const names = uses.map(({ use }) => use.toLowerCase());
    const twice = names.findIndex((name, k) => names.indexOf(name) !== k);
    return [
      ...(again
        ? [mistake([...path, 'material'], `${material} stands twice in \`uses\``, 'each once', 'Merge them.')]
        : []),
      ...(twice < 0
        ? []
        : [mistake([...path, 'uses', twice, 'use'], `"${names[twice]}" stands twice`, 'each use once', 'Merge them.')]),
      ...sumMistake(given, `uses of ${material}`),
      ...formMistakes([...uses, rest], nodes, { material, path, last: uses.length }),
    ];
  });
}

/** All uses of a material name a form that the case has, or none does. */
function formMistakes(
  uses: readonly { readonly form?: string }[],
  nodes: NonNullable<CaseData['nodes']>,
  { material, path, last }: { readonly material: string; readonly path: CasePath; readonly last: number },
): readonly Mistake[] {
  if (uses.every(({ form }) => form === undefined)) return [];
  const known = nodes.filter(({ id }) => materialPart(id) === material).map(({ id }) => id.split('/')[1] ?? '');
  return uses.flatMap(({ form }, k) => {
    if (form !== undefined && known.includes(form)) return [];
    const at = k === last ? [...path, 'rest'] : [...path, 'uses', k];
    return [
      mistake(
        form === undefined ? at : [...at, 'form'],
        form === undefined ? 'it names no form, as others do' : `${material} has no form "${form}" in this case`,
        known.join(', ') || `nodes of ${material} in \`nodes\``,
        'Name a form of each use, or of none.',
      ),
    ];
  });
}

function ownMistakes({ demand }: CaseData): readonly Mistake[] {
  const own = demand?.own ?? [];
  return own.flatMap(({ node, groups }, n) => {
    const path: CasePath = ['demand', 'own', n];
    const uses = (demand?.uses ?? []).find(({ material }) => material === materialPart(node));
    const clash =
      uses !== undefined && (groups !== undefined || uses.uses.some(({ form }) => form !== undefined))
        ? [
            mistake(
              path,
              `uses split the demand for ${materialPart(node)}, and its demand is given by ${groups === undefined ? 'form' : 'group'}`,
              '`total`, with uses that name no form',
              'Give one of them.',
            ),
          ]
        : [];
    const twice = own.findIndex((one) => one.node === node) !== n;
    return [
      ...clash,
      ...(twice
        ? [mistake([...path, 'node'], `demand of ${node} is given twice`, 'each node once', 'Merge them.')]
        : []),
    ];
  });
}

/** What must be met is a part above nothing where it is drawn; standings are those that the United States gives. */
function eligibleMistakes({ groups = [], home }: CaseData): readonly Mistake[] {
  return groups.flatMap(({ eligible }, n) =>
    typeof eligible === 'object' && 'tiers' in eligible && home !== undefined && home !== 'USA'
      ? [
          mistake(
            ['groups', n, 'eligible', 'tiers'],
            'standings of countries are those that the United States gives them',
            'home: USA, or `places`',
            'Name countries in `places`.',
          ),
        ]
      : [],
  );
}

/** Ranges of what must be met lie above zero, up to one. */
export function essentialMistakes(mentions: readonly Mention[]): readonly Mistake[] {
  return mentions.flatMap(({ format, path, value }) => {
    const isEssential = path.at(-1) === 'essential' || path.at(-2) === 'essential';
    if (format !== 'range' || !isEssential || !isRange(value)) return [];
    if (value.low > 0 && value.high <= 1) return [];
    return [
      mistake(path, 'what must be met is a share above zero', 'a range above 0, up to 1', 'Write shares, not percent.'),
    ];
  });
}
