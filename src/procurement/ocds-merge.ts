import { canonicalJson, type Json } from '../ledger/canonical.ts';
import { given, isList, isObject, type OcdsObject, type OcdsRelease, objectsIn } from './ocds-json.ts';

/** Fields of a release that say when and why it was published; merging leaves them out. */
const OMITTED = new Set(['id', 'date', 'tag']);
/** Lists the standard replaces as a whole although their members have ids (wholeListMerge). */
const WHOLE_LISTS = new Set(['additionalIdentifiers', 'additionalClassifications']);

const same = (a: Json | undefined, b: Json | undefined): boolean =>
  a !== undefined && b !== undefined && canonicalJson(a) === canonicalJson(b);

const hasIds = (list: readonly Json[]): boolean =>
  list.length > 0 && list.every((item) => isObject(item) && item.id !== undefined && item.id !== null);

/** Whether a list is merged member by member, told apart by their ids. */
const mergesById = (field: string, list: readonly Json[]): boolean => !WHOLE_LISTS.has(field) && hasIds(list);

/**
 * The compiled release of a process: its releases merged in the order of their dates by the rules of OCDS 1.1 (later
 * values replace, null removes, lists of objects with ids merge by id, other lists are replaced).
 */
export function compiledRelease(releases: readonly OcdsRelease[]): OcdsRelease | null {
  const inOrder = [...releases].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
  const last = inOrder.at(-1);
  if (last === undefined) return null;
  const merged = inOrder.map(content).reduce<OcdsObject>(mergedObject, {});
  const { ocid, date } = last;
  return { ocid, id: `${ocid}-${date}`, date, tag: ['compiled'], ...merged };
}

const content = (release: OcdsObject): OcdsObject =>
  Object.fromEntries(Object.entries(release).filter(([field]) => !OMITTED.has(field)));

function mergedObject(before: OcdsObject, next: OcdsObject): OcdsObject {
  const fields = new Map<string, Json | undefined>(Object.entries(before));
  for (const [field, value] of Object.entries(next)) {
    const merged = mergedField(field, fields.get(field), value);
    if (merged === null || merged === undefined) fields.delete(field);
    else fields.set(field, merged);
  }
  return Object.fromEntries(fields);
}

function mergedField(field: string, before: Json | undefined, next: Json | undefined): Json | undefined {
  if (isObject(next)) return mergedObject(isObject(before) ? before : {}, next);
  if (isList(next) && mergesById(field, next)) return mergedList(objectsIn(before), objectsIn(next));
  return next;
}

function mergedList(before: readonly OcdsObject[], next: readonly OcdsObject[]): readonly OcdsObject[] {
  const byId = new Map(before.map((item) => [item.id, item]));
  for (const item of next) byId.set(item.id, mergedObject(byId.get(item.id) ?? {}, item));
  return [...byId.values()];
}

/** Fields that go with every change of the object they are in: without them it is not valid, or not told apart. */
const KEPT = ['id', 'awardID', 'scheme', 'unit'];

/**
 * What a release must say for the merge to turn one content into another: the fields that are new or differ. A value
 * of money goes whole; what is gone is told by null where it is no object or list.
 */
export function changesBetween(before: OcdsObject, after: OcdsObject): OcdsObject {
  const changed = Object.entries(after).flatMap(([field, value]) => {
    const change = changeOf(field, before[field], value);
    return change === undefined ? [] : [[field, change] as const];
  });
  const gone = Object.entries(before).flatMap(([field, value]) =>
    after[field] === undefined && !isObject(value) && !isList(value) ? [[field, null] as const] : [],
  );
  if (changed.length + gone.length === 0) return {};
  const kept = given(Object.fromEntries(KEPT.map((field) => [field, after[field]])));
  return { ...kept, ...Object.fromEntries([...changed, ...gone]) };
}

function changeOf(field: string, before: Json | undefined, after: Json | undefined): Json | undefined {
  if (after === undefined || same(before, after)) return undefined;
  if (isObject(before) && isObject(after) && after.currency === undefined) return changesBetween(before, after);
  if (isList(before) && isList(after) && mergesById(field, after)) return changedMembers(before, after);
  return after;
}

function changedMembers(before: readonly Json[], after: readonly Json[]): readonly OcdsObject[] {
  const known = new Map(objectsIn(before).map((item) => [item.id, item]));
  return objectsIn(after).flatMap((item) => {
    const earlier = known.get(item.id);
    if (earlier === undefined) return [item];
    return same(earlier, item) ? [] : [changesBetween(earlier, item)];
  });
}
