import type { Event } from '../ledger/event.ts';
import type { Statement } from '../ledger/statement.ts';
import { aspectOf, placeName, propertyName, wordsOf } from '../market/material-view.ts';
import { formatPeriod } from '../units/format.ts';
import { materialOf, type Subject } from '../vocabulary/subject.ts';
import type { Vocabulary } from '../vocabulary/vocabulary.ts';

/** Name of a material, or its slug in words with a capital. */
export function materialName(material: string, vocabulary: Vocabulary): string {
  return vocabulary.materials.get(material)?.name ?? capital(wordsOf(material));
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const lowered = (text: string): string =>
  /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** What a subject is called beside its material: a country, a supplier, a project; empty for the material itself. */
export function subjectName(subject: Subject, vocabulary: Vocabulary, names: ReadonlyMap<string, string>): string {
  if (subject.kind === 'material') {
    return [subject.place, subject.partner]
      .flatMap((place) => (place === undefined ? [] : placeName(place, vocabulary)))
      .join(' from ');
  }
  if (subject.kind === 'country') return placeName(subject.id, vocabulary);
  const known = names.get(subject.id) ?? vocabulary.organisations.get(subject.id)?.name;
  if (known !== undefined) return known;
  if (subject.id.length <= 4) return subject.id.toUpperCase();
  return subject.kind === 'project' ? wordsOf(subject.id).replace(/\b[a-z]/g, capital) : wordsOf(subject.id);
}

/** A period belongs in a title where the property is one of a time, and not where it is the day a contract was read. */
const periodIn = (s: Statement): string =>
  s.subject.kind === 'procurement' || s.subject.kind === 'contract' ? '' : formatPeriod(s.period);

/** A statement's question in words: `Antimony contract quantity, USAC`, `Cobalt mine production, China, 2024`. */
export function questionOf(s: Statement, vocabulary: Vocabulary, names: ReadonlyMap<string, string>): string {
  const material = materialOf(s.subject);
  const property = lowered(propertyName(s.property, vocabulary));
  const head = material === null ? capital(property) : `${materialName(material, vocabulary)} ${property}`;
  return [head, aspectOf(s, vocabulary), subjectName(s.subject, vocabulary, names), periodIn(s)]
    .filter((part) => part !== '')
    .join(', ');
}

/** An event's question in words: which day it was. */
export function dateQuestionOf(event: Event): string {
  return `Date: ${event.payload.title}`;
}
