import type { Json, JsonObject, Schemas } from '../support/draft-04.ts';

/** A code of a codelist a document uses. */
export interface UsedCode {
  readonly codelist: string;
  readonly open: boolean;
  readonly code: string;
}

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema with its reference followed, and the schema its own references begin at. */
interface Resolved {
  readonly schema: JsonObject;
  readonly root: JsonObject;
}

function resolved(schema: JsonObject, root: JsonObject, schemas: Schemas): Resolved {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return { schema, root };
  const [address = '', pointer = ''] = $ref.split('#');
  const owner = address === '' ? root : (schemas.get(address) ?? {});
  const found = pointer
    .split('/')
    .slice(1)
    .reduce<Json>((at, step) => (isObject(at) ? (at[step] ?? {}) : {}), owner);
  return { schema: isObject(found) ? found : {}, root: owner };
}

/** Embedded releases are the second of the two ways a record may give its releases. */
const chosen = (schema: JsonObject): JsonObject =>
  Array.isArray(schema.oneOf) && isObject(schema.oneOf[1]) ? schema.oneOf[1] : schema;

type Visit<T> = (value: Json, schema: JsonObject, field: string) => readonly T[];

/** Goes through a document beside its schema; `visit` sees every value with the schema of its field, or an empty one. */
function walk<T>(value: Json, at: Resolved, schemas: Schemas, visit: Visit<T>, field = ''): readonly T[] {
  const { schema: named, root } = resolved(at.schema, at.root, schemas);
  const schema = chosen(named);
  const seen = visit(value, schema, field);
  if (Array.isArray(value)) {
    const items = isObject(schema.items) ? schema.items : {};
    return [...seen, ...value.flatMap((item: Json) => walk(item, { schema: items, root }, schemas, visit, field))];
  }
  if (!isObject(value) || !isObject(schema.properties)) return seen;
  const { properties } = schema;
  const inner = Object.entries(value).flatMap(([name, one]) => {
    const property = properties[name];
    return isObject(property) ? walk(one, { schema: property, root }, schemas, visit, name) : visit(one, UNKNOWN, name);
  });
  return [...seen, ...inner];
}

const UNKNOWN: JsonObject = { unknown: true };

/** Every code a document uses of a codelist, open or closed. */
export function codesUsed(document: Json, schema: JsonObject, schemas: Schemas): readonly UsedCode[] {
  return walk<UsedCode>(document, { schema, root: schema }, schemas, (value, { codelist, openCodelist }) => {
    if (typeof codelist !== 'string') return [];
    const codes = Array.isArray(value) ? value : [value];
    return codes.map((code) => ({ codelist, open: openCodelist === true, code: String(code) }));
  });
}

/** Names of the fields of a document that its schema does not know. */
export function unknownFields(document: Json, schema: JsonObject, schemas: Schemas): readonly string[] {
  return walk(document, { schema, root: schema }, schemas, (_value, found, field) =>
    found === UNKNOWN ? [field] : [],
  );
}
