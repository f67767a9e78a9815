import type { Subject, SubjectKind } from '../../vocabulary/subject.ts';
import { type Reader, refuse } from './node.ts';
import { mapping, oneOf, slug } from './read.ts';

const SUBJECT_KINDS: readonly SubjectKind[] = [
  'material',
  'stockpile',
  'procurement',
  'contract',
  'project',
  'measure',
  'commitment',
  'appropriation',
  'organisation',
  'article',
];

/** A place: ISO 3166-1 alpha-3, `WLD`, `OTH` or `GRP-...`. */
export const place: Reader<string> = (node, problems) =>
  typeof node.data === 'string' && /^(?:[A-Z]{3}|GRP-[A-Z0-9-]{1,60})$/.test(node.data)
    ? node.data
    : refuse(node, problems, 'not-a-place', 'expected a place', 'Write USA, CHN, COD, WLD (world) or OTH (others).');

/** What a statement or event is about. */
export const subject: Reader<Subject> = mapping(
  { kind: oneOf(SUBJECT_KINDS), id: slug },
  { material: slug, form: slug, grade: slug, place, partner: place, detail: slug },
);
