import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { acceptedEncoding, packed } from '../../src/api/encoding.ts';

describe('the encoding of an answer', () => {
  it.each([
    [undefined, null],
    ['', null],
    ['identity', null],
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['GZIP;q=0.5', 'gzip'],
    ['gzip;q=1.0, br;q=0.2', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['br;q=0, *', 'gzip'],
    ['*;q=0', null],
    ['gzip;q=nonsense', null],
  ])('accepted as %j is %s', (header, encoding) => {
    expect(acceptedEncoding(header)).toBe(encoding);
  });

  it('unpacks to the same bytes, and leaves small answers alone', async () => {
    const bytes = Buffer.from(JSON.stringify(Array(500).fill('stated')));
    expect(brotliDecompressSync((await packed(bytes, 'br')) ?? '')).toEqual(bytes);
    expect(gunzipSync((await packed(bytes, 'gzip')) ?? '')).toEqual(bytes);
    expect(await packed(Buffer.from('{}'), 'gzip')).toBeNull();
  });
});
