/** The first cycle of a graph as the list of names along it, closed by its first; null where there is none. */
export function cycleIn(edges: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  for (const start of edges.keys()) {
    const cycle = cycleFrom(start, edges, done);
    if (cycle !== null) return cycle;
  }
  return null;
}

/** Goes down without recursion, since a file may chain a thousand names. */
function cycleFrom(
  start: string,
  edges: ReadonlyMap<string, readonly string[]>,
  done: Set<string>,
): readonly string[] | null {
  const trail: string[] = [];
  const todo: { readonly name: string; readonly leave: boolean }[] = [{ name: start, leave: false }];
  for (let next = todo.pop(); next !== undefined; next = todo.pop()) {
    if (next.leave) {
      done.add(next.name);
      trail.pop();
      continue;
    }
    const at = trail.indexOf(next.name);
    if (at >= 0) return [...trail.slice(at), next.name];
    if (done.has(next.name)) continue;
    trail.push(next.name);
    todo.push({ name: next.name, leave: true });
    for (const name of edges.get(next.name) ?? []) todo.push({ name, leave: false });
  }
  return null;
}
