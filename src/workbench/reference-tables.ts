import { listBuiltIn, readBuiltIn } from '../archive/builtin.ts';
import { decodeCsv, decodeYaml } from '../archive/decode.ts';
import { hasCode } from '../archive/files.ts';
import type { Check } from '../ledger/check.ts';
import type { SourceId } from '../ledger/evidence.ts';
import type { Source } from '../ledger/source.ts';
import type { Tour } from '../ledger/tour.ts';
import type { DecodedTable, DecodedTree } from '../sources/parser.ts';
import { parseChecks } from '../sources/people/checks.ts';
import { parseConsumptionDefinitions } from '../sources/people/consumption-definitions.ts';
import { parseDeliveryChain } from '../sources/people/delivery-chains.ts';
import { parseSources } from '../sources/people/sources.ts';
import { parseTour } from '../sources/people/tours.ts';
import type { ConsumptionDefinition } from '../vocabulary/consumption-definition.ts';
import type { DeliveryChain } from '../vocabulary/delivery-chain.ts';
import { FACT_FILES, type FactTables, factsFrom } from '../vocabulary/fact-tables.ts';
import type { MaterialFacts } from '../vocabulary/facts.ts';
import { vocabularyFrom } from '../vocabulary/tables.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** The vocabulary of a data folder. Rows that say nothing usable are left out here and reported when taken in. */
export async function loadVocabulary(dataFolder: string): Promise<Vocabulary> {
  const table = (name: string): Promise<DecodedTable> => loadTable(`data/${name}.csv`, dataFolder);
  const [materials, forms, countries, organisations, properties, consumption] = await Promise.all([
    table('materials'),
    table('forms'),
    table('countries'),
    table('organisations'),
    table('properties'),
    loadDefinitions(dataFolder),
  ]);
  return vocabularyFrom({ materials, forms, countries, organisations, properties }, consumption).vocabulary;
}

async function loadDefinitions(dataFolder: string): Promise<readonly ConsumptionDefinition[]> {
  const bytes = await bytesOf('data/consumption-definitions.yaml', dataFolder);
  const decoded = bytes === null ? null : decodeYaml(bytes);
  return decoded?.ok ? parseConsumptionDefinitions(decoded.value).definitions : [];
}

/** The cited facts of a data folder, read against its vocabulary. Rows that cannot be used are reported when taken in. */
export async function loadFacts(dataFolder: string, vocabulary: Vocabulary): Promise<MaterialFacts> {
  const table = (kind: keyof FactTables): Promise<DecodedTable> =>
    loadTable(`data/${FACT_FILES[kind]}.csv`, dataFolder);
  const [grades, uses, hosts] = await Promise.all([table('grades'), table('uses'), table('hosts')]);
  const [lists, entries, codes] = await Promise.all([table('lists'), table('entries'), table('codes')]);
  const [coverRules, companionality] = await Promise.all([table('coverRules'), table('companionality')]);
  const [tiers, levels] = await Promise.all([table('tiers'), table('levels')]);
  const ours = { coverRules, companionality, tiers, levels };
  return factsFrom({ grades, uses, hosts, lists, entries, codes, ...ours }, vocabulary).facts;
}

/** The register of sources of a data folder, by id. */
export async function loadSources(dataFolder: string): Promise<ReadonlyMap<SourceId, Source>> {
  const bytes = await bytesOf('data/sources.yaml', dataFolder);
  const decoded = bytes === null ? null : decodeYaml(bytes);
  const sources = decoded?.ok ? parseSources(decoded.value).sources : [];
  return new Map(sources.map((source) => [source.id, source]));
}

/** The checks of a data folder, file by file. What cannot be read is left out here and reported when taken in. */
export async function loadChecks(dataFolder: string): Promise<readonly Check[]> {
  const names = (await namesIn(dataFolder)).filter((name) => /^data\/checks\/.*\.ya?ml$/.test(name));
  const files = await Promise.all(names.map((name) => bytesOf(name, dataFolder)));
  return files.flatMap((bytes) => {
    const decoded = bytes === null ? null : decodeYaml(bytes);
    return decoded?.ok ? parseChecks(decoded.value).checks : [];
  });
}

/** The tours of a data folder, in the order of their files. */
export function loadTours(dataFolder: string): Promise<readonly Tour[]> {
  return loadEach('tours', dataFolder, (tree) => parseTour(tree).tour);
}

/** The delivery chains of a data folder, in the order of their files. */
export function loadChains(dataFolder: string): Promise<readonly DeliveryChain[]> {
  return loadEach('deliverability', dataFolder, (tree) => parseDeliveryChain(tree).chain);
}

/** One thing from each YAML file of a folder; what cannot be read is left out here and reported when taken in. */
async function loadEach<T>(
  folder: string,
  dataFolder: string,
  parse: (tree: DecodedTree) => T | null,
): Promise<readonly T[]> {
  const wanted = new RegExp(`^data/${folder}/.*\\.ya?ml$`);
  const names = (await namesIn(dataFolder)).filter((name) => wanted.test(name));
  const files = await Promise.all(names.map((name) => bytesOf(name, dataFolder)));
  return files.flatMap((bytes) => {
    const decoded = bytes === null ? null : decodeYaml(bytes);
    return (decoded?.ok ? parse(decoded.value) : null) ?? [];
  });
}

async function namesIn(dataFolder: string): Promise<readonly string[]> {
  try {
    return await listBuiltIn(dataFolder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

async function loadTable(name: string, dataFolder: string): Promise<DecodedTable> {
  const bytes = await bytesOf(name, dataFolder);
  const decoded = bytes === null ? null : decodeCsv(bytes);
  return decoded?.ok ? decoded.value : { header: [], rows: [] };
}

async function bytesOf(name: string, dataFolder: string): Promise<Uint8Array | null> {
  try {
    return await readBuiltIn(name, dataFolder);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}
