import { expect, it } from 'vitest';
import { decodeYaml } from '../../../src/archive/decode.ts';
import { parseConsumptionDefinitions } from '../../../src/sources/people/consumption-definitions.ts';

function read(text: string) {
  const decoded = decodeYaml(new TextEncoder().encode(text));
  if (!decoded.ok) throw new Error(decoded.problem.message);
  return parseConsumptionDefinitions(decoded.value);
}

it('reads terms with their lines, and takes what is left out as usual', () => {
  const { definitions, problems } = read(`
- material: tin
  consumption: { form: refined }
  terms:
    - { add: production-secondary, detail: old-scrap, domestic: true }
    - { draw: stocks }
`);
  expect(problems).toEqual([]);
  expect(definitions[0]).toMatchObject({
    material: 'tin',
    source: 'usgs-mcs',
    digits: 3,
    consumption: { form: 'refined', detail: null },
    terms: [
      { flow: 'add', property: 'production-secondary', detail: 'old-scrap', domestic: true, government: false },
      { flow: 'draw', property: 'stocks', form: null, detail: null },
    ],
  });
});

it.each([
  ['- { material: tin }', 'neither terms nor not_computed'],
  ['- { material: tin, terms: [{ form: refined }] }', 'one of add, subtract, draw'],
  ['- { material: tin, terms: [{ add: imports, subtract: exports }] }', 'one of add, subtract, draw'],
  ['- { material: tin, not_computed: withheld, years: [1992, 1955] }', 'a first and a last year'],
  ['- { material: tin, not_computed: withheld, colour: grey }', 'not a field here'],
])('%s is refused with its place', (text, message) => {
  const { definitions, problems } = read(text);
  expect(definitions).toEqual([]);
  expect(problems[0]?.message).toContain(message);
  expect(problems[0]?.locator).toMatch(/^line 1, column /);
});
