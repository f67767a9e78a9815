import type { CaseData } from './case-file.ts';
import { cycleIn } from './case-graph.ts';
import type { CaseNames } from './case-names.ts';
import type { CasePath } from './case-problem.ts';
import type { Mistake } from './case-shape.ts';

/** What must add up in a case: shares to one at most, feeds without circles, every tonne with one source. */
export function balanceMistakes(data: CaseData, names: CaseNames): readonly Mistake[] {
  return [
    ...nodeMistakes(data),
    ...feedMistakes(data),
    ...supplyMistakes(data, names),
    ...conversionMistakes(data),
    ...releaseMistakes(data),
  ];
}

const mistake = (path: CasePath, message: string, expected: string, todo: string): Mistake => ({
  ...{ path, message, expected, todo },
});

/** The middle of a range, or the number. */
export const middle = (
  value: number | { readonly low: number; readonly mode?: number; readonly high: number },
): number => (typeof value === 'number' ? value : (value.mode ?? (value.low + value.high) / 2));

const round = (value: number): number => Math.round(value * 1e6) / 1e6;

function nodeMistakes({ nodes = [] }: CaseData): readonly Mistake[] {
  const materials = [...new Set(nodes.map(({ id }) => materialPart(id)))];
  return materials.flatMap((material) => {
    const own = nodes.flatMap((one, n) => (materialPart(one.id) === material ? [{ ...one, n }] : []));
    const last = own.at(-1)?.n ?? 0;
    return [
      ...importSums(own).map(([place, total]) =>
        mistake(
          ['nodes', last, 'imports', place],
          `nodes of ${material} take ${round(total)} of imports from ${place}, above one`,
          'at most 1',
          'Lower one of them.',
        ),
      ),
    ];
  });
}

/** Material of a node. */
export const materialPart = (node: string): string => node.split('/')[0] ?? node;

function importSums(nodes: readonly NonNullable<CaseData['nodes']>[number][]): readonly (readonly [string, number])[] {
  const places = [...new Set(nodes.flatMap(({ imports }) => Object.keys(imports ?? {})))];
  return places
    .map((place) => [place, nodes.reduce((sum, one) => sum + (one.imports?.[place] ?? 0), 0)] as const)
    .filter(([, sum]) => sum > 1 + 1e-9);
}

/** Name of the source a feed from a place comes from. */
export const upstreamName = (place: string, material: string): string => `upstream/${place}/${material}`;

function feedMistakes({ feeds = [] }: CaseData): readonly Mistake[] {
  const edges = new Map(
    feeds.map(({ of, from, material }) => [
      of,
      Object.keys(from).map((place) => upstreamName(place, material ?? of.split('/')[2] ?? '')),
    ]),
  );
  const cycle = cycleIn(edges);
  const at = cycle === null ? -1 : feeds.findIndex(({ of }) => cycle.includes(of));
  return [
    ...(cycle === null
      ? []
      : [
          mistake(
            ['feeds', at],
            `feeds go round in a circle: ${cycle.join(' <- ')}`,
            'feeds that end at mines',
            'Take one of them out.',
          ),
        ]),
    ...feeds.flatMap(({ of, from }, n) => {
      const sum = Object.values(from).reduce((total: number, share) => total + middle(share), 0);
      return sum > 1 + 1e-9
        ? [
            mistake(
              ['feeds', n, 'from'],
              `feeds of ${of} add up to ${round(sum)}, above one`,
              'at most 1',
              'Lower one of them.',
            ),
          ]
        : [];
    }),
  ];
}

/** Turning a form into itself would only lose what the yield takes. */
function conversionMistakes({ mitigations = [] }: CaseData): readonly Mistake[] {
  return mitigations.flatMap((entry, n) =>
    entry.kind === 'conversion' && entry.from === entry.to
      ? [
          mistake(
            ['mitigations', n, 'to'],
            `conversion "${entry.id}" turns ${entry.from} into itself`,
            'two forms that are not the same',
            'Name the form that needs it, or take the conversion out.',
          ),
        ]
      : [],
  );
}

/** Stock is released in one order in the whole case. */
function releaseMistakes({ inventory = [] }: CaseData): readonly Mistake[] {
  const [first, ...others] = inventory.flatMap(({ release }, n) => (release === 'none' ? [] : [{ release, n }]));
  return others.flatMap(({ release, n }) =>
    release === first?.release
      ? []
      : [
          mistake(
            ['inventory', n, 'release'],
            `one inventory is released \`${first?.release}\`, another \`${release}\``,
            'one order of release, or `none`',
            'Release all of them in one order.',
          ),
        ],
  );
}

function supplyMistakes({ sources = [], contracts = [], demand }: CaseData, { of }: CaseNames): readonly Mistake[] {
  const holders = of('inventory');
  return [
    ...sources.flatMap(({ output, ramp, name }, n) =>
      (output === undefined) === (ramp === undefined)
        ? [
            mistake(
              ['sources', n],
              `${name} has ${output === undefined ? 'no output' : 'both output and ramp'}`,
              '`output` or `ramp`',
              'Give one of them.',
            ),
          ]
        : [],
    ),
    ...contracts.flatMap(({ holder }, n) =>
      holders.has(holder)
        ? []
        : [
            mistake(
              ['contracts', n, 'holder'],
              `no inventory of "${holder}"`,
              [...holders].join(', ') || 'an entry of `inventory`',
              'Add it to `inventory`, with its release.',
            ),
          ],
    ),
    ...(demand?.own ?? []).flatMap(({ total, groups }, n) =>
      (total === undefined) === (groups === undefined)
        ? [
            mistake(
              ['demand', 'own', n],
              total === undefined ? 'it has neither total nor groups' : 'it has both total and groups',
              '`total` or `groups`',
              'Give one of them.',
            ),
          ]
        : [],
    ),
  ];
}
