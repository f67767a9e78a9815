import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { decodeYaml } from '../../src/archive/decode.ts';
import { parseClaims } from '../../src/sources/people/claims.ts';
import { parseConsumptionDefinitions } from '../../src/sources/people/consumption-definitions.ts';
import { parseDeliveryChain } from '../../src/sources/people/delivery-chains.ts';
import { parseEvents } from '../../src/sources/people/events.ts';
import { payloadReaders } from '../../src/sources/people/payload.ts';
import { EVENT_KINDS } from '../../src/vocabulary/event-payload.ts';
import { ROOT } from '../support/source-files.ts';

const page = readFileSync(path.join(ROOT, 'docs/reference/data-files.md'), 'utf8');
const examples = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map((match) => match[1] ?? '');

describe('docs/reference/data-files.md', () => {
  it.each([parseEvents, parseClaims].map((read, i) => ({ read, i })))(
    'has an example $i that is read without problems',
    ({ read, i }) => {
      const decoded = decodeYaml(new TextEncoder().encode(examples[i]));
      const result = decoded.ok ? read(decoded.value) : null;
      expect(result?.problems).toEqual([]);
      expect(result?.cells).toBeGreaterThan(0);
    },
  );

  it('has a definition of consumption that is read without problems', () => {
    const example = examples.find((text) => text.includes('domestic: true'));
    const decoded = decodeYaml(new TextEncoder().encode(example));
    const result = decoded.ok ? parseConsumptionDefinitions(decoded.value) : null;
    expect(result?.problems).toEqual([]);
    expect(result?.definitions).toHaveLength(1);
  });

  it('has a delivery chain that is read without problems', () => {
    const example = examples.find((text) => text.includes('delivery_months'));
    const decoded = decodeYaml(new TextEncoder().encode(example));
    const result = decoded.ok ? parseDeliveryChain(decoded.value) : null;
    expect(result?.problems).toEqual([]);
    expect(result?.chain?.plants).toHaveLength(1);
  });

  it('names every kind of event and every field one may have', () => {
    const words = EVENT_KINDS.flatMap((kind) => [kind, ...Object.keys(payloadReaders(kind))]);
    expect([...new Set(words)].filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
  });
});
