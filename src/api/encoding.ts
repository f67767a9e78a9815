import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** How an answer can be packed for its way. */
export type Encoding = 'br' | 'gzip';

/** Best first: smaller at the same speed. */
const KNOWN: readonly Encoding[] = ['br', 'gzip'];
/** Bytes below which packing saves nothing worth the work. */
const SMALLEST = 1400;
/** Quick levels: an answer is read from this machine, so what matters is that packing takes no time. */
const LEVELS = { br: 4, gzip: 5 } as const;

const brotliOf = promisify(brotliCompress);
const gzipOf = promisify(gzip);

/** The best encoding a reader accepts, by its Accept-Encoding header (RFC 9110, 12.5.3); null for none. */
export function acceptedEncoding(header: string | undefined): Encoding | null {
  const weights = new Map(
    (header ?? '').split(',').map((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase());
      const weight = parameters.find((text) => text.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))] as const;
    }),
  );
  const weightOf = (name: Encoding): number => weights.get(name) ?? weights.get('*') ?? 0;
  const [best] = KNOWN.filter((name) => weightOf(name) > 0).sort((a, b) => weightOf(b) - weightOf(a));
  return best ?? null;
}

/** Bytes packed; null where they are too few to be worth it. */
export async function packed(bytes: Buffer, encoding: Encoding): Promise<Buffer | null> {
  if (bytes.length < SMALLEST) return null;
  if (encoding === 'gzip') return gzipOf(bytes, { level: LEVELS.gzip });
  const params = { [constants.BROTLI_PARAM_QUALITY]: LEVELS.br, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  return brotliOf(bytes, { params });
}
