import type { Json } from '../ledger/canonical.ts';
import { checkDates, checkOrder } from './ocds-check-dates.ts';
import { checkReferences } from './ocds-check-references.ts';
import { checkMoney, checkStates } from './ocds-check-terms.ts';
import { found, type OcdsFinding } from './ocds-finding.ts';
import { isObject, type OcdsObject, type OcdsRelease, objectsIn, releasesIn, textIn } from './ocds-json.ts';
import { compiledRelease } from './ocds-merge.ts';
import type { ProcurementState } from './state.ts';

/** What a package is checked against besides itself. */
export interface OcdsTruth {
  /** The state of each process as the fold has it, by ocid; a process that is not in it is not compared. */
  readonly states?: ReadonlyMap<string, ProcurementState>;
}

/** Checks of a release or record package that the official schema cannot make; nothing where all hold. */
export function ocdsFindings(packageOrRecords: Json, { states }: OcdsTruth = {}): readonly OcdsFinding[] {
  const packed = isObject(packageOrRecords) ? packageOrRecords : {};
  const records = objectsIn(packed.records);
  const embedded = records.flatMap(({ releases }) => releasesIn(releases));
  const releases = [...releasesIn(packed.releases), ...embedded];
  if (releases.length === 0) return [found('empty', '$', 'The package has no release.')];
  const processes = [...grouped(releases)];
  return [
    ...checkPackage(packed, releases),
    ...checkRecords(records),
    ...releases.flatMap((release) => checkRelease(release)),
    ...processes.flatMap(([ocid, own]) => checkProcess(ocid, own, states)),
  ];
}

function grouped(releases: readonly OcdsRelease[]): ReadonlyMap<string, readonly OcdsRelease[]> {
  const byOcid = new Map<string, OcdsRelease[]>();
  for (const release of releases) {
    const own = byOcid.get(release.ocid);
    if (own === undefined) byOcid.set(release.ocid, [release]);
    else own.push(release);
  }
  return byOcid;
}

/** Where a release is, for people: its process and id. */
const at = ({ ocid, id }: OcdsObject): string => `${textIn(ocid) ?? '?'} ${textIn(id) ?? '?'}`;

function checkPackage(packed: OcdsObject, releases: readonly OcdsRelease[]): readonly OcdsFinding[] {
  const published = textIn(packed.publishedDate) ?? '';
  const seen = new Map<string, number>();
  for (const release of releases) seen.set(at(release), (seen.get(at(release)) ?? 0) + 1);
  return [
    ...[...seen].flatMap(([place, times]) =>
      times > 1 ? [found('duplicate-release', place, `The release is in the package ${times} times.`)] : [],
    ),
    ...releases.flatMap((release) =>
      release.date > published
        ? [found('published-before-release', at(release), `Dated ${release.date}, after the package of ${published}.`)]
        : [],
    ),
  ];
}

function checkRecords(records: readonly OcdsObject[]): readonly OcdsFinding[] {
  return records.flatMap((record, i) => {
    const ocid = textIn(record.ocid) ?? '?';
    const releases = releasesIn(record.releases);
    const compiled = isObject(record.compiledRelease) ? record.compiledRelease : null;
    const owners = [...releases, ...(compiled === null ? [] : [compiled])];
    const again = records.slice(0, i).some((other) => other.ocid === record.ocid);
    return [
      ...(again ? [found('duplicate-ocid', ocid, 'Two records have this ocid.')] : []),
      ...owners.flatMap((owner) =>
        owner.ocid === record.ocid ? [] : [found('other-ocid', ocid, `It holds a release of ${textIn(owner.ocid)}.`)],
      ),
      ...(compiled === null || sameContent(compiled, compiledRelease(releases))
        ? []
        : [found('compiled-differs', ocid, 'The compiled release is not what merging the releases gives.')]),
    ];
  });
}

/** Whether two releases say the same whatever the order of their fields. */
function sameContent(a: OcdsObject, b: OcdsObject | null): boolean {
  return b !== null && sorted(a) === sorted(b);
}

const sorted = (value: Json): string =>
  JSON.stringify(value, (_field, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );

function checkRelease(release: OcdsRelease): readonly OcdsFinding[] {
  const place = at(release);
  const language = textIn(release.language);
  const spoken = language !== null && /^[a-z]{2}(-[A-Za-z0-9]+)*$/.test(language);
  return [
    ...(spoken
      ? []
      : [found('language', place, `The language is ${language ?? 'not given'} instead of en or the like.`)]),
    ...checkDates(release, place),
    ...checkMoney(release, place),
    ...checkReferences(release, place),
  ];
}

/** What only shows in all releases of a process together. */
function checkProcess(
  ocid: string,
  releases: readonly OcdsRelease[],
  states: OcdsTruth['states'],
): readonly OcdsFinding[] {
  const compiled = compiledRelease(releases);
  if (compiled === null) return [];
  return [
    ...checkOrder(ocid, releases, compiled),
    ...checkReferences(compiled, ocid, { whole: true, releases }),
    ...checkDates(compiled, ocid),
    ...checkStates(compiled, ocid, states?.get(ocid) ?? null),
  ];
}
