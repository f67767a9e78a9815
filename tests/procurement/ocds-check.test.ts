import { describe, expect, it } from 'vitest';
import type { Json } from '../../src/ledger/canonical.ts';
import { ocdsFindings } from '../../src/procurement/ocds-check.ts';
import { OCDS_CHECKS, type OcdsCheckCode } from '../../src/procurement/ocds-finding.ts';

type Release = { readonly [field: string]: Json };

const DLA = { id: 'dla', name: 'DLA', roles: ['buyer', 'procuringEntity'] };
const FIRM = { id: 'firm', name: 'Firm', roles: ['supplier'] };
const HEAD = {
  ocid: 'ballast-p',
  initiationType: 'tender',
  language: 'en',
  parties: [DLA],
  buyer: { id: 'dla', name: 'DLA' },
};
const MONEY = { amount: 500, currency: 'USD' };

const TENDER: Release = {
  ...HEAD,
  ...{ id: 'r1', date: '2025-08-18T00:00:00Z', tag: ['tender'] },
  tender: {
    id: 't',
    status: 'active',
    value: MONEY,
    items: [{ id: 'cobalt', quantity: 10, unit: { name: 'metric ton' } }],
    tenderPeriod: { startDate: '2025-08-18T00:00:00Z', endDate: '2025-09-11T23:59:59Z' },
    documents: [{ id: 'd1', datePublished: '2025-08-18T00:00:00Z' }],
  },
  x_ballast: { state: 'open' },
};
const AWARD: Release = {
  ...HEAD,
  ...{ id: 'r2', date: '2025-10-01T00:00:00Z', tag: ['award', 'contract'], parties: [DLA, FIRM] },
  tender: { id: 't', status: 'complete' },
  awards: [{ id: 'a', status: 'active', date: '2025-10-01T00:00:00Z', suppliers: [{ id: 'firm', name: 'Firm' }] }],
  contracts: [{ id: 'c', awardID: 'a', x_ballast: { ceiling: MONEY } }],
  x_ballast: { state: 'awarded' },
};
const packageOf = (releases: readonly Release[], publishedDate = '2026-01-01T00:00:00Z'): Json => ({
  publishedDate,
  releases,
});
const codes = (document: Json, ...more: [Parameters<typeof ocdsFindings>[1]?]): readonly string[] => [
  ...new Set(ocdsFindings(document, ...more).map(({ code }) => code)),
];
const tender = (change: Release): Json =>
  packageOf([{ ...TENDER, tender: { ...(TENDER.tender as Release), ...change } }]);
const award = (change: Release): Json => packageOf([TENDER, { ...AWARD, ...change }]);
const recordOf = (change: Release, releases = [TENDER]): Release => ({ ocid: 'ballast-p', releases, ...change });

/** A document for each check that only that check finds something wrong with. */
const WRONG: Readonly<Record<OcdsCheckCode, Json>> = {
  empty: packageOf([]),
  'duplicate-release': packageOf([TENDER, { ...AWARD, id: 'r1' }]),
  'duplicate-ocid': { publishedDate: '2026', records: [recordOf({}), recordOf({}, [AWARD])] },
  'other-ocid': { publishedDate: '2026', records: [recordOf({ ocid: 'ballast-q' })] },
  'compiled-differs': {
    publishedDate: '2026',
    records: [recordOf({ compiledRelease: { ...TENDER, id: 'x', tag: ['compiled'] } })],
  },
  'published-before-release': packageOf([TENDER], '2025-08-17T00:00:00Z'),
  language: packageOf([{ ...TENDER, language: null }]),
  'release-before-publication': tender({ documents: [{ id: 'd', x_ballast: { published: '2025-08' } }] }),
  'same-time': packageOf([TENDER, { ...TENDER, id: 'r0' }]),
  'tag-order': packageOf([{ ...TENDER, tag: ['tenderUpdate'] }]),
  'no-such-day': tender({ tenderPeriod: { endDate: '2026-02-30T00:00:00Z' } }),
  'period-order': tender({ tenderPeriod: { startDate: '2025-08-18T00:00:00Z', endDate: '2025-08-17T23:59:59Z' } }),
  'award-before-tender': award({ awards: [{ ...(AWARD.awards as Release[])[0], date: '2025-08-17T00:00:00Z' }] }),
  money: tender({ value: { amount: 5 } }),
  'ceiling-as-value': award({ contracts: [{ id: 'c', awardID: 'a', value: MONEY, x_ballast: { ceiling: MONEY } }] }),
  quantity: tender({ items: [{ id: 'cobalt', quantity: 10 }] }),
  'duplicate-id': tender({ documents: [{ id: 'd' }, { id: 'd', title: 'other' }] }),
  'unknown-party': award({ parties: [DLA] }),
  'party-role': award({ parties: [DLA, { ...FIRM, roles: ['tenderer'] }] }),
  'unknown-award': award({ contracts: [{ id: 'c', awardID: 'b' }] }),
  'unknown-release': tender({ amendments: [{ id: 'm', releaseID: 'r9' }] }),
  'cancelled-with-award': packageOf([{ ...AWARD, tender: { id: 't', status: 'cancelled' }, x_ballast: null }]),
  'state-differs': tender({ status: 'complete' }),
};

describe('our own check of OCDS packages', () => {
  it('finds nothing in packages where all holds', () => {
    expect(ocdsFindings(packageOf([TENDER]))).toEqual([]);
    expect(ocdsFindings(packageOf([TENDER, AWARD]))).toEqual([]);
    expect(ocdsFindings({ publishedDate: '2026', records: [recordOf({}, [TENDER, AWARD])] })).toEqual([]);
  });

  it.each(Object.keys(OCDS_CHECKS) as OcdsCheckCode[])('finds %s, and it alone', (code) => {
    expect(codes(WRONG[code])).toEqual([code]);
  });

  it('compares the status with the state of the ledger where it is given', () => {
    const states = new Map([['ballast-p', 'cancelled'] as const]);
    expect(codes(packageOf([TENDER]), { states })).toEqual(['state-differs']);
    expect(codes(packageOf([TENDER, AWARD]), { states })).toEqual(['state-differs']);
    expect(codes(packageOf([TENDER]), { states: new Map([['ballast-q', 'cancelled']]) })).toEqual([]);
  });

  it.each<Json>([null, 1, 'x', [], {}, { releases: 'x' }, { releases: [1, null] }, { records: [{ releases: [{}] }] }])(
    'does not stumble over %j',
    (document) => {
      expect(ocdsFindings(document).length).toBeGreaterThan(0);
    },
  );

  it('names the process and release it found something in', () => {
    const [finding] = ocdsFindings(tender({ value: { amount: 5 } }));
    expect(finding).toMatchObject({ code: 'money', place: 'ballast-p r1.tender.value' });
  });
});
