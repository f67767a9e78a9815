import type { FastifyError } from 'fastify';

/** What is wrong with a request, and what was expected where the schema can say it. */
export interface WrongRequest {
  readonly message: string;
  readonly expected: string | null;
}

type Fault = NonNullable<FastifyError['validation']>[number];

/** Where a request's part comes from, in words for people. */
const PLACES: Readonly<Record<string, string>> = {
  querystring: 'a parameter of this address',
  params: 'a part of this address',
  body: 'a field of this body',
};

/** Everything wrong with a request, naming each parameter or field once, with the choices there are. */
export function wrongRequest({ validation = [], validationContext }: FastifyError): WrongRequest {
  const faults = told(validation).map((fault) => wordsOf(fault, validation, validationContext));
  const [only, ...more] = faults;
  if (only === undefined) return { message: `"${validationContext ?? 'request'}" is not as expected.`, expected: null };
  if (more.length === 0) return only;
  const shown = faults.slice(0, MOST_TOLD);
  const rest = faults.length > MOST_TOLD ? [`And ${faults.length - MOST_TOLD} more.`] : [];
  return { message: [...shown.map(inOne), ...rest].join(' '), expected: null };
}

/** Faults one message names; whoever sends more has sent something else. */
const MOST_TOLD = 12;

const inOne = ({ message, expected }: WrongRequest): string =>
  expected === null ? message : `${message.replace(/\.$/, '')} (${expected}).`;

/** One fault for each part of the request; what may be one of several things is told by the deepest it nearly is. */
function told(faults: readonly Fault[]): readonly Fault[] {
  const names = new Set<string>();
  const deeper = (path: string): boolean => faults.some((one) => one.instancePath.startsWith(`${path}/`));
  return faults.filter((fault) => {
    const isSum = fault.keyword === 'anyOf' || fault.keyword === 'boolean' || fault.keyword === 'type';
    if (isSum && deeper(fault.instancePath)) return false;
    const name = nameOf(fault) ?? '';
    return names.has(name) ? false : names.add(name) && true;
  });
}

function wordsOf(first: Fault, faults: readonly Fault[], context: FastifyError['validationContext']): WrongRequest {
  const name = nameOf(first) ?? context ?? 'request';
  if (first.keyword === 'boolean' || first.keyword === 'additionalProperties') {
    return { message: `"${name}" is not ${PLACES[context ?? ''] ?? 'known here'}.`, expected: null };
  }
  const choices = choicesAt(first, faults);
  if (choices.length > 0) return { message: `"${name}" is none of its choices.`, expected: choices.join(', ') };
  return { message: `"${name}" ${first.message ?? 'is not as expected'}.`, expected: null };
}

function nameOf(fault: Fault | undefined): string | undefined {
  const { additionalProperties = [] } = (fault?.params ?? {}) as { readonly additionalProperties?: readonly string[] };
  const names = [...additionalProperties, fault?.instancePath.replace(/^\//, '') ?? ''];
  return names.find((name) => name !== '');
}

/** A choice among literals is told literal by literal. */
function choicesAt({ instancePath, keyword }: Fault, faults: readonly Fault[]): readonly string[] {
  if (keyword !== 'const') return [];
  const here = faults.filter((fault) => fault.keyword === 'const' && fault.instancePath === instancePath);
  return here.map(({ params }) => String((params as { readonly allowedValue?: unknown }).allowedValue));
}
