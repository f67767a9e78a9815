import { beforeAll, describe, expect, it } from 'vitest';
import { builtInFolder, listBuiltIn, readBuiltIn } from '../../../src/archive/builtin.ts';
import { decodeYaml } from '../../../src/archive/decode.ts';
import { eventKey } from '../../../src/ledger/event.ts';
import { statementKey } from '../../../src/ledger/statement.ts';
import { promisedTwice } from '../../../src/procurement/deliverability/promises.ts';
import { parseDeliveryChain } from '../../../src/sources/people/delivery-chains.ts';
import type { ChainTerm, DeliveryChain } from '../../../src/vocabulary/delivery-chain.ts';
import { loadChains } from '../../../src/workbench/reference-tables.ts';
import { type BuiltIn, builtInEvidence } from '../../support/built-in-evidence.ts';

let data: BuiltIn;
let chains: readonly DeliveryChain[];
beforeAll(async () => {
  data = await builtInEvidence();
  chains = await loadChains(builtInFolder());
});

const termsOf = (chain: DeliveryChain): readonly ChainTerm[] => [
  ...[chain.deliveryMonths, chain.delayMonths, chain.recovery, chain.left, chain.qualification],
  ...chain.feed.map(({ amount }) => amount),
  ...chain.plants.flatMap(({ now, target, rampMonths, conversion }) =>
    [now, target, rampMonths, conversion].flatMap((term) => term ?? []),
  ),
];

describe('the built-in delivery chains', () => {
  it('are read without problems', async () => {
    const files = (await listBuiltIn(builtInFolder())).filter((name) => name.startsWith('data/deliverability/'));
    const problems = await Promise.all(
      files.map(async (name) => {
        const decoded = decodeYaml(await readBuiltIn(name, builtInFolder()));
        return decoded.ok ? parseDeliveryChain(decoded.value).problems : [decoded.problem];
      }),
    );
    expect(problems.flat()).toEqual([]);
    expect(chains.length).toBe(files.length);
    expect(files.length).toBeGreaterThan(2);
  });

  it('name procurements, evidence and events that the ledger has', () => {
    const { statements, events } = data.contents;
    const known = new Set([...statements.map(statementKey), ...events.map(eventKey)]);
    const named = chains.flatMap((chain) => [
      ...termsOf(chain).flatMap((term) =>
        term.kind === 'evidence' ? term.questions : term.kind === 'supposed' ? term.see : [],
      ),
      ...chain.commitments.map(({ event }) => event),
      ...chain.promises.map(({ event }) => event),
    ]);
    expect(named.filter((key) => !known.has(key))).toEqual([]);
    const procurements = new Set(events.map(({ subject }) => subject.id));
    expect(chains.filter(({ procurement }) => !procurements.has(procurement))).toEqual([]);
  });

  it('say who supposes each range and why, and never call it evidence', () => {
    const supposed = chains.flatMap(termsOf).flatMap((term) => (term.kind === 'supposed' ? [term] : []));
    expect(supposed.length).toBeGreaterThan(5);
    expect(supposed.filter(({ author, reason }) => author !== 'Ballast' || reason.length < 20)).toEqual([]);
  });

  it('flag the output of Hemerdon, on which two governments count', () => {
    const flags = promisedTwice(chains, data.contents.events);
    expect(flags.map(({ project, verdict }) => [project, verdict])).toEqual([['hemerdon', 'cannot be told']]);
  });
});

describe('output promised to several', () => {
  const flagged = (mosts: readonly (number | null)[]): readonly string[] => {
    const [tungsten] = chains.filter(({ promises }) => promises.length > 1);
    if (tungsten === undefined) throw new RangeError('no chain with promises');
    const promises = mosts.flatMap((most, n) => {
      const event = tungsten.promises[n]?.event;
      return event === undefined ? [] : [{ project: 'mine', to: `buyer ${n}`, most, event, note: null }];
    });
    return promisedTwice([{ ...tungsten, promises }], data.contents.events).map(({ verdict }) => verdict);
  };

  it('fits, does not fit, or cannot be told', () => {
    expect(flagged([0.5, 0.5])).toEqual(['fits']);
    expect(flagged([0.5, 0.6])).toEqual(['does not fit']);
    expect(flagged([0.5, null])).toEqual(['cannot be told']);
    expect(flagged([1])).toEqual([]);
  });
});
