import { nearest, quoted } from '../case-nearest.ts';
import type { Mistake } from '../case-shape.ts';
import type { FileOption } from './plan-file.ts';

/** What the dependencies of options must keep to: they exist, go round nowhere, and exclude none of what they need. */
export function dependencyMistakes(options: readonly FileOption[]): readonly Mistake[] {
  const byId = new Map(options.map((option) => [option.id, option]));
  return options.flatMap((option, n) =>
    needsOf(option).flatMap((other, at): readonly Mistake[] => {
      const { id, exclusive } = option;
      const path = ['options', n, 'depends_on', at];
      const found = byId.get(other);
      if (found === undefined) return [unknown(other, byId.keys(), path)];
      const round = other === id ? [id] : wayBack(other, id, byId);
      if (round !== null) return [circular(id, round, path)];
      if (exclusive === undefined || found.exclusive !== exclusive) return [];
      return [
        {
          path,
          message: `${quoted(id)} depends on ${quoted(other)} and excludes it`,
          expected: 'an option that may be taken beside it',
          todo: 'Take out the dependency, or give the two different words in `exclusive`.',
        },
      ];
    }),
  );
}

function unknown(other: string, known: Iterable<string>, path: Mistake['path']): Mistake {
  const ids = [...known].filter((one) => typeof one === 'string');
  const like = nearest(String(other), ids);
  return {
    path,
    message: `no option ${quoted(other)} in this file`,
    expected: `one of: ${ids.join(', ')}`,
    todo: like === null ? 'Add it to `options`.' : `Did you mean "${like}"?`,
  };
}

const circular = (id: string, round: readonly string[], path: Mistake['path']): Mistake => ({
  path,
  message: `its dependencies go round: ${[id, ...round].join(' needs ')}`,
  expected: 'dependencies that end somewhere',
  todo: 'Take one of them out.',
});

/** The options from one to another along what each needs; null where there is no way. */
function wayBack(from: string, to: string, byId: ReadonlyMap<string, FileOption>): readonly string[] | null {
  const open: (readonly string[])[] = [[from]];
  const seen = new Set([from]);
  for (let way = open.pop(); way !== undefined; way = open.pop()) {
    for (const next of needsOf(byId.get(way.at(-1) ?? ''))) {
      if (next === to) return [...way, to];
      if (!seen.has(next)) open.push([...way, next]);
      seen.add(next);
    }
  }
  return null;
}

/** What an option needs; nothing where it is written in no way a list is. */
const needsOf = (option: Pick<FileOption, 'depends_on'> | undefined): readonly string[] =>
  Array.isArray(option?.depends_on) ? (option.depends_on as readonly string[]) : [];
