import { type Shape, wordsOf } from '../../src/cases/case-shape.ts';
import { markdownTable } from './generated.ts';

/** Every map of the schema that has keys of its own, with where it stands. */
export function mapsOf(shape: Shape, where: string): readonly { readonly where: string; readonly shape: Shape }[] {
  if (shape.anyOf !== undefined) return shape.anyOf.flatMap((one) => mapsOf(one, where));
  if (shape.items !== undefined) return mapsOf(shape.items, `${where}[]`);
  if (shape.patternProperties !== undefined)
    return Object.values(shape.patternProperties).flatMap((one) => mapsOf(one, `${where}.<name>`));
  if (shape.properties === undefined) return [];
  const kind = shape.properties.kind?.const;
  const here = kind === undefined ? where : `${where} ${kind}`;
  return [
    { where: here, shape },
    ...Object.entries(shape.properties).flatMap(([key, one]) => mapsOf(one, here === '' ? key : `${here}.${key}`)),
  ];
}

/** What may stand there, shortened where a map has a section of its own. */
export function valueWords(shape: Shape): string {
  if (shape.anyOf !== undefined) return [...new Set(shape.anyOf.map(valueWords))].join('; or ');
  if (shape.items !== undefined) return `a list of: ${valueWords(shape.items)}`;
  const [every] = Object.values(shape.patternProperties ?? {});
  if (every !== undefined) return `a map to: ${valueWords(every)}`;
  if (shape.properties === undefined) return wordsOf(shape);
  return 'low' in shape.properties ? 'a range' : 'a map, see below';
}

/** A section of a reference page: what a map is, and its keys. */
export function sectionOf({ where, shape }: { readonly where: string; readonly shape: Shape }): readonly string[] {
  const rows = Object.entries(shape.properties ?? {}).map(([key, one]) => [
    `\`${key}\`${shape.required?.includes(key) === true ? ' (required)' : ''}`,
    one.description ?? '',
    valueWords(one),
  ]);
  return [
    where === '' ? '## The file' : `## \`${where}\``,
    '',
    shape.description ?? '',
    '',
    markdownTable(['key', 'what it says', 'value'], rows),
    '',
  ];
}
