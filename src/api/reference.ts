/** What of an OpenAPI document the reference page needs. */
interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required?: boolean;
  readonly description?: string;
}
interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string;
  readonly const?: unknown;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly content?: Readonly<Record<string, { readonly schema: SchemaNode }>>;
}
interface Operation {
  readonly summary?: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: SchemaNode;
  readonly responses?: Readonly<Record<string, SchemaNode>>;
}
export interface OpenApi {
  readonly info: { readonly title: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: { readonly schemas?: Readonly<Record<string, SchemaNode>> };
}

const INTRODUCTION = [
  '# API',
  '',
  'Generated from the routes and the contract (`src/api/contract*.ts`); the same document for programs is',
  '`GET /api/v1/openapi.json` (OpenAPI 3.1). `./ballast serve` answers on 127.0.0.1 only.',
  '',
  '- Every read takes `known_on=YYYY-MM-DD`: only what was published by that day counts.',
  '- A number is always a `Figure`, with its unit, basis, rule and the ids of its evidence; each id resolves at',
  '  `/evidence/{id}`. Plain integers are counts, days and paging.',
  '- Lists come in pages: `{ items, total, next }`; pass `next` as `cursor`. A cursor ends when the ledger changes.',
  '- Answers carry an `ETag`; send it as `If-None-Match` and get 304 while nothing has changed.',
  '- Errors have one shape and stable codes: see [errors.md](errors.md).',
  '- Writes (POST) need the header `x-ballast-token` with the token of the ledger’s lock file, and no foreign Origin.',
  '  What only computes (cases and runs) needs no token; a foreign Origin is refused all the same.',
];

const nameOf = (ref: string): string => ref.split('/').at(-1) ?? ref;

/** A schema's type in a few words: `string or null`, `list of Figure`. */
function typeText(node: SchemaNode): string {
  if (node.$ref !== undefined) return `\`${nameOf(node.$ref)}\``;
  if (node.anyOf !== undefined) return node.anyOf.map(typeText).join(' or ');
  if (node.const !== undefined) return `"${String(node.const)}"`;
  if (node.type === 'array' && node.items !== undefined) return `list of ${typeText(node.items)}`;
  if (node.properties !== undefined) return `{ ${Object.keys(node.properties).join(', ')} }`;
  return node.type ?? 'any';
}

function bodyOf(node: SchemaNode | undefined): string | null {
  const [content] = Object.entries(node?.content ?? {});
  if (content === undefined) return null;
  const [media, { schema }] = content;
  return media === 'application/json' ? typeText(schema) : media;
}

function parameterRow({ name, in: place, required, description }: Parameter): string {
  return `| \`${name}\` | ${place}${required ? ', required' : ''} | ${description ?? ''} |`;
}

function routeLines(path: string, method: string, operation: Operation): readonly string[] {
  const { summary = '', parameters = [], requestBody, responses = {} } = operation;
  const body = bodyOf(requestBody);
  const table = ['| parameter | in | meaning |', '|---|---|---|', ...parameters.map(parameterRow), ''];
  return [
    `## ${method.toUpperCase()} ${path}`,
    '',
    `${summary}.`,
    '',
    ...(parameters.length === 0 ? [] : table),
    ...(body === null ? [] : [`Body: ${body}`, '']),
    `Answers ${bodyOf(responses['200'] ?? responses['202']) ?? 'nothing'}.`,
    '',
  ];
}

function shapeLines(name: string, { description, properties = {} }: SchemaNode): readonly string[] {
  const rows = Object.entries(properties).map(
    ([field, node]) => `| \`${field}\` | ${typeText(node)} | ${node.description ?? ''} |`,
  );
  return [
    `### ${name}`,
    '',
    ...(description === undefined ? [] : [`${description}.`, '']),
    '| field | type | meaning |',
    '|---|---|---|',
    ...rows,
    '',
  ];
}

/** The reference page docs/reference/api.md, from the OpenAPI document. */
export function apiPage({ paths, components }: OpenApi): string {
  const routes = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, operation]) => routeLines(path, method, operation)),
  );
  const shapes = Object.entries(components?.schemas ?? {}).flatMap(([name, node]) => shapeLines(name, node));
  return [...INTRODUCTION, '', ...routes, '## Shapes', '', ...shapes].join('\n');
}
