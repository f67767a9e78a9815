import { objectsOf } from './ocds-check-dates.ts';
import { found, type OcdsFinding } from './ocds-finding.ts';
import { isList, type OcdsObject, type OcdsRelease, objectsIn, textIn } from './ocds-json.ts';
import { referencesIn } from './ocds-parties.ts';

/** Given for a whole process: its contracts must find their awards and its amendments their releases. */
interface Whole {
  readonly whole: true;
  readonly releases: readonly OcdsRelease[];
}

/** Ids that must lead somewhere: parties in every release; awards and releases in a process as a whole. */
export function checkReferences(release: OcdsObject, place: string, entire?: Whole): readonly OcdsFinding[] {
  return [
    ...checkParties(release, place),
    ...duplicateIds(release, place),
    ...(entire === undefined ? [] : [...lostContracts(release, place), ...lostAmendments(release, place, entire)]),
  ];
}

/** The role a reference takes for granted. */
const ROLE_OF: Readonly<Record<string, string>> = {
  buyer: 'buyer',
  procuringEntity: 'procuringEntity',
  suppliers: 'supplier',
  tenderers: 'tenderer',
  payer: 'payer',
  payee: 'payee',
};

function checkParties(release: OcdsObject, place: string): readonly OcdsFinding[] {
  const parties = new Map(objectsIn(release.parties).map(({ id, roles }) => [String(id), isList(roles) ? roles : []]));
  return referencesIn(release).flatMap(({ field, id }) => {
    const roles = parties.get(id);
    const role = ROLE_OF[field];
    if (roles === undefined) return [found('unknown-party', `${place} ${field}`, `"${id}" is not among the parties.`)];
    if (role === undefined || roles.includes(role)) return [];
    return [found('party-role', `${place} ${field}`, `"${id}" has not the role ${role}.`)];
  });
}

function duplicateIds(release: OcdsObject, place: string): readonly OcdsFinding[] {
  return objectsOf(release, place).flatMap(({ object, path }) =>
    Object.entries(object).flatMap(([field, value]) => {
      const ids = objectsIn(value).flatMap(({ id }) => (id === undefined || !isList(value) ? [] : [String(id)]));
      const twice = ids.filter((id, i) => ids.indexOf(id) < i);
      return twice.map((id) => found('duplicate-id', `${path}.${field}`, `"${id}" is there twice.`));
    }),
  );
}

function lostContracts({ awards, contracts }: OcdsObject, place: string): readonly OcdsFinding[] {
  const known = new Set(objectsIn(awards).map(({ id }) => id));
  return objectsIn(contracts).flatMap(({ id, awardID }) =>
    known.has(awardID)
      ? []
      : [found('unknown-award', `${place} contract ${String(id)}`, `There is no award "${String(awardID)}".`)],
  );
}

function lostAmendments(compiled: OcdsObject, place: string, { releases }: Whole): readonly OcdsFinding[] {
  const known = new Set(releases.map(({ id }) => id));
  return objectsOf(compiled, place).flatMap(({ object, path }) =>
    objectsIn(object.amendments).flatMap(({ id, releaseID, amendsReleaseID }) =>
      [textIn(releaseID), textIn(amendsReleaseID)].flatMap((named) =>
        named === null || known.has(named)
          ? []
          : [found('unknown-release', `${path} ${String(id)}`, `There is no release "${named}".`)],
      ),
    ),
  );
}
