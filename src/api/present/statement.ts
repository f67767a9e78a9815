import { figureOf } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import { materialOf, subjectKey } from '../../vocabulary/subject.ts';
import type { StatementDto } from '../contract.ts';
import { type Context, organisationName, placeName, propertyName } from './context.ts';
import { figureDto } from './figure.ts';
import { sourceRef } from './source.ts';

/** How a statement's number came about: its own rule when derived, else as its source gives it. */
function ruleOf(statement: Statement): string {
  return statement.rule ?? 'as the source gives it';
}

/** A statement as the API returns it: what the source says, uncorrected. */
export function statementDto(statement: Statement, context: Context): StatementDto {
  const { id, subject, property, period, original, locator, stance, speaker, note, snapshot, recorded } = statement;
  return {
    id,
    subject: subjectKey(subject),
    material: materialOf(subject),
    form: subject.form ?? null,
    place: subject.place ?? null,
    placeName: subject.place === undefined ? null : placeName(context, subject.place),
    property,
    propertyName: propertyName(context, property),
    period,
    figure: figureDto(figureOf(statement, context.asOf, ruleOf(statement))),
    original,
    locator,
    stance,
    speaker: speaker === undefined ? null : organisationName(context, speaker),
    note: note ?? null,
    source: sourceRef(statement, context),
    snapshot,
    recorded,
    derivedFrom: [...(statement.derivedFrom ?? [])],
  };
}
