import type { Claim } from '../ledger/claim.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Correction } from '../ledger/correction.ts';
import type { Event } from '../ledger/event.ts';
import type { EvidenceId } from '../ledger/evidence.ts';
import type { Judgement } from '../ledger/judgement.ts';
import type { Source } from '../ledger/source.ts';
import type { Statement } from '../ledger/statement.ts';
import type { Procurement } from '../procurement/procurement.ts';
import { formatDate } from '../units/format.ts';
import { materialOf, type Subject } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';
import { numbersIn } from './search-text.ts';
import { materialName, subjectName } from './words.ts';

/** Kinds of things that are found, in the order they are shown. */
export const SEARCH_KINDS = [
  'material',
  'form',
  'procurement',
  'price',
  'claim',
  'event',
  'statement',
  'judgement',
  'correction',
  'source',
  'property',
  'organisation',
  'place',
] as const;
export type SearchKind = (typeof SEARCH_KINDS)[number];

/** One thing that can be found. */
export interface SearchDocument {
  /** Kind and name: `event 1f2e...`. */
  readonly id: string;
  readonly kind: SearchKind;
  readonly title: string;
  readonly text: string;
  /** Other names, and numbers written together. */
  readonly names: string;
  /** Page of the web app that shows it, with its choices; null where none does. */
  readonly page: string | null;
  /** Route of the API with all of it. */
  readonly route: string;
  readonly evidence: EvidenceId | null;
}

/** What there is to search, as known on one day. */
export interface SearchContents {
  readonly vocabulary: Vocabulary;
  readonly sources: readonly Source[];
  readonly statements: readonly Statement[];
  readonly events: readonly Event[];
  readonly claims: readonly Claim[];
  readonly procurements: readonly Procurement[];
  readonly judgements: readonly Judgement[];
  readonly corrections: readonly Correction[];
}

const lines = (parts: readonly (string | null | undefined)[]): string =>
  [...new Set(parts.filter((part) => part !== null && part !== undefined && part !== ''))].join(' · ');

/** A document with its numbers made findable. */
function documentOf(
  kind: SearchKind,
  name: string,
  given: Omit<SearchDocument, 'id' | 'kind' | 'evidence'> & Partial<SearchDocument>,
) {
  const numbers = numbersIn(`${given.title} ${given.text} ${given.names}`).join(' ');
  return { evidence: null, ...given, names: `${given.names} ${numbers}`, id: `${kind} ${name}`, kind };
}

function vocabularyDocuments({ vocabulary }: SearchContents): readonly SearchDocument[] {
  const { materials, forms, properties, organisations, countries } = vocabulary;
  return [
    ...[...materials.values()].map(({ id, name, symbol, labels }) =>
      documentOf('material', id, {
        ...{
          title: symbol === null ? name : `${name} (${symbol})`,
          text: lines(labels),
          names: `${id} ${symbol ?? ''}`,
        },
        ...{ page: `/materials/${id}`, route: `/materials/${id}` },
      }),
    ),
    ...[...forms.values()].map(({ id, material, name, formula, labels }) =>
      documentOf('form', `${material}/${id}`, {
        title: `${materialName(material, vocabulary)}: ${name}`,
        ...{
          text: lines([formula, ...labels]),
          names: id,
          page: `/materials/${material}`,
          route: `/materials/${material}`,
        },
      }),
    ),
    ...[...properties.values()].map(({ id, name, description }) =>
      documentOf('property', id, {
        title: name,
        text: description,
        names: id,
        page: `/statements?property=${id}`,
        route: `/statements?property=${id}`,
      }),
    ),
    ...[...organisations.values()].map(({ id, name, kind, interest }) =>
      documentOf('organisation', id, {
        title: name,
        text: lines([kind, interest]),
        names: id,
        page: `/organisations/${id}`,
        route: `/organisations/${id}`,
      }),
    ),
    ...[...countries.values()].map(({ id, name, labels }) =>
      documentOf('place', id, {
        title: name,
        text: lines(labels),
        names: id,
        page: `/statements?place=${id}`,
        route: `/statements?place=${id}`,
      }),
    ),
  ];
}

function sourceDocuments({ sources }: SearchContents): readonly SearchDocument[] {
  return sources.map(({ id, producer, title, editions, licence }) =>
    documentOf('source', id, {
      ...{
        title: `${producer}: ${title}`,
        text: lines([licence, ...editions.map((edition) => edition.title)]),
        names: id,
      },
      ...{ page: `/sources/${id}`, route: `/sources/${id}` },
    }),
  );
}

function procurementDocuments({ procurements, vocabulary }: SearchContents): readonly SearchDocument[] {
  return procurements.map(({ id, title, number, supplier, material, form, state, steps }) => {
    const by = supplier === null ? null : (vocabulary.organisations.get(supplier)?.name ?? supplier);
    const said = [materialName(material, vocabulary), form, number, by, state, ...steps.map((step) => step.title)];
    return documentOf('procurement', id, {
      ...{ title, text: lines(said), names: id, page: `/procurements/${id}`, route: `/procurements/${id}` },
    });
  });
}

function eventDocuments({ events, vocabulary }: SearchContents): readonly SearchDocument[] {
  return events.map((event) => {
    const { title, note, materials, parties } = event.payload;
    const { number, grade, form } = event.payload as {
      readonly number?: string;
      readonly grade?: string;
      readonly form?: string;
    };
    const when = formatDate(event.date, event.datePrecision);
    const names = [
      ...materials.map((id) => materialName(id, vocabulary)),
      ...parties.map((id) => vocabulary.organisations.get(id)?.name ?? id),
    ];
    return documentOf('event', event.id, {
      ...{ title, text: lines([when, event.kind, event.original, note, number, grade, form]), names: names.join(' ') },
      ...{ page: `/evidence/${event.id}`, route: `/events/${event.id}`, evidence: event.id },
    });
  });
}

function claimDocuments({ claims, vocabulary, statements, events }: SearchContents): readonly SearchDocument[] {
  const known = new Map([...statements, ...events].map((item) => [item.id, item.original]));
  return claims.flatMap(({ id, evidence, text, speaker, role, interest, materials }) => {
    const original = known.get(evidence);
    if (original === undefined) return [];
    const who = speaker === null ? null : (vocabulary.organisations.get(speaker)?.name ?? speaker);
    return documentOf('claim', id, {
      ...{
        title: text,
        text: lines([who, role, interest, original]),
        names: materials.map((m) => materialName(m, vocabulary)).join(' '),
      },
      ...{ page: `/evidence/${evidence}`, route: `/evidence/${evidence}`, evidence },
    });
  });
}

function judgedDocuments({ judgements, corrections }: SearchContents): readonly SearchDocument[] {
  return [
    ...judgements.map(({ id, key, reason, follow }) =>
      documentOf('judgement', id, {
        ...{
          title: `${id}: ${key}`,
          text: reason,
          names: key,
          page: follow === null ? '/conflicts' : `/evidence/${follow}`,
        },
        ...{ route: '/conflicts', evidence: follow },
      }),
    ),
    ...corrections.map(({ id, mistake, reason, match, source }) =>
      documentOf('correction', id, {
        ...{ title: mistake, text: lines([reason, source]), names: lines([id, match.material, match.property]) },
        ...{ page: match.material === undefined ? null : `/materials/${match.material}`, route: '/statements' },
      }),
    ),
  ];
}

const slugWords = (slug: string | undefined): string => (slug ?? '').replaceAll('-', ' ');

/** Statements of one question over places and periods are one thing to find: thousands of cells are no answer. */
function seriesKey({ subject, property }: Statement): string {
  const { kind, id, material, form, grade, detail } = subject;
  return JSON.stringify([kind, id, material, form, grade, detail, property]);
}

function seriesTitle(subject: Subject, property: string, vocabulary: Vocabulary): string {
  const material = materialOf(subject);
  const { place: _place, partner: _partner, ...thing } = subject;
  const about = [
    material === null ? '' : materialName(material, vocabulary),
    subjectName(thing, vocabulary, new Map()),
  ];
  const name = vocabulary.properties.get(property)?.name ?? slugWords(property);
  const words = [name, slugWords(subject.form), slugWords(subject.grade), slugWords(subject.detail)];
  return `${about.filter((part) => part !== '').join(', ')}: ${words.filter((word) => word !== '').join(', ')}`;
}

const MOST_TEXT = 3000;
const hasWords = (text: string): boolean => /\p{L}{3}/u.test(text);

function seriesDocuments({ statements, vocabulary }: SearchContents): readonly SearchDocument[] {
  const groups = groupBy(statements, seriesKey);
  return [...groups].flatMap(([key, group]) => {
    const [first] = group;
    if (first === undefined) return [];
    const said = new Set(group.flatMap(({ original, note }) => [hasWords(original) ? original : '', note ?? '']));
    const page = first.subject.kind === 'material' ? `/materials/${first.subject.id}` : `/evidence/${first.id}`;
    const kind = /(^|-)price/.test(first.property) ? 'price' : 'statement';
    const material = materialOf(first.subject);
    const filters = [material === null ? '' : `material=${material}`, `property=${first.property}`].filter(
      (f) => f !== '',
    );
    return documentOf(kind, key, {
      ...{
        title: seriesTitle(first.subject, first.property, vocabulary),
        text: lines([...said]).slice(0, MOST_TEXT),
        names: first.subject.id,
      },
      ...{ page, route: `/statements?${filters.join('&')}`, evidence: first.id },
    });
  });
}

/** Everything that can be found, each thing once. */
export function searchDocuments(contents: SearchContents): readonly SearchDocument[] {
  return [
    ...vocabularyDocuments(contents),
    ...procurementDocuments(contents),
    ...claimDocuments(contents),
    ...eventDocuments(contents),
    ...seriesDocuments(contents),
    ...judgedDocuments(contents),
    ...sourceDocuments(contents),
  ];
}
