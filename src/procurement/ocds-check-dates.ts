import type { Json } from '../ledger/canonical.ts';
import { endOfDate, isIsoDate, isPeriod } from '../units/period.ts';
import { found, type OcdsFinding } from './ocds-finding.ts';
import { isList, isObject, type OcdsObject, type OcdsRelease, objectsIn, textIn } from './ocds-json.ts';

/** Fields of OCDS that hold a date and time. */
const DATES = new Set([
  ...['date', 'startDate', 'endDate', 'maxExtentDate', 'dateSigned', 'dueDate', 'dateMet', 'dateModified'],
  'datePublished',
]);

/** Dates of one release by themselves: real days, periods the right way round, nothing cited before it was published. */
export function checkDates(release: OcdsObject, place: string): readonly OcdsFinding[] {
  return [
    ...wrongDays(release, place),
    ...wrongPeriods(release, place),
    ...citedTooEarly(release, textIn(release.date) ?? '', place),
  ];
}

/** Every object of a document with the path to it. */
export function objectsOf(
  value: Json | undefined,
  path: string,
): readonly { readonly object: OcdsObject; readonly path: string }[] {
  if (isList(value)) return value.flatMap((item, i) => objectsOf(item, `${path}[${i}]`));
  if (!isObject(value)) return [];
  const inner = Object.entries(value).flatMap(([field, one]) =>
    field === 'x_ballast' ? [] : objectsOf(one, `${path}.${field}`),
  );
  return [{ object: value, path }, ...inner];
}

function wrongDays(release: OcdsObject, place: string): readonly OcdsFinding[] {
  return objectsOf(release, place).flatMap(({ object, path }) =>
    Object.entries(object).flatMap(([field, value]) =>
      DATES.has(field) && typeof value === 'string' && !isIsoDate(value.slice(0, 10))
        ? [found('no-such-day', `${path}.${field}`, `"${value}" is no day of the calendar.`)]
        : [],
    ),
  );
}

function wrongPeriods(release: OcdsObject, place: string): readonly OcdsFinding[] {
  return objectsOf(release, place).flatMap(({ object, path }) => {
    const [start, end] = [textIn(object.startDate), textIn(object.endDate) ?? textIn(object.maxExtentDate)];
    if (start === null || end === null || start <= end) return [];
    return [found('period-order', path, `It ends ${end}, before it begins ${start}.`)];
  });
}

function citedTooEarly(release: OcdsObject, date: string, place: string): readonly OcdsFinding[] {
  return objectsOf(release, place).flatMap(({ object, path }) =>
    objectsIn(object.documents).flatMap((cited) => {
      const published = publicationOf(cited);
      if (published === null || published <= date.slice(0, 10)) return [];
      const id = String(cited.id).slice(0, 12);
      return [found('release-before-publication', path, `Dated ${date}, it cites ${id} of ${published}.`)];
    }),
  );
}

/** The day a document was surely out: as it says, or the end of the month our own field names. */
function publicationOf({ datePublished, x_ballast }: OcdsObject): string | null {
  const own = isObject(x_ballast) ? textIn(x_ballast.published) : null;
  if (own !== null && isPeriod(own)) return endOfDate(own);
  return textIn(datePublished)?.slice(0, 10) ?? null;
}

/** What each tag presupposes among the tags of earlier releases; one of them is enough. */
const AFTER: Readonly<Record<string, readonly string[]>> = {
  planningUpdate: ['planning'],
  tenderAmendment: ['tender'],
  tenderUpdate: ['tender'],
  tenderCancellation: ['tender', 'planning'],
  awardUpdate: ['award'],
  awardCancellation: ['award'],
  contractUpdate: ['contract'],
  contractAmendment: ['contract'],
  implementationUpdate: ['implementation'],
  contractTermination: ['contract'],
};

/** How the releases of a process follow each other, and its award its tender. */
export function checkOrder(
  ocid: string,
  releases: readonly OcdsRelease[],
  compiled: OcdsRelease,
): readonly OcdsFinding[] {
  const inOrder = [...releases].sort((a, b) => (a.date < b.date ? -1 : 1));
  return [
    ...inOrder.flatMap((release, i) => checkAfter(release, inOrder.slice(0, i), ocid)),
    ...awardsTooEarly(compiled, ocid),
  ];
}

function checkAfter(release: OcdsRelease, before: readonly OcdsRelease[], ocid: string): readonly OcdsFinding[] {
  const earlier = before.filter(({ date }) => date < release.date).flatMap(({ tag }) => tag);
  const untimely = release.tag.filter((tag) => AFTER[tag]?.some((needed) => earlier.includes(needed)) === false);
  return [
    ...(before.at(-1)?.date === release.date
      ? [found('same-time', `${ocid} ${release.id}`, `Another release is dated ${release.date} too.`)]
      : []),
    ...untimely.map((tag) =>
      found('tag-order', `${ocid} ${release.id}`, `Nothing before it that "${tag}" could be of.`),
    ),
  ];
}

function awardsTooEarly({ tender, awards, contracts }: OcdsObject, ocid: string): readonly OcdsFinding[] {
  const period = isObject(tender) && isObject(tender.tenderPeriod) ? tender.tenderPeriod : {};
  const opened = textIn(period.startDate);
  const early = objectsIn(awards).flatMap(({ id, date }) =>
    tooEarly(`${ocid} award ${String(id)}`, textIn(date), opened),
  );
  const awarded = new Map(objectsIn(awards).map(({ id, date }) => [id, textIn(date)]));
  const signed = objectsIn(contracts).flatMap(({ id, awardID, dateSigned }) =>
    tooEarly(`${ocid} contract ${String(id)}`, textIn(dateSigned), awarded.get(awardID) ?? null),
  );
  return [...early, ...signed];
}

function tooEarly(place: string, date: string | null, after: string | null): readonly OcdsFinding[] {
  if (date === null || after === null || date >= after) return [];
  return [found('award-before-tender', place, `Dated ${date}, before ${after}.`)];
}
