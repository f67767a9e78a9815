import { type Edition, type Source, wasRead } from '../../ledger/source.ts';
import type { Country, Form, Material, Organisation, Property, Vocabulary } from '../../vocabulary/vocabulary.ts';
import type { Context } from '../present/context.ts';
import { editionsBy } from '../present/source.ts';
import { column, list, type Resource, resourceOf, sorted, text } from './resource.ts';

/** The source register, and the editions of each published by the day. */
export function sourceResources({ sources, asOf }: Context): readonly Resource[] {
  const items = sorted([...sources.values()], ({ id }) => id);
  const editions = items.flatMap((source) => editionsBy(source, asOf).map((edition) => ({ source, edition })));
  return [sourceResource(items), editionResource(editions)];
}

const sourceResource = (items: readonly Source[]): Resource =>
  resourceOf<Source>({
    name: 'sources',
    title: 'Sources',
    description: 'Who publishes what, under which licence, how trusted.',
    primaryKey: ['id'],
    items,
    fields: [
      text('id', 'source id', ({ id }) => id),
      text('producer', 'who publishes it', ({ producer }) => producer),
      text('title', 'its title', ({ title }) => title),
      text('url', 'its address', ({ url }) => url),
      text('licence', 'its licence; not that of Ballast', ({ licence }) => licence),
      text('cadence', 'how often it appears', ({ cadence }) => cadence),
      column('integer', 'tier', '1 official, 2 company filing or wire, 3 secondary', ({ tier }) => tier),
      column('integer', 'freshness_days', 'days until it is stale; empty for one-offs', (s) => s.freshnessDays),
      column('boolean', 'read_directly', 'false where it was read in a quotation only', (s) => s.readDirectly),
    ],
  });

interface SourceEdition {
  readonly source: Source;
  readonly edition: Edition;
}

const editionResource = (items: readonly SourceEdition[]): Resource =>
  resourceOf<SourceEdition>({
    name: 'editions',
    title: 'Editions',
    description: 'Dated publications of the sources.',
    primaryKey: ['source', 'id'],
    foreignKeys: [{ field: 'source', resource: 'sources', to: 'id' }],
    items: sorted(items, ({ source, edition }) => `${source.id} ${edition.id}`),
    fields: [
      text('source', 'id in sources.csv', ({ source }) => source.id),
      text('id', 'edition id, unique within its source', ({ edition }) => edition.id),
      text('title', 'its title', ({ edition }) => edition.title),
      text('published', 'a day, month or year', ({ edition }) => edition.published),
      text('url', 'its address', ({ edition }) => edition.url),
      text('doi', 'its DOI', ({ edition }) => edition.doi),
      column('boolean', 'read_directly', 'false where only an extraction of it was read', ({ source, edition }) =>
        wasRead(source, edition),
      ),
    ],
  });

/** Materials, forms, countries, organisations and properties: the words statements and events are made of. */
export function vocabularyResources(vocabulary: Vocabulary): readonly Resource[] {
  const { materials, forms, countries, organisations, properties } = vocabulary;
  return [
    materialResource([...materials.values()]),
    formResource([...forms.values()]),
    countryResource([...countries.values()]),
    organisationResource([...organisations.values()]),
    propertyResource([...properties.values()]),
  ];
}

const materialResource = (items: readonly Material[]): Resource =>
  resourceOf<Material>({
    name: 'materials',
    title: 'Materials',
    description: 'Elements, mineral products, stockpiled products and groups.',
    primaryKey: ['id'],
    items: sorted(items, ({ id }) => id),
    fields: [
      text('id', 'material id', ({ id }) => id),
      text('name', 'its name', ({ name }) => name),
      text('symbol', 'chemical symbol', ({ symbol }) => symbol),
      text('category', 'kind of material', ({ category }) => category),
      text('unit', 'unit its amounts are usually given in', ({ unit }) => unit),
      text('content', 'what such an amount is usually of', ({ content }) => content),
      text('group', 'id of the group it belongs to', ({ group }) => group),
      text('contains', 'ids of what its name says it is made of', ({ contains }) => list(contains)),
      text('labels', 'labels sources use for it', ({ labels }) => list(labels)),
      text('aliases', 'other names', ({ aliases }) => list(aliases)),
    ],
  });

const formResource = (items: readonly Form[]): Resource =>
  resourceOf<Form>({
    name: 'forms',
    title: 'Forms',
    description: 'What is actually mined, traded and stocked; the formula gives the content factor.',
    primaryKey: ['material', 'id'],
    foreignKeys: [{ field: 'material', resource: 'materials', to: 'id' }],
    items: sorted(items, ({ material, id }) => `${material} ${id}`),
    fields: [
      text('material', 'id in materials.csv', ({ material }) => material),
      text('id', 'form id, unique within its material', ({ id }) => id),
      text('name', 'its name', ({ name }) => name),
      text('formula', 'chemical formula', ({ formula }) => formula),
      text('labels', 'labels sources use for it', ({ labels }) => list(labels)),
    ],
  });

const countryResource = (items: readonly Country[]): Resource =>
  resourceOf<Country>({
    name: 'countries',
    title: 'Countries and other places',
    description: 'ISO 3166-1 alpha-3; WLD is the world total, OTH other countries, GRP-... named groups.',
    primaryKey: ['id'],
    items: sorted(items, ({ id }) => id),
    fields: [
      text('id', 'code', ({ id }) => id),
      text('name', 'its name', ({ name }) => name),
      text('kind', 'country, world, other or group', ({ kind }) => kind),
      text('labels', 'spellings of sources', ({ labels }) => list(labels)),
    ],
  });

const organisationResource = (items: readonly Organisation[]): Resource =>
  resourceOf<Organisation>({
    name: 'organisations',
    title: 'Organisations',
    description: 'Who speaks, buys, sells and publishes, and what they stand to gain.',
    primaryKey: ['id'],
    items: sorted(items, ({ id }) => id),
    fields: [
      text('id', 'organisation id', ({ id }) => id),
      text('name', 'its name', ({ name }) => name),
      text('kind', 'agency, company, press, research, person, market or government', ({ kind }) => kind),
      text('parent', 'id of its parent', ({ parent }) => parent),
      text('interest', 'what it stands to gain from what it says', ({ interest }) => interest),
    ],
  });

const propertyResource = (items: readonly Property[]): Resource =>
  resourceOf<Property>({
    name: 'properties',
    title: 'Properties',
    description: 'What a statement may state.',
    primaryKey: ['id'],
    items: sorted(items, ({ id }) => id),
    fields: [
      text('id', 'property id', ({ id }) => id),
      text('name', 'its name', ({ name }) => name),
      text('unit', 'unit it is shown in', ({ unit }) => unit),
      column('number', 'tolerance', 'relative difference beyond which two statements conflict', (p) => p.tolerance),
      text('stage', 'stage of production, where it has one', ({ stage }) => stage),
      text('description', 'what it means', ({ description }) => description),
    ],
  });
