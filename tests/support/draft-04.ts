/** Anything a JSON file can hold. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export interface JsonObject {
  readonly [key: string]: Json;
}

/** One thing in a document that its schema does not allow. */
export interface Violation {
  readonly path: string;
  readonly keyword: string;
  readonly message: string;
}

/** Where schemas refer to: whole schemas by their address, without fragment. */
export type Schemas = ReadonlyMap<string, JsonObject>;

interface Place {
  readonly schemas: Schemas;
  readonly root: JsonObject;
  readonly path: string;
}
type Keyword = (wanted: Json, value: Json, place: Place, schema: JsonObject) => readonly Violation[];

const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);
const listOf = (value: Json): readonly Json[] => (isList(value) ? value : [value]);

/** What a schema may say that asks nothing of a document: words, and the marks OCDS adds for merging and codelists. */
const ANNOTATIONS = new Set([
  ...['id', '$schema', 'title', 'description', 'default', 'definitions', 'propertyOrder'],
  ...['codelist', 'openCodelist', 'deprecated', 'deprecatedVersion'],
  ...['omitWhenMerged', 'wholeListMerge', 'versionId', 'mergeStrategy', 'mergeOptions'],
]);

/** Checks a document against a JSON Schema of draft 4; a keyword it does not know is a mistake, never passed over. */
export function violations(value: Json, schema: JsonObject, schemas: Schemas = new Map()): readonly Violation[] {
  return validate(value, schema, { schemas, root: schema, path: '$' });
}

function validate(value: Json, schema: JsonObject, place: Place): readonly Violation[] {
  // Beside $ref nothing else counts in draft 4.
  if (typeof schema.$ref === 'string') return validateReferred(value, schema.$ref, place);
  return Object.entries(schema).flatMap(([keyword, wanted]) => {
    if (ANNOTATIONS.has(keyword)) return [];
    const check = KEYWORDS[keyword];
    if (check === undefined) throw new Error(`keyword ${keyword} is not known to this validator`);
    return check(wanted, value, place, schema);
  });
}

function validateReferred(value: Json, reference: string, place: Place): readonly Violation[] {
  const [address = '', pointer = ''] = reference.split('#');
  const root = address === '' ? place.root : place.schemas.get(address);
  if (root === undefined) throw new Error(`no schema at ${address}`);
  const target = pointer
    .split('/')
    .filter((step) => step !== '')
    .reduce<Json | undefined>((at, step) => (isObject(at) ? at[step] : undefined), root);
  if (!isObject(target)) throw new Error(`nothing at ${reference}`);
  return validate(value, target, { ...place, root });
}

const fails = ({ path }: Place, keyword: string, message: string): readonly Violation[] => [{ path, keyword, message }];
const inside = (place: Place, step: string | number): Place => ({ ...place, path: `${place.path}.${step}` });

function typeOf(value: Json): string {
  if (value === null) return 'null';
  if (isList(value)) return 'array';
  return typeof value;
}

function isOfType(value: Json, type: Json): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

/** Two JSON values are the same whatever the order of their fields. */
const textOf = (value: Json): string =>
  JSON.stringify(value, (_key, inner: Json) =>
    isObject(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );

const length = (value: Json): number => (typeof value === 'string' ? [...value].length : 0);

/** RFC 3339, with a day the calendar has. */
function isDateTime(text: string): boolean {
  const match =
    /^(\d{4}-\d{2}-\d{2})[Tt]([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?([Zz]|[+-]([01]\d|2[0-3]):[0-5]\d)$/.exec(
      text,
    );
  const day = match?.[1];
  if (day === undefined) return false;
  const date = new Date(`${day}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

const isUri = (text: string): boolean => /^[A-Za-z][A-Za-z0-9+.-]*:[^\s<>"{}|\\^`]+$/.test(text) && URL.canParse(text);

const FORMATS: Readonly<Record<string, (text: string) => boolean>> = { 'date-time': isDateTime, uri: isUri };

function count(value: Json, schemas: Json, place: Place): number {
  return listOf(schemas).filter((one) => isObject(one) && validate(value, one, place).length === 0).length;
}

function unmatched(value: JsonObject, { properties, patternProperties }: JsonObject): readonly string[] {
  const named = new Set(isObject(properties) ? Object.keys(properties) : []);
  const patterns = isObject(patternProperties) ? Object.keys(patternProperties).map((p) => new RegExp(p, 'u')) : [];
  return Object.keys(value).filter((key) => !named.has(key) && !patterns.some((pattern) => pattern.test(key)));
}

const KEYWORDS: Readonly<Record<string, Keyword>> = {
  type: (wanted, value, place) =>
    listOf(wanted).some((type) => isOfType(value, type))
      ? []
      : fails(place, 'type', `${typeOf(value)} instead of ${listOf(wanted).join(' or ')}`),
  enum: (wanted, value, place) =>
    listOf(wanted).some((one) => textOf(one) === textOf(value))
      ? []
      : fails(place, 'enum', `${textOf(value)} is no choice`),
  required: (wanted, value, place) =>
    isObject(value)
      ? listOf(wanted).flatMap((field) =>
          Object.hasOwn(value, String(field)) ? [] : fails(place, 'required', `${String(field)} is missing`),
        )
      : [],
  properties: (wanted, value, place) =>
    isObject(value) && isObject(wanted)
      ? Object.entries(wanted).flatMap(([field, schema]) => {
          const inner = Object.hasOwn(value, field) ? value[field] : undefined;
          return inner === undefined || !isObject(schema) ? [] : validate(inner, schema, inside(place, field));
        })
      : [],
  patternProperties: (wanted, value, place) =>
    isObject(value) && isObject(wanted)
      ? Object.entries(wanted).flatMap(([pattern, schema]) =>
          Object.entries(value).flatMap(([field, inner]) =>
            new RegExp(pattern, 'u').test(field) && isObject(schema)
              ? validate(inner, schema, inside(place, field))
              : [],
          ),
        )
      : [],
  additionalProperties: (wanted, value, place, schema) =>
    isObject(value) && wanted !== true
      ? unmatched(value, schema).flatMap((field) =>
          isObject(wanted)
            ? validate(value[field] ?? null, wanted, inside(place, field))
            : fails(inside(place, field), 'additionalProperties', 'not allowed'),
        )
      : [],
  dependencies: (wanted, value, place) =>
    isObject(value) && isObject(wanted)
      ? Object.entries(wanted).flatMap(([field, needs]) =>
          !Object.hasOwn(value, field)
            ? []
            : isObject(needs)
              ? validate(value, needs, place)
              : listOf(needs).flatMap((need) =>
                  Object.hasOwn(value, String(need))
                    ? []
                    : fails(place, 'dependencies', `${field} needs ${String(need)}`),
                ),
        )
      : [],
  items: (wanted, value, place) =>
    isList(value)
      ? value.flatMap((item, i) => {
          const schema = isList(wanted) ? wanted[i] : wanted;
          return isObject(schema) ? validate(item, schema, inside(place, i)) : [];
        })
      : [],
  minItems: (wanted, value, place) =>
    isList(value) && value.length < Number(wanted) ? fails(place, 'minItems', `${value.length} members`) : [],
  uniqueItems: (wanted, value, place) =>
    wanted === true && isList(value) && new Set(value.map(textOf)).size < value.length
      ? fails(place, 'uniqueItems', 'two members are the same')
      : [],
  minLength: (wanted, value, place) =>
    typeof value === 'string' && length(value) < Number(wanted) ? fails(place, 'minLength', 'too short') : [],
  pattern: (wanted, value, place) =>
    typeof value === 'string' && !new RegExp(String(wanted), 'u').test(value)
      ? fails(place, 'pattern', `not ${String(wanted)}`)
      : [],
  format: (wanted, value, place) => {
    const holds = FORMATS[String(wanted)];
    if (holds === undefined) throw new Error(`format ${String(wanted)} is not known to this validator`);
    return typeof value !== 'string' || holds(value)
      ? []
      : fails(place, 'format', `"${value}" is no ${String(wanted)}`);
  },
  minimum: (wanted, value, place, { exclusiveMinimum }) =>
    typeof value === 'number' && (exclusiveMinimum === true ? value <= Number(wanted) : value < Number(wanted))
      ? fails(place, 'minimum', `${value} is below ${String(wanted)}`)
      : [],
  exclusiveMinimum: () => [],
  allOf: (wanted, value, place) => listOf(wanted).flatMap((one) => (isObject(one) ? validate(value, one, place) : [])),
  anyOf: (wanted, value, place) =>
    count(value, wanted, place) > 0 ? [] : fails(place, 'anyOf', 'none of the choices'),
  oneOf: (wanted, value, place) => {
    const matching = count(value, wanted, place);
    return matching === 1 ? [] : fails(place, 'oneOf', `${matching} of the choices instead of one`);
  },
};
