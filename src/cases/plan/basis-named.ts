import type { MassBasis } from '../../units/quantity.ts';

/** The basis that words of `basisName` name: `Sb content`, `WO3 equivalent`; `unstated` where they name none. */
export function basisNamed(words: string): MassBasis {
  const [, element] = /^(\S+) content$/.exec(words) ?? [];
  if (element !== undefined) return { contentOf: element };
  const [, oxide] = /^(\S+) equivalent$/.exec(words) ?? [];
  if (oxide !== undefined) return { oxide };
  return words === 'gross weight' ? 'gross' : words === 'dry weight' ? 'dry' : 'unstated';
}
