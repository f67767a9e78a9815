import { balanceMistakes } from './case-balance.ts';
import { calendarOf, endsOf, monthNumber, PEACE } from './case-calendar.ts';
import type { CaseData } from './case-file.ts';
import type { CaseNames } from './case-names.ts';
import { nearest, quoted } from './case-nearest.ts';
import type { CasePath } from './case-problem.ts';
import { isRecord, type Mention, type Mistake } from './case-shape.ts';
import { shockMistakes } from './case-shock-checks.ts';
import { demandMistakes, essentialMistakes } from './demand-checks.ts';
import { shareRuleMistakes } from './share-rule.ts';

/** What must hold between the parts of a whole case, merged with those it extends. */
export function dataMistakes(data: CaseData, names: CaseNames): readonly Mistake[] {
  return [
    ...missing(data, names),
    ...phaseMistakes(data),
    ...balanceMistakes(data, names),
    ...demandMistakes(data, names),
    ...shockMistakes(data),
    ...shareRuleMistakes(data),
  ];
}

/** What words in a case must agree with: its horizon, phases, groups and assumptions. */
export function mentionWholeMistakes(
  data: CaseData,
  names: CaseNames,
  mentions: readonly Mention[],
): readonly Mistake[] {
  return [
    ...monthMistakes(data, mentions),
    ...pathMistakes(data, names, mentions),
    ...assumptionMistakes(names, mentions),
    ...groupNameMistakes(names, mentions),
    ...essentialMistakes(mentions),
  ];
}

const mistake = (path: CasePath, message: string, expected: string, todo: string): Mistake => ({
  ...{ path, message, expected, todo },
});

function missing(data: CaseData, { keys: there }: CaseNames): readonly Mistake[] {
  const needed = [
    ['home', 'the country whose shortfall it is'],
    ['horizon', 'first month, step and number of periods'],
  ] as const;
  const found = needed.filter(([key]) => !there.has(key));
  const bare =
    !there.has('materials') && !there.has('nodes') && !(there.has('demand') && data.demand?.own !== undefined);
  return [
    ...found.map(([key, what]) =>
      mistake([], `"${key}" is missing`, what, `Add "${key}", or extend a case that has it.`),
    ),
    ...(bare ? [mistake([], 'it names no materials', '`materials`', 'Add `materials: all`, or a list.')] : []),
  ];
}

function phaseMistakes({ phases, horizon }: CaseData): readonly Mistake[] {
  if (phases === undefined || horizon === undefined) return [];
  const [start, end] = endsOf(calendarOf(horizon));
  const found: Mistake[] = [];
  let next = monthNumber(start);
  phases.forEach(({ name, from, until }, n) => {
    const [first, last] = [monthNumber(from), monthNumber(until)];
    const say = (message: string, todo: string): void => {
      found.push(
        mistake(
          ['phases', n, 'from'],
          `phase "${name}" ${message}`,
          `phases that cover ${start} to ${end} one after the other`,
          todo,
        ),
      );
    };
    if (last < first) say(`ends ${until}, before it begins`, 'Put from before until.');
    else if (first < next)
      say(n === 0 ? `begins before the horizon does` : 'overlaps the one before', 'Begin it the month after.');
    else if (first > next)
      say(n === 0 ? `begins after the horizon does` : 'leaves months before it without a phase', 'Begin it earlier.');
    next = Math.max(next, last + 1);
  });
  if (next - 1 !== monthNumber(end) && phases.length > 0)
    found.push(
      mistake(
        ['phases', phases.length - 1, 'until'],
        `the last phase ends ${phases.at(-1)?.until}, the horizon ${end}`,
        `phases that cover ${start} to ${end}`,
        `End it ${end}.`,
      ),
    );
  return found;
}

/** Months lie within the horizon and go upwards. */
function monthMistakes({ horizon }: CaseData, mentions: readonly Mention[]): readonly Mistake[] {
  if (horizon === undefined) return [];
  const [start, end] = endsOf(calendarOf(horizon));
  const inside = (month: string): boolean => month >= start && month <= end;
  const months = mentions.filter(
    ({ format, path }) => format === 'month' && path[0] !== 'phases' && path[0] !== 'horizon',
  );
  const outside = months.filter(
    ({ value, path }) => !inside(String(value)) && !(path.at(-1) === 'online' && String(value) < start),
  );
  const ends = months.filter(({ path, value }) => {
    const from = months.find((one) => one.path.at(-1) === 'from' && samePlace(one.path, path));
    return path.at(-1) === 'until' && from !== undefined && String(from.value) > String(value);
  });
  return [
    ...outside.map(({ path, value }) =>
      mistake(
        path,
        `${quoted(value)} is outside the horizon`,
        `a month from ${start} to ${end}`,
        'Choose a month within it, or widen the horizon.',
      ),
    ),
    ...ends.map(({ path, value }) =>
      mistake(path, `${quoted(value)} is before \`from\``, 'a month not before `from`', 'Put from before until.'),
    ),
  ];
}

const samePlace = (a: CasePath, b: CasePath): boolean =>
  a.length === b.length && a.slice(0, -1).every((step, n) => step === b[n]);

/** Lists have one item a period, maps name phases. */
function pathMistakes({ horizon }: CaseData, { of }: CaseNames, mentions: readonly Mention[]): readonly Mistake[] {
  const names = of('phases').size === 0 ? new Set([PEACE]) : of('phases');
  return mentions.flatMap(({ format, path, value }): readonly Mistake[] => {
    if (format !== 'path') return [];
    if (Array.isArray(value) && horizon !== undefined && value.length !== horizon.periods)
      return [
        mistake(
          path,
          `it has ${value.length} values for ${horizon.periods} periods`,
          `${horizon.periods} values`,
          'Give one for each period, or one for all.',
        ),
      ];
    if (!isRecord(value) || 'low' in value) return [];
    return Object.keys(value)
      .filter((name) => !names.has(name) && name !== '*')
      .map((name) => {
        const like = nearest(name, names);
        return mistake(
          [...path, name],
          `"${name}" is no phase`,
          `phases: ${[...names].join(', ')}`,
          like === null ? 'Name a phase.' : `Did you mean "${like}"?`,
        );
      });
  });
}

/** Ranges rest on an assumption, and those that are named exist. */
function assumptionMistakes({ of }: CaseNames, mentions: readonly Mention[]): readonly Mistake[] {
  const known = of('assumptions');
  const named = mentions.filter(({ format }) => format === 'assumption');
  const unknown = named.filter(({ value }) => !known.has(String(value)));
  const bare = mentions.filter(
    ({ format, path }) => format === 'range' && !named.some((one) => covers(one.path.slice(0, -1), path)),
  );
  const expected = known.size === 0 ? 'an assumption in `assumptions`' : `one of: ${[...known].join(', ')}`;
  return [
    ...unknown.map(({ path, value }) =>
      mistake(
        path,
        `no assumption ${quoted(value)} in this case`,
        expected,
        'Add it to `assumptions`, with author and reason.',
      ),
    ),
    ...bare.map(({ path }) =>
      mistake(
        path,
        'a range rests on no assumption',
        '`assumption` here or beside it',
        'Say whose range it is and why, in `assumptions`.',
      ),
    ),
  ];
}

const covers = (outer: CasePath, inner: CasePath): boolean =>
  outer.length > 0 && outer.length <= inner.length && outer.every((step, n) => step === inner[n]);

function groupNameMistakes({ of }: CaseNames, mentions: readonly Mention[]): readonly Mistake[] {
  const names = of('groups');
  return mentions.flatMap(({ format, value, path }) =>
    format === 'groups' && isRecord(value)
      ? Object.keys(value)
          .filter((id) => !names.has(id))
          .map((id) =>
            mistake(
              [...path, id],
              `"${id}" is no group`,
              `one of: ${[...names].join(', ')}`,
              'Name it in `groups`, or take it out.',
            ),
          )
      : [],
  );
}
