import type { Marking } from '../../ledger/evidence.ts';
import type { IsoDate } from '../../units/period.ts';

/** What a package says of itself; nothing in it tells one installation from another. */
export interface PackageAbout {
  readonly knownOn: IsoDate;
  /** Narrowest marking it may hold. */
  readonly marking: Marking;
  /** Of the program. */
  readonly version: string;
}

/** A file of the package once it is written. */
export interface WrittenFile {
  readonly path: string;
  readonly bytes: number;
  /** SHA-256 of the file as it is when unpacked. */
  readonly sha256: string;
}

/** Name of the zip: `ballast-package-2026-11-23-public.zip`. */
export const packageName = ({ knownOn, marking }: PackageAbout): string => `ballast-package-${knownOn}-${marking}.zip`;

/** Where a table lies in the zip. */
export const tablePath = (name: string): string => `data/${name}.csv`;
