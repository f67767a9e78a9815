import type { Model } from '../../shortfall/model.ts';

/** What of a case a plan passes over or takes at its mean, in sentences: said wherever the plan is shown. */
export function leftOutOf({ routes, contracts, stocks }: Model): readonly string[] {
  return [
    ...(routes.count === 0
      ? []
      : [
          `The case can turn stock of one form into another (${routes.count} ways); the plan passes them over: what is held helps its own form alone.`,
        ]),
    ...(contracts.count === 0
      ? []
      : ['What contracts of the case bring into stock differs from draw to draw; the plan takes it at its mean.']),
    ...(stocks.release === 'greedy'
      ? ['The case releases stock period by period; the plan releases it to the first group over all periods first.']
      : []),
  ];
}
