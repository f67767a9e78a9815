/** What a heading asks for: the property, and the words left that say of what. */
export interface Heading {
  readonly property: string;
  /** Left-over words with commas between the parts: `Ore and concentrates`, `U.S. spot, cathode`, or empty. */
  readonly words: string;
}

/** One kind of statistic: how its property is told, and which words then say nothing more. */
interface Family {
  readonly property: (text: string, section: string) => string;
  readonly spent: RegExp;
}

const STAGES = ['smelter', 'refinery', 'plant', 'mine'] as const;
const STAGE_WORDS = new RegExp(`\\b(${STAGES.join('|')})\\b`, 'i');

function productionOf(text: string, section: string): string {
  const named = STAGE_WORDS.exec(text)?.[1]?.toLowerCase();
  const stage = named ?? (section.startsWith('World Mine Production') ? 'mine' : undefined);
  const processes = ['primary', 'secondary'].filter((word) => text.toLowerCase().includes(word));
  const origin = processes.length === 1 ? processes[0] : undefined;
  if (stage === 'mine' || stage === 'plant') return `production-${stage}`;
  return ['production', stage, origin].filter((part) => part !== undefined).join('-');
}

const KINDS = ['apparent', 'reported', 'estimated'] as const;
function consumptionOf(text: string): string {
  const lower = text.toLowerCase();
  const kind = KINDS.find((word) => lower.includes(word));
  return kind === undefined ? 'consumption' : `consumption-${kind}`;
}

const always =
  (property: string): Family['property'] =>
  () =>
    property;
const spent = (words: string): RegExp => new RegExp(`\\b(?:${words})\\b`, 'gi');

/** By the `Statistics` column of the 2026 edition, in lower case. */
const FAMILIES: ReadonlyMap<string, Family> = new Map<string, Family>([
  [
    'production',
    {
      property: productionOf,
      spent: spent('mine production|production|smelter|refinery|plant|mine|primary|secondary'),
    },
  ],
  ['capacity', { property: always('capacity'), spent: spent('yearend|production|capacity') }],
  ['reserves', { property: always('reserves'), spent: spent('mine production|production|reserves') }],
  ['import', { property: always('imports'), spent: spent('imports|for consumption') }],
  ['export', { property: always('exports'), spent: spent('exports') }],
  [
    'consumption',
    { property: consumptionOf, spent: /\bconsumption\b|\b(?:apparent|reported|estimated)\b|\(includes [^)]*\)/gi },
  ],
  ['price', { property: always('price'), spent: spent('price|annual average|average annual|annual|average') }],
  [
    'stock',
    {
      property: (text) => (/(?:^|[,:]) *industry *(?:$|[,:])/i.test(text) ? 'stocks-industry' : 'stocks'),
      spent: /\b(?:stocks|yearend)\b|(?<=(?:^|[,:]) *)industry(?= *(?:$|[,:]))/gi,
    },
  ],
  [
    'net import reliance',
    {
      property: always('net-import-reliance'),
      spent: /\bnet import reliance\b|\bas a percentage of (?:total )?(?:apparent|estimated|reported) consumption\b/gi,
    },
  ],
  ['employment', { property: always('employment'), spent: spent('employment|number') }],
  ['shipment', { property: always('shipments'), spent: spent('shipments') }],
  ['sold or used', { property: always('sold-or-used'), spent: spent('sold or used(?: by producers)?') }],
  ['sales', { property: always('sales'), spent: spent('sales') }],
  ['sold', { property: always('sales'), spent: spent('sold') }],
  ['supply', { property: always('supply'), spent: spent('supply') }],
]);

/** A unit said again in the heading, up to the end of its part. */
const UNIT_WORDS = /,\s*(?:dollars|cents) per [^,:]*|,\s*million (?:dollars|liters)|\((?:thousand|million) [^)]*\)/gi;
const TOTAL_MARK = /[:,]\s*rounded$/i;
/** A whole-commodity line of the import sources. */
const ALL_FORMS = /^(?:all|all forms|total|total imports|combined total)$/i;

function tidy(detail: string): string {
  return detail
    .replace(/\s+/g, ' ')
    .replaceAll('—', ': ')
    .replace('relianceas', 'reliance as')
    .replaceAll(';', ',')
    .trim()
    .replace(/[\s.,:]+$/, '')
    .replace(TOTAL_MARK, '');
}

/** Parts of a heading, without the empty ones. */
export function partsOf(words: string): readonly string[] {
  return words
    .split(/[,:]/)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
}

/** Reads a heading by its statistic, or null for a statistic USGS has not used. Import sources name forms only. */
export function readHeading(statistics: string, detail: string, section: string): Heading | null {
  const kind = statistics.trim().toLowerCase();
  const text = tidy(detail);
  if (kind.startsWith('import sources')) {
    return { property: 'import-share', words: ALL_FORMS.test(text) ? '' : partsOf(text).join(', ') };
  }
  const family = FAMILIES.get(kind);
  if (family === undefined) return null;
  const rest = text.replace(UNIT_WORDS, '').replace(family.spent, '');
  return { property: family.property(text, section), words: partsOf(rest).join(', ') };
}
