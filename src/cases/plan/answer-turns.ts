import type { PlanLine, PlanRefusal, PlanVariation } from './plan-answer.ts';

/** Lines with how many variations take them too, and in which they fall out. */
export function withRobust(lines: readonly PlanLine[], variations: readonly PlanVariation[]): readonly PlanLine[] {
  if (variations.length === 0) return lines;
  return lines.map((line) => {
    const lostIn = variations.filter(({ kept }) => !kept.includes(line.option)).map(({ words }) => words);
    const of = variations.length;
    const falls = lostIn.length === 0 ? `It is taken in all ${of} variations.` : `It falls out with ${listed(lostIn)}.`;
    return { ...line, robust: { kept: of - lostIn.length, of, lostIn }, turns: `${line.turns} ${falls}` };
  });
}

/** Refusals with the variations that take them. */
export function withTakers(
  refusals: readonly PlanRefusal[],
  variations: readonly PlanVariation[],
): readonly PlanRefusal[] {
  if (variations.length === 0) return refusals;
  return refusals.map((refusal) => {
    const takers = variations.filter(({ added }) => added.includes(refusal.option)).map(({ words }) => words);
    const taken = takers.length === 0 ? 'No variation takes it.' : `It is taken with ${listed(takers)}.`;
    return { ...refusal, turns: `${refusal.turns} ${taken}` };
  });
}

const NAMED = 4;

function listed(words: readonly string[]): string {
  const more = words.length - NAMED;
  const named = words.slice(0, NAMED).join('; ');
  return more > 0 ? `${named}; and ${more} more` : named;
}
