import { massPath, numberPath, tonnesIn } from './amounts.ts';
import { monthNumber } from './case-calendar.ts';
import type { CaseData, SourceEntry } from './case-file.ts';
import type { CasePath } from './case-problem.ts';
import {
  addCell,
  addFactor,
  addSource,
  caseFigure,
  type Draft,
  type DraftSource,
  mistaken,
  nodeIndex,
} from './draft.ts';
import { knownLeft, type LevelOf, levelLeft } from './draft-levels.ts';
import { ALL_LEFT, both, leftBy } from './left.ts';
import { shareRuleOf } from './share-rule.ts';

/** Adds the sources a case gives by itself; those of the same name that the ledger gave make way. */
export function addOwnSources(draft: Draft): void {
  (draft.data.sources ?? []).forEach((entry, n) => {
    const path: CasePath = ['sources', n];
    const node = nodeIndex(draft, entry.node);
    if (node < 0) {
      noNode(draft, entry.node, [...path, 'node']);
      return;
    }
    addOwnSource(draft, entry, node, path);
  });
}

/** Says that a node is not in the case. */
export function noNode(draft: Draft, id: string, path: CasePath): void {
  const known = draft.nodes.map((node) => node.id);
  const few = known.length > 12 ? [...known.slice(0, 12), '…'] : known;
  mistaken(
    draft,
    path,
    `the case has no node "${id}"`,
    `one of: ${few.join(', ')}`,
    'Add it to `materials` or `nodes`, or name one it has.',
  );
}

function addOwnSource(draft: Draft, entry: SourceEntry, node: number, path: CasePath): void {
  const source = addSource(draft, {
    ...{ name: entry.name, node, kind: entry.kind, place: entry.place },
    words: entry.words ?? `${KIND_WORDS[entry.kind]} (${entry.place})`,
    output: outputOf(draft, entry, node, path),
    share: numberPath(draft, entry.share, 1),
    need:
      pools(draft) && entry.need !== undefined
        ? massPath(draft, entry.need, node, [...path, 'need'])
        : new Float64Array(draft.calendar.periods),
    lag: entry.lag ?? 0,
  });
  source.left = ownLeft(draft, entry);
  draft.periods.forEach(({ label }, t) => {
    addCell(draft, {
      where: `supply/${entry.name}/${label}`,
      words: source.words,
      figure: caseFigure(draft, source.output[t] ?? 0, 't', 'output as the case says'),
      assumptions: [entry.assumption],
    });
  });
}

const pools = ({ data }: Draft): boolean => shareRuleOf(data).rule === 'pool';

const KIND_WORDS: Readonly<Record<DraftSource['kind'], string>> = {
  'home primary': 'Primary supply at home',
  'home secondary': 'Secondary supply at home',
  import: 'Imports',
  project: 'Project',
  upstream: 'Feed',
};

function outputOf(draft: Draft, { output, ramp }: SourceEntry, node: number, path: CasePath): Float64Array {
  if (output !== undefined) return massPath(draft, output, node, [...path, 'output']);
  const { periods, step } = draft.calendar;
  if (ramp === undefined) return new Float64Array(periods);
  const [from, to] = [ramp.from, ramp.to].map((text) => tonnesIn(draft, text, step, node, [...path, 'ramp'])) as [
    number,
    number,
  ];
  const last = Math.max(1, (ramp.periods ?? periods) - 1);
  return Float64Array.from({ length: periods }, (_, t) => from + (to - from) * Math.min(1, t / last));
}

/** Factors that an own source brings along; ability and willingness it does not give come from the table. */
function ownLeft(draft: Draft, entry: SourceEntry): DraftSource['left'] {
  const of = (factorClass: LevelOf['class'], words: string): LevelOf => ({
    class: factorClass,
    label: { words: `${words}: ${entry.name}`, place: entry.place, assumption: entry.assumption ?? null, evidence: [] },
  });
  const less = (loss: SourceEntry['war_damage']): Float64Array => numberPath(draft, loss, 0).map((lost) => 1 - lost);
  const parts = [
    levelLeft(draft, `ability/${entry.name}`, entry.ability, of('ability', 'Ability')),
    levelLeft(draft, `willingness/${entry.name}`, entry.willingness, of('willingness', 'Willingness')),
    knownLeft(draft, `war-damage/${entry.name}`, less(entry.war_damage), of('war damage', 'War damage')),
    knownLeft(draft, `shipping/${entry.name}`, less(entry.shipping_loss), of('shipping', 'Lost under way')),
  ];
  if (entry.lost_chance !== undefined) {
    const path = new Float64Array(draft.calendar.periods);
    const { label } = of('shock', 'Lost altogether');
    parts.push(
      leftBy(
        addFactor(
          draft,
          { kind: 'event', name: `lost/${entry.name}`, class: 'shock', chance: entry.lost_chance, path },
          label,
        ),
      ),
    );
  }
  return parts.reduce(both, ALL_LEFT);
}

type Project = NonNullable<CaseData['projects']>[number];

/** Adds projects with their ramps and how late they may be. */
export function addProjects(draft: Draft): void {
  (draft.data.projects ?? []).forEach((project, n) => {
    const path: CasePath = ['projects', n];
    const node = nodeIndex(draft, project.node);
    if (node < 0) {
      noNode(draft, project.node, [...path, 'node']);
      return;
    }
    const perYear = tonnesIn(draft, project.capacity, 12, node, [...path, 'capacity']) * (project.yield ?? 1);
    const name = projectName(project.id);
    const source = addSource(draft, {
      ...{ name, node, kind: 'project', place: project.place, words: project.words ?? `Project ${project.id}` },
      output: projectOutput(draft, perYear, project, 0),
      share: new Float64Array(draft.calendar.periods).fill(project.share ?? 1),
    });
    for (const late of lateLefts(draft, project, perYear)) source.left = both(source.left, leftBy(late));
    addCell(draft, {
      where: `supply/${name}`,
      words: `${source.words}: tonnes a year at full output`,
      figure: caseFigure(draft, perYear, 't', 'capacity times yield, as the case says'),
      assumptions: [project.assumption],
    });
  });
}

export const projectName = (id: string): string => `project/${id}`;

/** Output of each period when it begins so many months late (F-11, equations 6 and 7). */
export function projectOutput(
  { calendar }: Draft,
  perYear: number,
  { online, ramp = 0 }: { readonly online: string; readonly ramp?: number },
  late: number,
): Float64Array {
  const begins = monthNumber(online) + late;
  return Float64Array.from({ length: calendar.periods }, (_, t) => {
    let tonnes = 0;
    for (let month = calendar.first + t * calendar.step; month < calendar.first + (t + 1) * calendar.step; month++) {
      const done = month < begins ? 0 : ramp === 0 ? 1 : Math.min(1, (month - begins + 1) / ramp);
      tonnes += (perYear / 12) * done;
    }
    return tonnes;
  });
}

/** Each degree of lateness is an event that can only happen where the one before it did. */
function lateLefts(draft: Draft, project: Project, perYear: number): readonly string[] {
  const late = (project.late ?? []).toSorted((a, b) => a.months - b.months);
  let [before, chanceBefore, parent]: [Float64Array, number, string | null] = [
    projectOutput(draft, perYear, project, 0),
    1,
    null,
  ];
  return late.map(({ months, chance }) => {
    const output = projectOutput(draft, perYear, project, months);
    const path = output.map((tonnes, t) => ((before[t] ?? 0) > 0 ? tonnes / (before[t] ?? 1) : 1));
    const name = `late/${project.id}/${months}`;
    const label = {
      words: `Project ${project.id} at least ${months} months late`,
      place: project.place,
      assumption: project.assumption,
      evidence: [],
    };
    const given = chanceBefore > 0 ? Math.min(1, chance / chanceBefore) : 0;
    addFactor(
      draft,
      { kind: 'event', name, class: 'shock', chance: parent === null ? chance : 0, path },
      label,
      parent === null ? undefined : { name: parent, chance: given },
    );
    [before, chanceBefore, parent] = [output, chance, name];
    return name;
  });
}
