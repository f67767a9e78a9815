import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isStorableText, shortened, storableText, unstorableTextIn } from '../../src/ledger/storable.ts';
import type { ParseResult } from '../../src/sources/parser.ts';
import { readFile } from '../../src/workbench/read-file.ts';

const none = new Map<string, never>();
const vocabulary = {
  ...{ materials: none, forms: none, countries: none, organisations: none, properties: none },
  consumption: [],
};

const anyText = fc.string({ unit: fc.constantFrom('a', '\0', '\ud83d', '\ude00', '\u{1F600}', 'é') });

test('shortened text is storable, never longer than asked for, and the text itself where that fits', () => {
  fc.assert(
    fc.property(anyText, fc.integer({ min: 4, max: 50 }), (text, longest) => {
      const short = shortened(text, longest);
      expect(isStorableText(short)).toBe(true);
      expect([...short].length).toBeLessThanOrEqual(longest);
      if ([...storableText(text)].length <= longest) expect(short).toBe(storableText(text));
    }),
  );
});

const all = ({ statements, events, claims, corrections, judgements, problems }: ParseResult): readonly object[] => [
  ...[...statements, ...events, ...claims],
  ...[...corrections, ...judgements, ...problems],
];

test('whatever a file people keep holds, what is read of it is storable', () => {
  const data = fc.object({
    key: fc.oneof(anyText, fc.constantFrom('id', 'subject', 'kind', 'reports', 'key', 'published')),
    values: [anyText, fc.integer(), fc.constant(null), fc.constantFrom('2025', '0000-01', 'cobalt')],
  });
  const item = fc.oneof(data, anyText, fc.integer());
  fc.assert(
    fc.property(fc.constantFrom('events', 'claims', 'corrections', 'judgements', 'sources'), item, (parser, found) => {
      const bytes = Buffer.from(
        JSON.stringify(parser === 'claims' ? { claims: [found], statements: [found] } : [found]),
      );
      const reading = readFile('x.yaml', bytes, vocabulary, parser);
      if (reading.outcome !== 'read') expect(reading.problem.code).toBe('unreadable-file');
      else for (const thing of all(reading.result)) expect(unstorableTextIn(thing)).toBeNull();
    }),
  );
});
