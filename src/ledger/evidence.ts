import type { IsoDate, IsoInstant, Period } from '../units/period.ts';
import type { ProblemCode } from './problem-codes.ts';

/** SHA-256 in lower-case hexadecimal. */
export type Sha256 = string;
export type EvidenceId = Sha256;
export type SourceId = string;
export type OrganisationId = string;
export type PrincipalId = string;
export type OverlayId = string;
/** How widely a thing may be shown; ordered by configuration, see marking.ts. */
export type Marking = string;

export type Stance = 'official' | 'reported' | 'claimed' | 'derived';

/** Shared by statements and events: where it comes from, who says it, when it was said and taken in. */
export interface Evidence {
  /** SHA-256 of the canonical JSON of what was said, by whom and when; see id.ts. */
  readonly id: EvidenceId;
  readonly source: SourceId;
  /** Hash of the bytes it was read from. */
  readonly snapshot: Sha256;
  /** Where in them: `World sheet, row 12`, `Antimony, paragraph 2`, `line 4711`. */
  readonly locator: string;
  /** Exactly as written; a short quote for copyrighted sources. */
  readonly original: string;
  /** When the source said it; `2025-12` or `2025` where no day is known. */
  readonly published: Period;
  readonly recorded: IsoInstant;
  readonly stance: Stance;
  readonly speaker?: OrganisationId;
  readonly marking: Marking;
  readonly overlay?: OverlayId;
  readonly principal: PrincipalId;
}

/** What a parser knows; the workbench adds the rest when it takes the evidence in. */
export type Found<E extends Evidence> = E extends Evidence ? Omit<E, 'id' | keyof Intake> : never;

/** What the workbench adds to what a parser found. */
export interface Intake {
  readonly snapshot: Sha256;
  readonly recorded: IsoInstant;
  readonly marking: Marking;
  readonly principal: PrincipalId;
  readonly overlay?: OverlayId;
}

/** A place where the same evidence was seen again. */
export interface Sighting {
  readonly evidence: EvidenceId;
  readonly snapshot: Sha256;
  readonly locator: string;
  readonly recorded: IsoInstant;
}

/** Something a parser could not read: never an exception, never a lost cell. */
export interface Problem {
  readonly code: ProblemCode;
  readonly locator: string;
  readonly message: string;
  /** The offending text, shortened. */
  readonly original: string;
  readonly advice: string;
}

export type { IsoDate };
