import { addFactor, type Draft, type Pair } from './draft.ts';

/** How deliveries of a country turn out in each period about what was expected, where the case says how far they vary. */
export function outturnOf(draft: Draft, material: string, place: string, placeName: string): readonly Pair[] {
  const { outturn = 0, assumption = null } = draft.data.uncertainty ?? {};
  if (outturn <= 0) return [];
  const label = { words: `What imports from ${placeName} turn out to be`, place, evidence: [], assumption };
  const name = `outturn/${place}/${material}`;
  return [[addFactor(draft, { kind: 'error', name, class: 'outturn', sigma: outturn, every: 'period' }, label), 1]];
}
