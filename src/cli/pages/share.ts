import type { FigureDto } from '../../api/contract.ts';

/** What a share is a share of, from its rule: `of printed world total, 110,000 t`; empty where the rule names nothing. */
export function ofWhat(share: FigureDto | null): string {
  return /^share (of .*?)(?:; .*)?$/.exec(share?.rule ?? '')?.[1] ?? '';
}

/** The same in two or three words for the head of a column: `share of world total`. */
export function shareHead(shares: readonly (FigureDto | null)[]): string {
  const named = shares.find((share) => share !== null) ?? null;
  const what = shortly(named);
  return what === '' ? 'share' : `share ${what}`;
}

/** `of world total` or `of listed rows`, without the amount. */
export function shortly(share: FigureDto | null): string {
  const what = ofWhat(share);
  if (what.startsWith('of printed world total')) return 'of world total';
  return what.startsWith('of sum of listed rows') ? 'of listed rows' : what;
}
