/** How far companionality is uncertain either way, as a share (F-10). */
export const COMPANION_BAND = 0.15;

/** Shares of a by-product's supply that are lost: at the stated companionality, and at both ends of its band. */
export interface ByProductLoss {
  readonly loss: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What of a by-product is lost where one host's output falls (F-10): loss of the host times the share of supply won as a
 * by-product, over the number of hosts. All are shares, 0 to 1.
 */
export function byProductLoss(hostLoss: number, companionality: number, hosts: number): ByProductLoss {
  const fits = (share: number): boolean => share >= 0 && share <= 1;
  if (!fits(hostLoss) || !fits(companionality) || !(hosts >= 1)) {
    throw new RangeError('F-10 takes shares from 0 to 1 and one host or more');
  }
  const at = (share: number): number => (hostLoss * Math.min(1, Math.max(0, share))) / hosts;
  return {
    loss: at(companionality),
    low: at(companionality - COMPANION_BAND),
    high: at(companionality + COMPANION_BAND),
  };
}
