import { type TypeBoxTypeProvider, TypeBoxValidatorCompiler } from '@fastify/type-provider-typebox';
import Fastify from 'fastify';
import Type from 'typebox';
import { afterAll, describe, expect, it } from 'vitest';
import { sendError } from '../../src/api/error-replies.ts';

const app = Fastify().withTypeProvider<TypeBoxTypeProvider>();
app.setValidatorCompiler(TypeBoxValidatorCompiler);
app.setErrorHandler((error, request, reply) => sendError(error, request, reply, () => undefined));
const strict = { additionalProperties: false } as const;
const state = Type.Union([Type.Literal('open'), Type.Literal('cancelled')]);
const querystring = Type.Object(
  { state: Type.Optional(state), limit: Type.Optional(Type.Integer({ minimum: 1 })) },
  strict,
);
app.get('/list', { schema: { querystring } }, async () => 'ok');
app.post('/act', { schema: { body: Type.Object({ id: Type.String() }, strict) } }, async () => 'ok');
afterAll(() => app.close());

async function refused(url: string, payload?: object): Promise<readonly unknown[]> {
  const reply = await app.inject({ url, ...(payload === undefined ? {} : { method: 'POST', payload }) });
  const { code, message, expected } = reply.json().error;
  return [reply.statusCode, code, message, expected];
}

describe('a request that does not fit its route', () => {
  it.each([
    ['/list?sideways=1', '"sideways" is not a parameter of this address.', null],
    ['/list?state=lost', '"state" is none of its choices.', 'open, cancelled'],
    ['/list?limit=0', '"limit" must be >= 1.', null],
    ['/list?limit=many', '"limit" must be integer.', null],
  ])('%s is told what is wrong in words', async (url, message, expected) => {
    expect(await refused(url)).toEqual([400, 'invalid-query', message, expected]);
  });

  it('is told of a body too', async () => {
    expect(await refused('/act', { id: 'a', other: 1 })).toEqual([
      400,
      'invalid-body',
      '"other" is not a field of this body.',
      null,
    ]);
    expect((await refused('/act', {}))[1]).toBe('invalid-body');
  });

  it('is told everything at once', async () => {
    expect(await refused('/list?sideways=1&state=lost&limit=0')).toEqual([
      400,
      'invalid-query',
      expect.any(String),
      null,
    ]);
    const [, , message] = await refused('/list?sideways=1&state=lost&limit=0');
    expect(message).toContain('"sideways" is not a parameter of this address.');
    expect(message).toContain('"state" is none of its choices (open, cancelled).');
    expect(message).toContain('"limit" must be >= 1.');
    const [, , body] = await refused('/act', { other: 1, more: 2 });
    expect(body).toMatch(/"other"/);
    expect(body).toMatch(/"more"/);
    expect(body).toMatch(/required properties id/);
  });
});
