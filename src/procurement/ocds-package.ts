import { canonicalJson } from '../ledger/canonical.ts';
import { sha256Of } from '../ledger/id.ts';
import type { IsoDate } from '../units/period.ts';
import type { OcdsProcess } from './ocds.ts';
import type { OcdsObject, OcdsRelease } from './ocds-json.ts';
import { compiledRelease } from './ocds-merge.ts';

/** A release package of OCDS 1.1. */
export type ReleasePackage = PackageHead & { readonly releases: readonly OcdsRelease[] };
/** A record package of OCDS 1.1: each process with its releases and what they amount to. */
export type RecordPackage = PackageHead & {
  readonly packages: readonly string[];
  readonly records: readonly OcdsRecord[];
};

/** One process in a record package. */
export type OcdsRecord = OcdsObject & {
  readonly ocid: string;
  readonly releases: readonly OcdsRelease[];
  readonly compiledRelease: OcdsRelease;
};
type PackageHead = OcdsObject & {
  readonly uri: string;
  readonly version: '1.1';
  readonly publishedDate: string;
  readonly publisher: OcdsObject;
};

const NOTICE =
  'The ocid prefix "ballast" is our own and not registered with the Open Contracting Partnership. Ballast is not the ' +
  'buyer: it tells what sources published. Fields named x_ballast are our own; docs/reference/ocds.md says what is in them.';

/** The releases of processes as a package; null where there are none, since an empty package is not valid. */
export function releasePackage(processes: readonly OcdsProcess[], knownOn: IsoDate): ReleasePackage | null {
  const releases = processes.flatMap((one) => one.releases);
  if (releases.length === 0) return null;
  return { ...head('releases', releases, knownOn), releases };
}

/** The same as records, each with its compiled release; null where there are none. */
export function recordPackage(processes: readonly OcdsProcess[], knownOn: IsoDate): RecordPackage | null {
  const packed = releasePackage(processes, knownOn);
  if (packed === null) return null;
  const records = processes.flatMap(({ ocid, releases }) => {
    const compiled = compiledRelease(releases);
    return compiled === null ? [] : [{ ocid, releases, compiledRelease: compiled }];
  });
  return { ...head('records', packed.releases, knownOn), packages: [packed.uri], records };
}

function head(kind: 'releases' | 'records', releases: readonly OcdsRelease[], knownOn: IsoDate): PackageHead {
  return {
    uri: uriOf([kind, ...releases.map(({ id }) => id)]),
    version: '1.1',
    publishedDate: releases.map(({ date }) => date).reduce((newest, date) => (date > newest ? date : newest)),
    publisher: { name: 'Ballast' },
    x_ballast: { notice: NOTICE, knownOn },
  };
}

/** A UUID of version 8 (RFC 9562) made of the releases inside: the same releases have the same package id everywhere. */
function uriOf(parts: readonly string[]): string {
  const hex = sha256Of(canonicalJson(parts));
  const variant = '89ab'[Number.parseInt(hex.slice(16, 17), 16) % 4] ?? '8';
  const fields = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `${variant}${hex.slice(17, 20)}`];
  return `urn:uuid:${[...fields, hex.slice(20, 32)].join('-')}`;
}
