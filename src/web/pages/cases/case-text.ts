import type { LeverValues } from '../../worker/draw.ts';

interface Written {
  readonly id: string;
  readonly title: string;
  readonly values: LeverValues;
  readonly knownOn: string | undefined;
}

/** A case whose levers were moved, as a file that says only what differs from the one it extends. */
export function movedCaseText({ id, title, values, knownOn }: Written): string {
  const levers = Object.entries(values).map(([lever, value]) => `  ${JSON.stringify(lever)}: ${value}`);
  return [
    `case: ${id}-moved`,
    `title: ${JSON.stringify(`${title}, levers moved`)}`,
    `extends: ${id}`,
    ...(knownOn === undefined ? [] : ['evidence:', `  known_on: ${JSON.stringify(knownOn)}`]),
    ...(levers.length === 0 ? [] : ['levers:', ...levers]),
    '',
  ].join('\n');
}
