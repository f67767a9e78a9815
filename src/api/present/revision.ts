import type { TitledRevision } from '../../brief/conflicts.ts';
import { figureOf } from '../../ledger/figure.ts';
import type { Statement } from '../../ledger/statement.ts';
import type { RevisionDto } from '../contract.ts';
import type { Context } from './context.ts';
import { figureDto } from './figure.ts';
import { sourceRef } from './source.ts';

function stepDto(step: Statement, context: Context): RevisionDto['steps'][number] {
  const { edition, title } = sourceRef(step, context);
  const name = edition ?? title;
  return {
    edition: name,
    published: step.published,
    figure: figureDto(figureOf(step, context.asOf, `as printed in ${name}`)),
  };
}

/** A source's change of its own number, edition by edition. */
export function revisionDto(titled: TitledRevision, context: Context): RevisionDto {
  const { revision, material, title, changeText } = titled;
  return {
    key: revision.key,
    material,
    title,
    source: revision.source,
    change: revision.change,
    changeText,
    steps: revision.steps.map((step) => stepDto(step, context)),
  };
}
