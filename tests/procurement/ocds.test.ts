import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { knownOn } from '../../src/ledger/as-of.ts';
import type { Event } from '../../src/ledger/event.ts';
import { eventKey } from '../../src/ledger/event.ts';
import type { Judgement } from '../../src/ledger/judgement.ts';
import { ocdsProcesses } from '../../src/procurement/ocds.ts';
import { ocdsFindings } from '../../src/procurement/ocds-check.ts';
import type { OcdsContext } from '../../src/procurement/ocds-context.ts';
import type { OcdsRelease } from '../../src/procurement/ocds-json.ts';
import { compiledRelease } from '../../src/procurement/ocds-merge.ts';
import { recordPackage, releasePackage } from '../../src/procurement/ocds-package.ts';
import { procurementOn } from '../../src/procurement/procurement.ts';
import { quantity } from '../../src/units/quantity.ts';
import { COBALT, dollars, step } from '../support/cobalt-request.ts';
import { VOCABULARY } from '../support/small-vocabulary.ts';
import { statement } from '../support/statements.ts';

const TODAY = '2026-11-23';
const CONTEXT: OcdsContext = {
  vocabulary: {
    ...VOCABULARY,
    organisations: new Map([
      ['dla', { id: 'dla', name: 'Defense Logistics Agency', kind: 'agency', parent: null, interest: null }],
      ['glencore', { id: 'glencore', name: 'Glencore', kind: 'company', parent: null, interest: null }],
    ]),
  },
  sources: new Map(),
  judgements: [],
  statements: [],
};

function releasesOf(
  id: string,
  events: readonly Event[] = COBALT,
  day = TODAY,
  context = CONTEXT,
): readonly OcdsRelease[] {
  const found = ocdsProcesses(events, day, context).find(({ procurement }) => procurement === id);
  if (found === undefined) throw new Error(`no process ${id}`);
  return found.releases;
}
const compiled = (...asked: Parameters<typeof releasesOf>): OcdsRelease => {
  const merged = compiledRelease(releasesOf(...asked));
  if (merged === null) throw new Error('no release');
  return merged;
};
const tags = (releases: readonly OcdsRelease[]): readonly (readonly string[])[] => releases.map(({ tag }) => tag);

describe('the cobalt request of 2025 as a contracting process', () => {
  it('has one release for each publication of a happening, tagged by what it tells of', () => {
    expect(tags(releasesOf('dla-cobalt-2025'))).toEqual([
      ['tender'],
      ['tenderAmendment'],
      ['tenderCancellation'],
      ['tenderUpdate'],
      ['tenderUpdate'],
      ['tenderUpdate'],
    ]);
  });

  it('says what was asked for, with the money of the notice in the fields for estimates', () => {
    expect(releasesOf('dla-cobalt-2025')[0]).toMatchObject({
      ocid: 'ballast-dla-cobalt-2025',
      date: '2025-08-18T00:00:00Z',
      language: 'en',
      parties: [{ id: 'dla', name: 'Defense Logistics Agency', roles: ['buyer', 'procuringEntity'] }],
      tender: {
        id: 'dla-cobalt-2025',
        status: 'active',
        items: [{ id: 'cobalt', quantity: 7480, unit: { scheme: 'UNCEFACT', id: 'TNE', name: 'metric ton' } }],
        value: { amount: 500_000_000, currency: 'USD' },
        minValue: { amount: 2_000_000, currency: 'USD' },
        tenderPeriod: { startDate: '2025-08-18T00:00:00Z' },
        x_ballast: { termYears: 5, ceiling: { role: 'ceiling, nominal dollars' } },
      },
    });
  });

  it('has an amendment with what it changes, and the releases before and after it', () => {
    const [before, release] = releasesOf('dla-cobalt-2025');
    expect(release?.tender).toMatchObject({
      tenderPeriod: { endDate: '2025-09-11T23:59:59Z' },
      amendments: [
        {
          date: '2025-08-27T00:00:00Z',
          releaseID: release?.id,
          amendsReleaseID: before?.id,
          x_ballast: { changes: ['deadline', 'eligible sources'] },
        },
      ],
    });
  });

  it('reads otherwise from the day a judgement was made on', () => {
    const [fifteenth] = COBALT.filter((e) => e.kind === 'cancellation');
    const judged = { key: fifteenth === undefined ? '' : eventKey(fifteenth), follow: fifteenth?.id ?? null };
    const late: Event[] = [
      ...COBALT.filter((e) => e.kind !== 'cancellation'),
      step('cancellation', '2025-10-15', { occurrence: 'co-cancelled' }, { stance: 'claimed' }),
      step('cancellation', '2025-10-24', { occurrence: 'co-cancelled' }, { source: 'fm', published: '2025-12' }),
    ];
    const claim = late.find((e) => e.kind === 'cancellation');
    const judgement: Judgement = {
      ...{ id: 'j', kind: 'follow', reason: 'r', by: 'test', on: '2026-03-01' },
      ...judged,
      follow: claim?.id ?? null,
    };
    const context = { ...CONTEXT, judgements: [judgement] };
    const of = (day: string): unknown => compiled('dla-cobalt-2025', late, day, context).tender;
    expect(of('2026-02-01')).toMatchObject({ x_ballast: { cancellation: { of: '2025-10-24' } } });
    expect(of('2026-03-01')).toMatchObject({ x_ballast: { cancellation: { of: '2025-10-15' } } });
    expect(releasesOf('dla-cobalt-2025', late, TODAY, context).at(-1)?.date).toBe('2026-03-01T00:00:00Z');
  });
});

describe('joins a person judged', () => {
  const judged = (relation: string): OcdsContext => ({
    ...CONTEXT,
    judgements: [
      {
        ...{ id: 'j', kind: 'join', follow: null, reason: 'r', by: 'test', on: '2026-09-01' },
        key: `procurement:dla-cobalt-2025 | ${relation} | procurement:dla-cobalt-later`,
      },
    ],
  });
  const later = step(
    'award',
    '2026-08-01',
    {},
    { subject: { kind: 'procurement', id: 'dla-cobalt-later', material: 'cobalt' } },
  );

  it('relate a process to the one whose need it takes up, from the day they were judged on', () => {
    const related = (day: string): unknown =>
      compiled('dla-cobalt-later', [...COBALT, later], day, judged('same need')).relatedProcesses;
    expect(related('2026-08-31')).toBeUndefined();
    expect(related('2026-09-01')).toMatchObject([{ identifier: 'ballast-dla-cobalt-2025' }]);
  });

  it('make one process of two', () => {
    const ids = (day: string): readonly string[] =>
      ocdsProcesses([...COBALT, later], day, judged('same procurement')).map(({ procurement }) => procurement);
    expect(ids('2026-08-31')).toContain('dla-cobalt-later');
    expect(ids('2026-09-01')).toEqual(['dla-cobalt-2025', 'dla-cobalt-glencore']);
  });
});

describe('a contract with orders', () => {
  const contract = compiled('dla-cobalt-glencore');

  it('has an award without a value, the contract with its ceiling in a field of our own, each order with what it obligates', () => {
    expect(contract).toMatchObject({
      tender: { status: 'complete', procurementMethod: 'direct', procurementMethodDetails: 'not competed' },
      awards: [
        {
          id: 'award-1',
          status: 'active',
          date: '2026-05-14T00:00:00Z',
          suppliers: [{ id: 'glencore', name: 'Glencore' }],
        },
      ],
      contracts: [
        { id: 'contract-1', awardID: 'award-1', x_ballast: { ceiling: { amount: 1_800_000_000, currency: 'USD' } } },
        { awardID: 'award-1', value: { amount: 240_300_000, currency: 'USD' }, dateSigned: '2026-05-15T00:00:00Z' },
        { awardID: 'award-1', value: { amount: 210_300_000, currency: 'USD' } },
      ],
      relatedProcesses: [{ relationship: ['prior'], scheme: 'ocid', identifier: 'ballast-dla-cobalt-2025' }],
    });
    const [award] = contract.awards as readonly object[];
    const [first] = contract.contracts as readonly object[];
    expect([award, first].flatMap((one) => Object.keys(one ?? {}))).not.toContain('value');
  });

  it('obligates what the fold sums up', () => {
    const fold = procurementOn(COBALT, TODAY, { vocabulary: CONTEXT.vocabulary });
    const obligated = fold.find(({ id }) => id === 'dla-cobalt-glencore')?.obligated?.value;
    const values = (contract.contracts as readonly { value?: { amount: number } }[]).flatMap(
      ({ value }) => value?.amount ?? [],
    );
    expect(obligated).toMatchObject({ quantity: { amount: (values[0] ?? 0) / 1e6 + (values[1] ?? 0) / 1e6 } });
  });

  it('says so where orders are told of and the award is not', () => {
    const orders = COBALT.filter((e) => e.kind === 'order');
    expect(compiled('dla-cobalt-glencore', orders).awards).toMatchObject([
      { id: 'award-1', description: expect.stringContaining('no report of the award itself') },
    ]);
    expect(tags(releasesOf('dla-cobalt-glencore', orders))[0]).toEqual(['award', 'contract']);
  });

  it('takes a ceiling from a statement where no step gives one, from the day it was published on', () => {
    const stated = statement({
      subject: { kind: 'procurement', id: 'dla-cobalt-glencore', material: 'cobalt' },
      ...{ property: 'contract-guaranteed-minimum', period: '2026', published: '2026-06-30' },
      value: { kind: 'reported', quantity: dollars(7, 'guaranteed minimum') },
    });
    const context = { ...CONTEXT, statements: [stated] };
    const minimum = (day: string): unknown =>
      (compiled('dla-cobalt-glencore', COBALT, day, context).contracts as readonly { x_ballast?: object }[])[0]
        ?.x_ballast;
    expect(minimum('2026-06-29')).not.toHaveProperty('guaranteedMinimum');
    expect(minimum('2026-06-30')).toMatchObject({ guaranteedMinimum: { amount: 7_000_000, evidence: [stated.id] } });
  });

  it('keeps deliveries as milestones, payments as transactions with payer and payee', () => {
    const glencore = { subject: { kind: 'procurement', id: 'dla-cobalt-glencore', material: 'cobalt' } } as const;
    const delivered = { quantity: quantity(100, 't', 'unstated'), delivered: dollars(5, 'delivered') } as const;
    const paid = { occurrence: 'paid-1', paid: dollars(5, 'paid'), parties: ['dla', 'glencore'] };
    const payment = { ...step('delivery', '2026-08-01', paid, glencore), kind: 'payment' } as Event;
    const events = [...COBALT, step('delivery', '2026-07-01', delivered, glencore), payment];
    const [base] = compiled('dla-cobalt-glencore', events).contracts as readonly { implementation?: object }[];
    expect(base?.implementation).toMatchObject({
      milestones: [
        { type: 'delivery', status: 'met', dateMet: '2026-07-01T00:00:00Z', x_ballast: { quantity: { amount: 100 } } },
      ],
      transactions: [{ value: { amount: 5_000_000 }, payer: { id: 'dla' }, payee: { id: 'glencore' } }],
    });
    expect(ocdsFindings(recordPackage(ocdsProcesses(events, TODAY, CONTEXT), TODAY))).toEqual([]);
  });
});

describe('days known to a month only', () => {
  it('are left out of the fields for dates and stand as known', () => {
    const august = step(
      'solicitation',
      '2025-08-01',
      { occurrence: 'm' },
      { datePrecision: 'month', published: '2025-08' },
    );
    const [release] = releasesOf('dla-cobalt-2025', [august]);
    expect(release).toMatchObject({
      date: '2025-08-31T00:00:00Z',
      tender: { documents: [{ x_ballast: { published: '2025-08', of: '2025-08' } }] },
    });
    expect(JSON.stringify(release)).not.toMatch(/2025-08-01T|datePublished|startDate/);
  });
});

describe('whatever is known, on whatever day', () => {
  const days = fc
    .integer({ min: 0, max: 500 })
    .map((n) => new Date(Date.UTC(2025, 6, 1 + n)).toISOString().slice(0, 10));

  it('merges to the state of the fold, and nothing is found wrong', () => {
    fc.assert(
      fc.property(fc.subarray([...COBALT], { minLength: 1 }), days, (events, day) => {
        const processes = ocdsProcesses(events, day, CONTEXT);
        const fold = procurementOn(knownOn(events, day), day, { knownOn: day });
        expect(processes.map(({ procurement }) => procurement)).toEqual(fold.map(({ id }) => id).sort());
        const states = new Map(fold.map(({ id, state }) => [`ballast-${id}`, state]));
        const packed = recordPackage(processes, day);
        expect(packed === null ? [] : ocdsFindings(packed, { states })).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('has the same releases up to a day as known later, each with the same id', () => {
    fc.assert(
      fc.property(days, (day) => {
        const until = ocdsProcesses(COBALT, day, CONTEXT).flatMap(({ releases }) => releases);
        const all = ocdsProcesses(COBALT, TODAY, CONTEXT).flatMap(({ releases }) => releases);
        expect(until).toEqual(all.filter(({ date }) => date.slice(0, 10) <= day));
      }),
      { numRuns: 30 },
    );
  });

  it('does not depend on the order of events', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COBALT], { minLength: COBALT.length }), (events) => {
        expect(ocdsProcesses(events, TODAY, CONTEXT)).toEqual(ocdsProcesses(COBALT, TODAY, CONTEXT));
      }),
      { numRuns: 20 },
    );
  });
});

describe('packages', () => {
  it('have an id made of what is inside, and none where there is nothing', () => {
    const processes = ocdsProcesses(COBALT, TODAY, CONTEXT);
    const [releases, records] = [releasePackage(processes, TODAY), recordPackage(processes, TODAY)];
    expect(releases?.uri).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(releasePackage(processes, TODAY)?.uri).toBe(releases?.uri);
    expect(records).toMatchObject({ packages: [releases?.uri], publishedDate: '2026-06-29T00:00:00Z' });
    expect(releasePackage([], TODAY)).toBeNull();
    expect(recordPackage([], TODAY)).toBeNull();
  });
});
