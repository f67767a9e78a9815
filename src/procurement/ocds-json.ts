import type { Json } from '../ledger/canonical.ts';

/** An object of an OCDS document, as JSON has it. */
export type OcdsObject = { readonly [field: string]: Json | undefined };

/** One release: what was published of one contracting process at one time (OCDS 1.1.5). */
export type OcdsRelease = OcdsObject & {
  readonly ocid: string;
  readonly id: string;
  /** RFC 3339 date and time. */
  readonly date: string;
  readonly tag: readonly string[];
};

/** Whether a JSON value is an object and not a list. */
export function isObject(value: Json | undefined): value is OcdsObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a JSON value is a list. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** The objects of a list; none where there is no list. */
export function objectsIn(value: Json | undefined): readonly OcdsObject[] {
  return isList(value) ? value.filter(isObject) : [];
}

/** The releases of a list; one that lacks what every release has keeps what it has, so that checks can say so. */
export function releasesIn(value: Json | undefined): readonly OcdsRelease[] {
  return objectsIn(value).map((release) => ({
    ...release,
    ocid: textIn(release.ocid) ?? '',
    id: textIn(release.id) ?? '',
    date: textIn(release.date) ?? '',
    tag: isList(release.tag) ? release.tag.map(String) : [],
  }));
}

/** The text of a field; null where it is absent or no text. */
export function textIn(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

const isEmpty = (value: Json | undefined): boolean =>
  value === undefined ||
  value === null ||
  (isList(value) && value.length === 0) ||
  (isObject(value) && Object.keys(value).length === 0);

/** An object without the fields that say nothing: OCDS has a field or leaves it out. */
export function given(fields: OcdsObject): OcdsObject {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}
