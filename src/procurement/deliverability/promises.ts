import { type Event, eventKey } from '../../ledger/event.ts';
import type { DeliveryChain, OutputPromise } from '../../vocabulary/delivery-chain.ts';

/** A promise with the event that records it; null where it is not known on the day. */
export interface KnownPromise {
  readonly promise: OutputPromise;
  readonly event: Event;
}

/** Output of one project on which several buyers count. */
export interface PromisedTwice {
  readonly project: string;
  readonly promises: readonly KnownPromise[];
  /** Whether the parts fit beside each other; `cannot be told` where one of them is not published. */
  readonly verdict: 'fits' | 'does not fit' | 'cannot be told';
  readonly text: string;
}

/** Projects of any chain whose output is promised to more than one, as known on the day. */
export function promisedTwice(chains: readonly DeliveryChain[], events: readonly Event[]): readonly PromisedTwice[] {
  const byKey = new Map(events.map((event) => [eventKey(event), event]));
  const known = chains
    .flatMap(({ promises }) => promises)
    .flatMap((promise): KnownPromise[] => {
      const event = byKey.get(promise.event);
      return event === undefined ? [] : [{ promise, event }];
    });
  const projects = [...new Set(known.map(({ promise }) => promise.project))].sort();
  return projects.flatMap((project) => {
    const promises = known.filter((one) => one.promise.project === project);
    const buyers = new Set(promises.map(({ promise }) => promise.to));
    return buyers.size < 2 ? [] : [flagOf(project, promises)];
  });
}

function flagOf(project: string, promises: readonly KnownPromise[]): PromisedTwice {
  const parts = promises.map(({ promise }) => promise.most);
  const known = parts.flatMap((part) => part ?? []);
  const sum = known.reduce((a, b) => a + b, 0);
  const verdict = known.length < parts.length ? 'cannot be told' : sum > 1 ? 'does not fit' : 'fits';
  const buyers = promises.map(
    ({ promise: { to, most } }) =>
      `${to} (${most === null ? 'part not published' : `up to ${Math.round(most * 100)} %`})`,
  );
  const said = {
    'cannot be told': 'whether the parts fit beside each other cannot be told',
    'does not fit': 'together they are more than the whole output',
    fits: 'together they are no more than the whole output',
  }[verdict];
  return { project, promises, verdict, text: `The same output is counted on by ${buyers.join(' and ')}; ${said}.` };
}
