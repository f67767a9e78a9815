import { canonicalJson } from '../ledger/canonical.ts';
import { groupBy } from '../ledger/conflict.ts';
import type { Event } from '../ledger/event.ts';
import type { Figure } from '../ledger/figure.ts';
import { sha256Of } from '../ledger/id.ts';
import type { Statement } from '../ledger/statement.ts';
import type { IsoDate } from '../units/period.ts';
import { happeningsBy, isStep, type StepEvent } from './happenings.ts';
import { judgedJoins } from './judged-joins.ts';
import { joinedIds } from './number-joins.ts';
import type { KnownProcess, OcdsContext } from './ocds-context.ts';
import { ocidOf } from './ocds-ids.ts';
import { isObject, type OcdsObject, type OcdsRelease, objectsIn } from './ocds-json.ts';
import { changesBetween } from './ocds-merge.ts';
import type { Cited } from './ocds-money.ts';
import { referencesIn } from './ocds-parties.ts';
import { processContent } from './ocds-process.ts';
import { type Published, publications, untilEach } from './ocds-publications.ts';
import { tagsFor } from './ocds-tags.ts';
import { stateAfter } from './state.ts';
import { stated as figureStated } from './stated.ts';

/** The releases of one contracting process, oldest first, of a procurement with this id. */
export interface OcdsProcess {
  readonly procurement: string;
  readonly ocid: string;
  /** Materials its steps name. */
  readonly materials: readonly string[];
  readonly releases: readonly OcdsRelease[];
}

/**
 * Every procurement as an OCDS contracting process, as known on a day: one release for each time something was
 * published of one happening. What a release says is what the fold makes newly known at that time, so merging the
 * releases up to any day gives the process as known on that day.
 */
export function ocdsProcesses(
  events: readonly Event[],
  knownOn: IsoDate,
  context: OcdsContext,
): readonly OcdsProcess[] {
  const steps = events.filter(isStep);
  const ids = joinedIds(steps, judgedJoins(context.judgements, knownOn));
  const idOf = (id: string): string => ids.get(id) ?? id;
  const owners = new Map(steps.map((e) => [e.payload.occurrence, idOf(e.subject.id)]));
  const about = groupBy(
    context.statements.filter(({ subject }) => subject.kind === 'procurement'),
    ({ subject }) => idOf(subject.id),
  );
  return [...groupBy(steps, (e) => idOf(e.subject.id))]
    .map(([procurement, own]) => {
      const told = { events: own, statements: about.get(procurement) ?? [] };
      const releases = releasesOf(procurement, told, { knownOn, owners, context });
      const materials = [...new Set(own.flatMap(({ payload }) => payload.materials))];
      return { procurement, ocid: ocidOf(procurement), materials, releases };
    })
    .filter(({ releases }) => releases.length > 0)
    .sort((a, b) => (a.ocid < b.ocid ? -1 : 1));
}

interface Told {
  readonly events: readonly StepEvent[];
  readonly statements: readonly Statement[];
}
interface Asked {
  readonly knownOn: IsoDate;
  readonly owners: ReadonlyMap<string, string>;
  readonly context: OcdsContext;
}
/** What has been released so far. */
interface Released {
  readonly content: OcdsObject;
  readonly releases: readonly OcdsRelease[];
}

function releasesOf(procurement: string, told: Told, asked: Asked): readonly OcdsRelease[] {
  const judged = judgementDays(told.events, asked.context);
  const groups = publications(told.events, told.statements, judged).filter(({ day }) => day <= asked.knownOn);
  const start: Released = { content: {}, releases: [] };
  return untilEach(groups).reduce((before, known) => {
    const content = contentAt(procurement, known, asked);
    const release = releaseOf(before, content, known);
    return release === null ? before : { content, releases: [...before.releases, release] };
  }, start).releases;
}

/** Days on which somebody decided between sources about this procurement. */
function judgementDays(events: readonly StepEvent[], { judgements }: OcdsContext): readonly IsoDate[] {
  const about = [...new Set(events.map(({ subject }) => `${subject.kind}:${subject.id} `))];
  const days = judgements.filter(({ key }) => about.some((own) => `${key} `.includes(own))).map(({ on }) => on);
  return [...new Set(days)];
}

/** The process as the reports and statements published so far make it. */
function contentAt(procurement: string, { events, statements, last }: Published, asked: Asked): OcdsObject {
  const { judgements } = asked.context;
  const happenings = happeningsBy(events, last.day, { judgements, knownOn: last.day });
  // An amendment of a request nobody told of leaves nothing to say, as in the fold.
  if (stateAfter(happenings) === null) return {};
  const stated = (property: string): Cited | null =>
    asCited(figureStated(property, statements, last.day, { judgements, knownOn: last.day }));
  const judgedNeed = judgedJoins(judgements, last.day).find(
    ({ relation, second }) => relation === 'same need' && second === procurement,
  );
  const known: KnownProcess = {
    ...{ procurement, happenings, stated, owners: asked.owners, context: asked.context },
    judgedNeed: judgedNeed?.first ?? null,
  };
  return processContent(known);
}

function asCited(figure: Figure | null): Cited | null {
  if (figure === null || !('quantity' in figure.value)) return null;
  return { quantity: figure.value.quantity, evidence: figure.evidence };
}

/** Nothing where nothing new is said: a report that only repeats still brings its document, so that is rare. */
function releaseOf({ content, releases }: Released, next: OcdsObject, published: Published): OcdsRelease | null {
  const { ocid: _ocid, ...changes } = changesBetween(content, next);
  if (Object.keys(changes).length === 0) return null;
  const earlier = releases.flatMap(({ tag }) => tag);
  const ocid = String(next.ocid);
  const body = {
    date: timeOf(published.last.day, releases),
    tag: tagsFor(published.last, { earlier, awards: changes.awards !== undefined, content: next }),
    initiationType: 'tender',
    language: 'en',
    ...withParties(changes, next),
  };
  const id = `${ocid}-${sha256Of(canonicalJson(body)).slice(0, 12)}`;
  return amendedBy({ ocid, id, ...body }, releases.at(-1)?.id ?? null);
}

/** Releases of one day keep their order by the second: the standard merges by time, and sources give none. */
function timeOf(day: IsoDate, releases: readonly OcdsRelease[]): string {
  const sameDay = releases.filter(({ date }) => date.startsWith(day)).length;
  const [minutes, seconds] = [Math.floor(sameDay / 60), sameDay % 60];
  return `${day}T00:${String(minutes).padStart(2, '0')}:${String(seconds).padStart(2, '0')}Z`;
}

/** Every party a release refers to stands in it, and always the buyer. */
function withParties(changes: OcdsObject, next: OcdsObject): OcdsObject {
  const buyer = isObject(next.buyer) ? { buyer: next.buyer } : {};
  const all = { ...changes, ...buyer };
  const changed = new Set(objectsIn(changes.parties).map(({ id }) => id));
  const needed = new Set(referencesIn(all).map(({ id }) => id));
  const parties = objectsIn(next.parties).filter(({ id }) => changed.has(id) || needed.has(String(id)));
  return { ...all, ...(parties.length === 0 ? {} : { parties }) };
}

/** New amendments say which release is before them and which tells of them. */
function amendedBy(release: OcdsRelease, before: string | null): OcdsRelease {
  const linked = (owner: OcdsObject): OcdsObject => {
    if (owner.amendments === undefined) return owner;
    const amendments = objectsIn(owner.amendments).map((amendment) =>
      amendment.description === undefined
        ? amendment
        : { ...amendment, releaseID: release.id, ...(before === null ? {} : { amendsReleaseID: before }) },
    );
    return { ...owner, amendments };
  };
  const tender = isObject(release.tender) ? { tender: linked(release.tender) } : {};
  const contracts = release.contracts === undefined ? {} : { contracts: objectsIn(release.contracts).map(linked) };
  return { ...release, ...tender, ...contracts };
}
