import { canonicalJson, type Json } from '../../ledger/canonical.ts';
import type { Correction } from '../../ledger/correction.ts';
import type { Judgement } from '../../ledger/judgement.ts';
import { column, type Resource, resourceOf, sorted, text } from './resource.ts';

/** Known mistakes of sources and what is read instead; the statements stay as they are. */
export function correctionResource(corrections: readonly Correction[]): Resource {
  return resourceOf<Correction>({
    name: 'corrections',
    title: 'Corrections',
    description: 'Known mistakes of sources, with what is read instead and why.',
    primaryKey: ['id'],
    foreignKeys: [{ field: 'source', resource: 'sources', to: 'id' }],
    items: sorted(corrections, ({ id }) => id),
    fields: [
      text('id', 'correction id', ({ id }) => id),
      text('source', 'id in sources.csv', ({ source }) => source),
      text('published', 'the edition it speaks of', ({ published }) => published),
      column('object', 'match', 'what of it: every field given must match, as JSON', ({ match }) =>
        canonicalJson(match),
      ),
      text('mistake', 'what is wrong', ({ mistake }) => mistake),
      column('object', 'read', 'unit or value read instead, as JSON', ({ read }) =>
        canonicalJson(read as unknown as Json),
      ),
      text('reason', 'why', ({ reason }) => reason),
      text('evidence', 'where it can be seen', ({ evidence }) => evidence),
    ],
  });
}

/** Which of several disagreeing statements or events is followed, by whom and why. */
export function judgementResource(judgements: readonly Judgement[]): Resource {
  return resourceOf<Judgement>({
    name: 'judgements',
    title: 'Judgements',
    description: 'Which side of a conflict is followed, by whom and why; append-only, the latest on a key counts.',
    primaryKey: ['id'],
    items: sorted(judgements, ({ id }) => id),
    fields: [
      text('id', 'judgement id', ({ id }) => id),
      text('key', 'key of the conflict: subject, property or kind, period or occurrence', ({ key }) => key),
      text(
        'kind',
        'follow, scope (both stand), open (undecided), join (they belong together) or withdrawn',
        ({ kind }) => kind,
      ),
      text('follow', 'evidence id that is followed', ({ follow }) => follow),
      text('reason', 'why', ({ reason }) => reason),
      text('by', 'who judged', ({ by }) => by),
      column('date', 'on', 'when', ({ on }) => on),
    ],
  });
}
