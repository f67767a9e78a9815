import { formatNumber } from '../../units/format.ts';
import { basisName } from '../../units/quantity.ts';
import { parseQuantity } from '../../units/text.ts';
import type { Assembly } from '../assembly.ts';
import { nearest, quoted } from '../case-nearest.ts';
import type { CasePath } from '../case-problem.ts';
import { isRecord, type Mistake } from '../case-shape.ts';
import type { FileOption, PlanData } from './plan-file.ts';
import { itemsOf, mistake } from './plan-file-checks.ts';
import { dollarsPerTonne } from './plan-mentions.ts';
import type { PlanTime } from './plan-years.ts';

/** What a plan file is held against: the case, the years of the plan, and the options of the ledger. */
export interface Against {
  readonly assembly: Assembly;
  readonly time: PlanTime;
  readonly ledgerOptions: readonly string[];
}

/** What a plan file says that the case, its years or the ledger do not have. Parts that are not what they should be are passed over. */
export function caseMistakesOf(data: PlanData, against: Against): readonly Mistake[] {
  return [
    ...nodeMistakes(data, against),
    ...basisMistakes(data, against),
    ...yearMistakes(data, against),
    ...ledgerMistakes(data, against),
    ...groupMistakes(data, against),
  ];
}

interface Named {
  readonly path: CasePath;
  readonly value: unknown;
}

/** Every place of a file that names a node. */
function nodesNamed(data: PlanData): readonly Named[] {
  const of = (list: unknown, path: CasePath, keys: readonly string[]): readonly Named[] =>
    itemsOf<Readonly<Record<string, unknown>>>(list).flatMap((item, n) =>
      keys.flatMap((key) => (typeof item[key] === 'string' ? [{ path: [...path, n, key], value: item[key] }] : [])),
    );
  const limits = (isRecord(data.limits) ? data.limits : {}) as Readonly<Record<string, unknown>>;
  const own = isRecord(data.worth) && isRecord(data.worth.own) ? Object.keys(data.worth.own) : [];
  return [
    ...of(data.options, ['options'], ['node', 'takes', 'gives']),
    ...(['shares', 'storage', 'release'] as const).flatMap((key) => of(limits[key], ['limits', key], ['node'])),
    ...of(data.goals, ['goals'], ['node']),
    ...own.map((key) => ({ path: ['worth', 'own', key], value: key })),
  ];
}

function nodeMistakes(data: PlanData, { assembly }: Against): readonly Mistake[] {
  const known = assembly.nodes.map(({ id }) => id);
  const materials = new Set(assembly.nodes.map(({ material }) => material));
  return nodesNamed(data).flatMap(({ path, value }) => {
    const id = String(value);
    if (known.includes(id) || (path[0] === 'worth' && materials.has(id))) return [];
    const like = nearest(id, known);
    const few = known.length > 12 ? `${known.slice(0, 12).join(', ')}, …` : known.join(', ');
    const modelled = assembly.notModelled.find(({ material }) => material === id);
    const why = modelled === undefined ? '' : ` (it is not modelled: ${modelled.why})`;
    const todo = like === null ? 'Name a node of the case, or take it out.' : `Did you mean "${like}"?`;
    return [mistake(path, `the case has no node ${quoted(id)}${why}`, `one of: ${few}`, todo)];
  });
}

/** Masses of a node that say what they are masses of, and not what the node counts. */
function basisMistakes(data: PlanData, { assembly }: Against): readonly Mistake[] {
  const basisOf = new Map(assembly.nodes.map(({ id, basis }) => [id, basis]));
  const lists: readonly (readonly [string, CasePath])[] = [
    ['options', ['options']],
    ['goals', ['goals']],
  ];
  return lists.flatMap(([key, at]) =>
    itemsOf<Readonly<Record<string, unknown>>>((data as Readonly<Record<string, unknown>>)[key]).flatMap((item, n) => {
      const wanted = basisOf.get(String(item.node));
      if (wanted === undefined || item.kind === 'upgrade') return [];
      return ['least', 'most', 'least_a_year', 'most_a_year', 'tonnes'].flatMap((field) => {
        const said = typeof item[field] === 'string' ? parseQuantity(item[field]) : null;
        if (said === null || !said.ok || said.quantity.basis === 'unstated') return [];
        const basis = basisName(said.quantity.basis);
        return basis === wanted
          ? []
          : [
              mistake(
                [...at, n, field],
                `it is ${basis}, the node counts ${wanted}`,
                wanted,
                'Convert it by the formula of its form.',
              ),
            ];
      });
    }),
  );
}

/** Money, options and goals of years that the plan does not have. */
function yearMistakes(data: PlanData, { time }: Against): readonly Mistake[] {
  const bought = time.years.slice(0, time.buying).map(({ label }) => label);
  const [first = '', last = ''] = [bought[0], bought.at(-1)];
  const expected = `buying years ${first} to ${last}`;
  const accounts = itemsOf<NonNullable<PlanData['accounts']>[number]>(data.accounts).flatMap(({ from, until }, n) =>
    typeof from === 'string' && typeof until === 'string' && from <= until && (until < first || from > last)
      ? [
          mistake(
            ['accounts', n, 'from'],
            `its money is of ${from} to ${until}, when nothing is bought`,
            expected,
            'Ask for more buying years, or leave it out.',
          ),
        ]
      : [],
  );
  const options = itemsOf<FileOption>(data.options).flatMap(({ starts, until }, n) => [
    ...(typeof starts === 'string' && starts > last
      ? [
          mistake(
            ['options', n, 'starts'],
            `${starts} is after the last buying year`,
            expected,
            'Start it earlier, or ask for more buying years.',
          ),
        ]
      : []),
    ...(typeof until === 'string' && until < first
      ? [
          mistake(
            ['options', n, 'until'],
            `${until} is before the first buying year`,
            expected,
            'Leave it out: its time is over.',
          ),
        ]
      : []),
  ]);
  const yearly = isRecord(data.limits) && isRecord(data.limits.yearly) ? Object.keys(data.limits.yearly) : [];
  const labels = time.years.map(({ label }) => label);
  const goals = itemsOf<NonNullable<PlanData['goals']>[number]>(data.goals).flatMap(({ by }, n) =>
    by === undefined || labels.includes(String(by))
      ? []
      : [
          mistake(
            ['goals', n, 'by'],
            `${quoted(by)} is no year of the plan`,
            `one of: ${labels.join(', ')}`,
            'Name a year of the plan.',
          ),
        ],
  );
  return [
    ...accounts,
    ...options,
    ...yearly
      .filter((label) => !bought.includes(label))
      .map((label) =>
        mistake(['limits', 'yearly', label], `nothing is bought in ${label}`, expected, 'Name a buying year.'),
      ),
    ...goals,
  ];
}

/** Options of the ledger that a file leaves out or pays for, and there are not. */
function ledgerMistakes(data: PlanData, { ledgerOptions }: Against): readonly Mistake[] {
  const named: readonly Named[] = [
    ...texts(data.without).map(([value, n]) => ({ value, path: ['without', n] })),
    ...itemsOf<NonNullable<PlanData['accounts']>[number]>(data.accounts).flatMap(({ pays_for: paid }, a) =>
      texts(paid)
        .filter(([value]) => value.includes('/'))
        .map(([value, n]) => ({ value, path: ['accounts', a, 'pays_for', n] })),
    ),
  ];
  return named.flatMap(({ value, path }) => {
    const id = String(value);
    if (ledgerOptions.includes(id)) return [];
    const like = nearest(id, ledgerOptions);
    const few = ledgerOptions.slice(0, 8).join(', ');
    const todo = like === null ? 'Look it up among the options of a plan.' : `Did you mean "${like}"?`;
    return [mistake(path, `the ledger gives no option ${quoted(id)} for this case`, `one of: ${few}, …`, todo)];
  });
}

const texts = (list: unknown): readonly (readonly [string, number])[] =>
  (Array.isArray(list) ? list : []).flatMap((one, n) => (typeof one === 'string' ? [[one, n] as const] : []));

/** Factors by group: of groups the case has, and none heavier than the one served before it. */
function groupMistakes(data: PlanData, { assembly }: Against): readonly Mistake[] {
  const { groups } = assembly;
  const factors = isRecord(data.worth) && isRecord(data.worth.factors) ? data.worth.factors : {};
  const own = isRecord(data.worth) && isRecord(data.worth.own) ? Object.entries(data.worth.own) : [];
  const keys: readonly Named[] = [
    ...Object.keys(factors).map((value) => ({ value, path: ['worth', 'factors', value] })),
    ...own.flatMap(([node, by]) =>
      isRecord(by)
        ? Object.keys(by)
            .filter((key) => key !== '*')
            .map((value) => ({ value, path: ['worth', 'own', node, value] }))
        : [],
    ),
  ];
  const unknown = keys
    .filter(({ value }) => !groups.includes(String(value)))
    .map(({ path, value }) =>
      mistake(
        path,
        `${quoted(value)} is no group of the case`,
        `one of: ${groups.join(', ')}`,
        'Name a group of the case.',
      ),
    );
  const order = groups.flatMap((group, g) => {
    const [before, here] = [factorAt(factors, groups[g - 1]), factorAt(factors, group)];
    return g === 0 || here <= before
      ? []
      : [
          mistake(
            ['worth', 'factors', group],
            `${group} would weigh ${formatNumber(here)}, more than ${groups[g - 1]}, which is served before it, at ${formatNumber(before)}`,
            'factors that never rise from the first group on',
            'Lower it, or change the order of groups in the case.',
          ),
        ];
  });
  return [...unknown, ...order, ...risingWorth(own, groups)];
}

/** Own figures by group that rise from one group to the next. */
function risingWorth(own: readonly (readonly [string, unknown])[], groups: readonly string[]): readonly Mistake[] {
  return own.flatMap(([node, by]) => {
    if (!isRecord(by)) return [];
    const at = (group: string | undefined): number => dollarsPerTonne(String(by[group ?? ''] ?? by['*'] ?? '')) ?? 0;
    return groups.flatMap((group, g) =>
      g === 0 || at(group) <= at(groups[g - 1])
        ? []
        : [
            mistake(
              ['worth', 'own', node, ...(group in by ? [group] : [])],
              `${group} would weigh more than ${groups[g - 1]}, which is served before it`,
              'figures that never rise from the first group on',
              'Lower it, or change the order of groups in the case.',
            ),
          ],
    );
  });
}

const factorAt = (factors: Readonly<Record<string, unknown>>, group: string | undefined): number => {
  const said = group === undefined ? undefined : factors[group];
  return typeof said === 'number' ? said : 1;
};
