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

/** The first thing wrong with a request, naming the parameter and the choices there are. */
export function wrongRequest({ validation = [], validationContext }: FastifyError): WrongRequest {
  const [first] = validation;
  const name = nameOf(first) ?? validationContext ?? 'request';
  if (first === undefined) return { message: `"${name}" is not as expected.`, expected: null };
  if (first.keyword === 'boolean' || first.keyword === 'additionalProperties') {
    return { message: `"${name}" is not ${PLACES[validationContext ?? ''] ?? 'known here'}.`, expected: null };
  }
  const choices = choicesAt(first, validation);
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
