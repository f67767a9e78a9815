import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { sourceFiles } from './support/source-files.ts';

const DESKS = ['market', 'policy', 'stockpile', 'procurement'];
const GROUND = ['ledger', 'vocabulary', 'units', 'numeric'];
const ABOVE = [...GROUND, 'sources', ...DESKS, 'brief', 'shortfall', 'planner', 'cases'];

/** Who may import whom, types included (docs: ARCHITECTURE.md). A room may always import itself. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  units: [],
  numeric: [],
  vocabulary: ['units'],
  ledger: ['units', 'vocabulary'],
  sources: ['ledger', 'vocabulary', 'units'],
  market: GROUND,
  policy: [...GROUND, 'market'],
  stockpile: [...GROUND, 'market', 'policy'],
  procurement: [...GROUND, 'market', 'policy', 'stockpile'],
  brief: [...GROUND, ...DESKS],
  shortfall: ['numeric'],
  planner: ['numeric'],
  cases: ABOVE,
  archive: ['sources', 'ledger', 'vocabulary', 'units'],
  store: ['ledger', 'vocabulary', 'units'],
  solver: ['planner'],
  workbench: [...ABOVE, 'archive', 'store', 'solver'],
  api: ['workbench', 'store', ...ABOVE],
  cli: ['workbench', 'store', 'archive', 'api', ...ABOVE],
  web: ['units', 'vocabulary', 'numeric', 'shortfall'],
};

/** Rooms from which only types may be taken. */
const TYPES_ONLY: Readonly<Record<string, readonly string[]>> = {
  web: ['api'],
  store: [...DESKS, 'cases', 'planner'],
};

const files = sourceFiles();
const relativeImports = files.flatMap(({ file, room, imports }) =>
  imports
    .filter(({ request }) => request.startsWith('.'))
    .map(({ request, typeOnly }) => {
      const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), request));
      return { file, room, request, typeOnly, target, targetRoom: target.split('/')[0] ?? '' };
    }),
);

function allowed(item: (typeof relativeImports)[number]): boolean {
  if (item.targetRoom === item.room) return true;
  if (MAY_IMPORT[item.room]?.includes(item.targetRoom)) return true;
  return item.typeOnly && (TYPES_ONLY[item.room]?.includes(item.targetRoom) ?? false);
}

describe('the floor plan', () => {
  it('has a row in the import table for every room', () => {
    expect([...new Set(files.map(({ room }) => room))].filter((room) => !(room in MAY_IMPORT))).toEqual([]);
  });

  it('lets a room import only what the table allows', () => {
    expect(
      relativeImports.filter((item) => !allowed(item)).map(({ file, request }) => `${file} imports ${request}`),
    ).toEqual([]);
  });

  it('sees a breach when there is one', () => {
    const breach = {
      file: 'units/x.ts',
      room: 'units',
      request: '../ledger/id.ts',
      typeOnly: true,
      target: 'ledger/id.ts',
      targetRoom: 'ledger',
    };
    expect(allowed(breach)).toBe(false);
    expect(allowed({ ...breach, room: 'web', targetRoom: 'api', typeOnly: false })).toBe(false);
    expect(allowed({ ...breach, room: 'web', targetRoom: 'api', typeOnly: true })).toBe(true);
  });

  it('has no import cycles, types included', () => {
    expect(
      findCycle(
        new Map(files.map(({ file }) => [file, relativeImports.filter((i) => i.file === file).map((i) => i.target)])),
      ),
    ).toEqual([]);
    expect(
      findCycle(
        new Map([
          ['a', ['b']],
          ['b', ['a']],
        ]),
      ),
    ).toEqual(['a', 'b', 'a']);
  });

  it('writes relative imports with their ending, without barrels or aliases', () => {
    const bad = relativeImports.filter(({ request }) => !/\.(ts|tsx|css|json|svg)(\?\w+)?$/.test(request));
    expect(bad.map(({ file, request }) => `${file}: ${request}`)).toEqual([]);
    expect(files.filter(({ file }) => /(^|\/)index\.tsx?$/.test(file)).map(({ file }) => file)).toEqual([]);
    expect(
      files.flatMap(({ file, imports }) => imports.filter(({ request }) => /^[@~]\//.test(request)).map(() => file)),
    ).toEqual([]);
  });

  it('keeps every file within 400 lines', () => {
    expect(files.filter(({ text }) => text.split('\n').length > 401).map(({ file }) => file)).toEqual([]);
  });

  it('calls one thing by one name', () => {
    const twins = /\b(tenders?|holdings?|deficits?)\b/i;
    // The export to the Open Contracting Data Standard speaks its words.
    const ours = files.filter(({ file }) => !/\b(ocds|contract-ocds)[a-z-]*\.ts$/.test(file));
    const named = ours.flatMap(({ file, text }) =>
      text
        .split('\n')
        .flatMap((line, i) => (twins.test(line) && !/OCDS/.test(line) ? [`${file}:${i + 1} ${line.trim()}`] : [])),
    );
    expect(named).toEqual([]);
  });
});

/** The first cycle found, as the list of files along it; empty when there is none. */
function findCycle(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const visit = (node: string, trail: readonly string[]): readonly string[] => {
    if (trail.includes(node)) return [...trail.slice(trail.indexOf(node)), node];
    if (done.has(node)) return [];
    done.add(node);
    for (const next of graph.get(node) ?? []) {
      const cycle = visit(next, [...trail, node]);
      if (cycle.length > 0) return cycle;
    }
    return [];
  };
  for (const node of graph.keys()) {
    const cycle = visit(node, []);
    if (cycle.length > 0) return cycle;
  }
  return [];
}
