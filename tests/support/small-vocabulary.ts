import type { Source } from '../../src/ledger/source.ts';
import {
  type ConsumptionDefinition,
  type ConsumptionTerm,
  UNSAID,
} from '../../src/vocabulary/consumption-definition.ts';
import type { Country, Material, Property, Vocabulary } from '../../src/vocabulary/vocabulary.ts';

const COUNTRIES: readonly (readonly [string, string])[] = [
  ['USA', 'United States'],
  ['AUS', 'Australia'],
  ['BOL', 'Bolivia'],
  ['MMR', 'Burma'],
  ['CAN', 'Canada'],
  ['CHN', 'China'],
  ['COD', 'Congo (Kinshasa)'],
  ['CUB', 'Cuba'],
  ['GTM', 'Guatemala'],
  ['IDN', 'Indonesia'],
  ['IRN', 'Iran'],
  ['KAZ', 'Kazakhstan'],
  ['KGZ', 'Kyrgyzstan'],
  ['LAO', 'Laos'],
  ['MDG', 'Madagascar'],
  ['MEX', 'Mexico'],
  ['PAK', 'Pakistan'],
  ['PHL', 'Philippines'],
  ['PNG', 'Papua New Guinea'],
  ['RUS', 'Russia'],
  ['TJK', 'Tajikistan'],
  ['TUR', 'Turkey'],
  ['VNM', 'Vietnam'],
];

const country = (id: string, name: string, kind: Country['kind'] = 'country'): [string, Country] => [
  id,
  { id, name, kind, labels: [] },
];

const property = (id: string, name: string, tolerance = 0.005, stage: Property['stage'] = null): [string, Property] => [
  id,
  { id, name, unit: 't', tolerance, stage, description: name },
];

const term = (
  flow: ConsumptionTerm['flow'],
  property: string,
  more: Partial<ConsumptionTerm> = {},
): ConsumptionTerm => ({
  flow,
  property,
  form: null,
  detail: null,
  domestic: false,
  government: false,
  blankIsNone: false,
  ...more,
});

/** Definitions of the two materials as the summaries state them. */
const DEFINITIONS: readonly ConsumptionDefinition[] = [
  {
    ...UNSAID,
    material: 'antimony',
    scope: 'oxide and unwrought metal',
    terms: [
      term('add', 'production-smelter-primary', { domestic: true }),
      term('add', 'production-smelter-secondary', { domestic: true }),
      term('add', 'imports', { form: 'oxide' }),
      term('add', 'imports', { form: 'unwrought' }),
      term('subtract', 'exports', { form: 'oxide' }),
      term('subtract', 'exports', { form: 'unwrought' }),
    ],
  },
  {
    ...UNSAID,
    material: 'cobalt',
    scope: 'refined cobalt',
    terms: [
      term('add', 'production-secondary', { domestic: true }),
      term('add', 'imports'),
      term('subtract', 'exports'),
      term('add', 'shipments', { detail: 'from-government-stockpile', government: true }),
      term('draw', 'stocks-industry'),
      term('draw', 'stocks', { detail: 'lme' }),
    ],
  },
  {
    ...UNSAID,
    material: 'cobalt',
    source: 'usgs-ds140',
    years: [1955, 1992],
    reliance: null,
    terms: [
      term('add', 'production-primary', { domestic: true }),
      term('add', 'production-secondary', { domestic: true }),
      term('add', 'government-shipments', { government: true }),
      term('add', 'imports'),
      term('subtract', 'exports'),
      term('draw', 'stocks'),
    ],
  },
  { ...UNSAID, material: 'tungsten', source: 'usgs-ds140', notComputed: 'follows another identity' },
];

const material = (id: string, name: string, symbol: string): [string, Material] => {
  const unsaid = { labels: [], aliases: [], category: null, unit: null, content: null, group: null, contains: [] };
  return [id, { id, name, symbol, ...unsaid }];
};

/** A vocabulary of two materials, enough for the desks' tests. */
export const VOCABULARY: Vocabulary = {
  materials: new Map([material('antimony', 'Antimony', 'Sb'), material('cobalt', 'Cobalt', 'Co')]),
  forms: new Map([
    ['antimony/oxide', { id: 'oxide', material: 'antimony', name: 'Oxide', formula: null, labels: [] }],
    ['antimony/unwrought', { id: 'unwrought', material: 'antimony', name: 'Unwrought', formula: null, labels: [] }],
  ]),
  countries: new Map([
    ...COUNTRIES.map(([id, name]) => country(id, name)),
    country('WLD', 'World total', 'world'),
    country('OTH', 'Other countries', 'other'),
  ]),
  organisations: new Map([
    ['dla', { id: 'dla', name: 'Defense Logistics Agency', kind: 'agency' as const, parent: null, interest: null }],
    ['usac', { id: 'usac', name: 'USAC', kind: 'company' as const, parent: null, interest: 'supplier' }],
    ['glencore', { id: 'glencore', name: 'Glencore', kind: 'company' as const, parent: null, interest: 'supplier' }],
  ]),
  properties: new Map([
    property('production-mine', 'Mine production', 0.005, 'mine'),
    property('world-share-mine', 'Share of world mine production', 0.01, 'mine'),
    property('contract-quantity', 'Contract quantity', 0.001),
    property('consumption-apparent', 'Apparent consumption'),
    property('net-import-reliance', 'Net import reliance', 0.01),
    property('imports', 'Imports for consumption'),
    property('exports', 'Exports'),
    property('inventory', 'Inventory'),
    property('price', 'Price'),
  ]),
  consumption: DEFINITIONS,
};

/** The register for composed evidence. */
export const SOURCES: readonly Source[] = [
  {
    id: 'usgs-mcs',
    producer: 'US Geological Survey',
    title: 'Mineral Commodity Summaries',
    url: null,
    licence: 'public domain',
    cadence: 'yearly',
    tier: 1,
    freshnessDays: 400,
    readDirectly: true,
    editions: [
      { id: 'mcs-2025', title: 'USGS MCS 2025', published: '2025-01-31' },
      { id: 'mcs-2026', title: 'USGS MCS 2026', published: '2026-02-06' },
    ],
  },
  {
    id: 'fastmarkets-2025-12',
    producer: 'Fastmarkets',
    title: 'Review of the US security drive',
    url: null,
    licence: 'cited',
    cadence: 'once',
    tier: 2,
    freshnessDays: null,
    readDirectly: true,
    editions: [],
  },
];
