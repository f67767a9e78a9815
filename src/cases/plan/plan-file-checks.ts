import { nearest, quoted } from '../case-nearest.ts';
import type { CasePath } from '../case-problem.ts';
import { isRecord, type Mention, type Mistake } from '../case-shape.ts';
import { dependencyMistakes } from './plan-dependencies.ts';
import type { FileOption, PlanData } from './plan-file.ts';
import { tonnesOf } from './plan-mentions.ts';
import { PlanOptionEntry } from './plan-options-file.ts';

/** Kinds of options a plan file may have. */
export const FILE_KINDS: readonly string[] = PlanOptionEntry.anyOf.map(({ properties }) => properties.kind.const);

/** What must hold between the parts of a plan file, whatever the case; what has a mistake of its own is left out. */
export function fileMistakes(
  data: PlanData,
  before: readonly Mistake[],
  mentions: readonly Mention[],
): readonly Mistake[] {
  const whole = [
    ...twice(data),
    ...assumptionMistakes(data, mentions),
    ...unfounded(data),
    ...accountMistakes(data),
    ...itemsOf<FileOption>(data.options).flatMap(optionMistakes),
    ...dependencyMistakes(itemsOf<FileOption>(data.options)),
  ];
  return whole.filter(({ path }) => !before.some((one) => one.aside !== true && isAt(one.path, path)));
}

/** Whether a mistake stands at a place or within what stands there. */
const isAt = (mistake: CasePath, path: CasePath): boolean => path.every((step, n) => mistake[n] === step);

/** Items of a list that are maps, with their numbers kept. */
export function itemsOf<T>(list: unknown): readonly T[] {
  return (Array.isArray(list) ? list : []).map((item: unknown) => (isRecord(item) ? item : {}) as T);
}

/** Ids of a list that are texts. */
export const idsOf = (list: unknown): readonly string[] =>
  itemsOf<{ readonly id?: unknown }>(list).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));

/** A mistake in one expression. */
export const mistake = (path: CasePath, message: string, expected: string, todo: string): Mistake => ({
  ...{ path, message, expected, todo },
});

const LISTS = ['accounts', 'options', 'assumptions'] as const;

function twice(data: PlanData): readonly Mistake[] {
  const named = LISTS.flatMap((list) =>
    repeated(
      itemsOf<{ id?: string }>(data[list]).map(({ id }) => id),
      [list],
      'id',
    ),
  );
  const limits = isRecord(data.limits) ? data.limits : {};
  const bounds = (['shares', 'storage', 'release'] as const).flatMap((list) => {
    const items = itemsOf<{ node?: string; by?: string }>((limits as Record<string, unknown>)[list]);
    const keys = items.map(({ node, by }) =>
      node === undefined ? undefined : [node, by].filter(Boolean).join(' by '),
    );
    return repeated(keys, ['limits', list], 'node');
  });
  return [...named, ...bounds];
}

function repeated(names: readonly (string | undefined)[], list: CasePath, key: string): readonly Mistake[] {
  return names.flatMap((name, n) =>
    name === undefined || names.indexOf(name) === n
      ? []
      : [
          mistake(
            [...list, n, key],
            `${quoted(name)} stands twice in \`${list.join('.')}\``,
            'each once',
            'Rename or merge them.',
          ),
        ],
  );
}

/** Assumptions that are named exist, and ranges rest on one: of their own or of what they are in. */
function assumptionMistakes(data: PlanData, mentions: readonly Mention[]): readonly Mistake[] {
  const known = new Set(idsOf(data.assumptions));
  const named = mentions.filter(({ format }) => format === 'assumption');
  const expected = known.size === 0 ? 'an assumption in `assumptions`' : `one of: ${[...known].join(', ')}`;
  const unknown = named.filter(({ value }) => !known.has(String(value)));
  const ranges = mentions.filter(({ format }) => format === 'range' || format === 'price range');
  const bare = ranges.filter(
    ({ path }) => !named.some((one) => isAt(path, one.path.slice(0, -1)) && one.path.length > 1),
  );
  return [
    ...unknown.map(({ path, value }) => {
      const like = nearest(String(value), known);
      const todo = like === null ? 'Add it to `assumptions`, with author and reason.' : `Did you mean "${like}"?`;
      return mistake(path, `no assumption ${quoted(value)} in this file`, expected, todo);
    }),
    ...bare.map(({ path }) =>
      mistake(
        path,
        'a range rests on no assumption',
        '`assumption` here or beside it',
        'Say whose range it is and why.',
      ),
    ),
  ];
}

/** Money and options whose numbers nobody says. */
function unfounded(data: PlanData): readonly Mistake[] {
  return (['accounts', 'options'] as const).flatMap((list) =>
    itemsOf<{ id?: string; evidence?: unknown; assumption?: string; appropriation?: string }>(data[list]).flatMap(
      (item, n) =>
        item.id === undefined ||
        item.assumption !== undefined ||
        item.appropriation !== undefined ||
        (Array.isArray(item.evidence) && item.evidence.length > 0)
          ? []
          : [
              mistake(
                [list, n, 'id'],
                `nothing says the numbers of ${quoted(item.id)}`,
                '`evidence` or `assumption`',
                'Name the evidence of the ledger, or an assumption with author and reason.',
              ),
            ],
    ),
  );
}

function accountMistakes(data: PlanData): readonly Mistake[] {
  const options = new Set(idsOf(data.options));
  return itemsOf<NonNullable<PlanData['accounts']>[number]>(data.accounts).flatMap((account, n) => {
    const { from, until, pays_for: paid } = account;
    const ends = (): readonly Mistake[] =>
      from !== undefined && until !== undefined && until < from
        ? [
            mistake(
              ['accounts', n, 'until'],
              `it ends ${until}, before it begins ${from}`,
              'a year not before `from`',
              'Put from before until.',
            ),
          ]
        : [];
    const unknown = itemsOfText(paid).flatMap((word, at) =>
      FILE_KINDS.includes(word) || options.has(word) || word.includes('/')
        ? []
        : [unknownPaid(word, options, ['accounts', n, 'pays_for', at])],
    );
    return [...ends(), ...unknown];
  });
}

const itemsOfText = (list: unknown): readonly string[] =>
  (Array.isArray(list) ? list : []).filter((one): one is string => typeof one === 'string');

function unknownPaid(word: string, options: ReadonlySet<string>, path: CasePath): Mistake {
  const known = [...FILE_KINDS, ...options];
  const like = nearest(word, known);
  return mistake(
    path,
    `${quoted(word)} is no kind of option and no option of this file`,
    `one of: ${known.join(', ')}`,
    like === null ? 'Name a kind, or the id of an option.' : `Did you mean "${like}"?`,
  );
}

/** Least above most, years the wrong way round, two chances of delivery. */
function optionMistakes(option: FileOption, n: number): readonly Mistake[] {
  const at = (key: string): CasePath => ['options', n, key];
  const { starts, until } = option;
  const pairs = [
    ['least', 'most'],
    ['least_a_year', 'most_a_year'],
  ] as const;
  const sizes = pairs.flatMap(([least, most]) => {
    const [low, high] = [massAt(option, least), massAt(option, most)];
    return low === null || high === null || low <= high
      ? []
      : [
          mistake(
            at(least),
            `its minimum of ${low} t is above its maximum of ${high} t`,
            `at most \`${most}\``,
            'Lower it, or raise the maximum.',
          ),
        ];
  });
  const years =
    starts !== undefined && until !== undefined && until < starts
      ? [
          mistake(
            at('until'),
            `it ends ${until}, before it starts ${starts}`,
            'a year not before `starts`',
            'Put starts before until.',
          ),
        ]
      : [];
  const both =
    'deliverability' in option && option.deliverability !== undefined && option.delivery !== undefined
      ? [mistake(at('delivery'), 'it has two chances of delivery', '`delivery` or `deliverability`', 'Take one out.')]
      : [];
  return [...sizes, ...years, ...both];
}

function massAt(option: FileOption, key: string): number | null {
  const value = (option as Readonly<Record<string, unknown>>)[key];
  return typeof value === 'string' ? tonnesOf(value) : null;
}
