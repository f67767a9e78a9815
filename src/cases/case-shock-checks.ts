import type { CaseData, ShockEntry } from './case-file.ts';
import { cycleIn } from './case-graph.ts';
import type { Mistake } from './case-shape.ts';
import type { SHOCK_KINDS } from './case-shocks.ts';

type Kind = (typeof SHOCK_KINDS)[number];

/** What each kind of shock must say. */
const NEEDED: Readonly<Record<Kind, readonly (keyof ShockEntry)[]>> = {
  'export ban': ['places'],
  quota: ['places', 'left'],
  embargo: ['places'],
  'war damage': ['places', 'size'],
  'lane closed': ['places', 'size'],
  'plant lost': ['sources'],
  'host cut': ['materials', 'size'],
  'demand surge': ['size'],
  'price spike': ['size'],
  'project slip': ['sources', 'months'],
};

/** Whether shocks say what their kind needs, do not depend on themselves, and are one chain or one event. */
export function shockMistakes({ shocks = [], price_response }: CaseData): readonly Mistake[] {
  return [
    ...shocks.flatMap((shock, n) => [...needs(shock, n), ...chain(shock, n), ...size(shock, n)]),
    ...circle(shocks),
    ...shocks.flatMap(({ kind }, n) =>
      kind === 'price spike' && price_response === undefined
        ? [
            {
              ...{ path: ['shocks', n, 'kind'], message: 'a price spike needs to know how demand answers it' },
              ...{ expected: '`price_response`', todo: 'Add `price_response` with elasticities and their assumption.' },
            },
          ]
        : [],
    ),
  ];
}

function needs(shock: ShockEntry, n: number): readonly Mistake[] {
  const stepped = shock.steps !== undefined;
  return NEEDED[shock.kind]
    .filter((key) => shock[key] === undefined && !(stepped && (key === 'left' || key === 'size')))
    .map((key) => ({
      ...{ path: ['shocks', n], message: `${shock.kind} "${shock.id}" says no \`${key}\`` },
      ...{ expected: `\`${key}\``, todo: `Add \`${key}\`.` },
    }));
}

function chain({ id, begins, ends, chance, depends_on, steps }: ShockEntry, n: number): readonly Mistake[] {
  const say = (message: string, todo: string): readonly Mistake[] => [
    { path: ['shocks', n], message: `shock "${id}" ${message}`, expected: '`chance`, or `begins` with `ends`', todo },
  ];
  if ((begins === undefined) !== (ends === undefined)) return say('has one of `begins` and `ends`', 'Give both.');
  if (begins !== undefined && (chance !== undefined || depends_on !== undefined || steps !== undefined))
    return say('is a chain and a single event at once', 'Keep one of them.');
  return [];
}

/** Parts lost are at most one; a surge is not less than what it was. */
function size({ id, kind, size: given }: ShockEntry, n: number): readonly Mistake[] {
  if (given === undefined) return [];
  const [low, high] = typeof given === 'number' ? [given, given] : [given.low, given.high];
  const times = kind === 'demand surge' || kind === 'price spike';
  if (times ? low >= 1 && high > 1 : low >= 0 && high <= 1) return [];
  return [
    {
      ...{ path: ['shocks', n, 'size'], message: `size ${low === high ? low : `${low} to ${high}`} of "${id}"` },
      expected: times
        ? `what ${kind === 'price spike' ? 'the price' : 'demand'} is times, above 1`
        : 'a share lost, 0 to 1',
      todo: times ? 'Write 1.3 for 30 % more.' : 'Write 0.3 for 30 % lost.',
    },
  ];
}

/** Shocks that depend on each other in a circle; whether those they name exist is told by their names alone. */
function circle(shocks: readonly ShockEntry[]): readonly Mistake[] {
  const cycle = cycleIn(
    new Map(shocks.map(({ id, depends_on }) => [id, depends_on === undefined ? [] : [depends_on.shock]])),
  );
  if (cycle === null) return [];
  const at = shocks.findIndex(({ id }) => cycle.includes(id));
  return [
    {
      ...{ path: ['shocks', at, 'depends_on'], message: `shocks depend on each other: ${cycle.join(' on ')}` },
      ...{ expected: 'a first shock that depends on none', todo: 'Take one `depends_on` out.' },
    },
  ];
}
