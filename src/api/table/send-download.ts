import type { FastifyReply } from 'fastify';
import Type, { type TSchema } from 'typebox';
import type { Desk, View } from '../desk.ts';
import { contextOf } from '../present/context.ts';
import { fileName, permalinkOf } from './about.ts';
import { downloadOf } from './download.ts';

/** The query parameter of every table. */
export const FORMAT = {
  format: Type.Optional(
    Type.Union([Type.Literal('json'), Type.Literal('csv'), Type.Literal('xlsx')], {
      description: 'csv or xlsx: the whole table as a file, one row a figure, with unit, state, notes and sources',
    }),
  ),
};

interface TableRoute {
  readonly path: string;
  readonly response: TSchema;
  readonly table?: true;
}

/** Lists, and the sections of a material, are tables; other routes say so themselves. */
export function isTable({ path, response, table }: TableRoute): boolean {
  const { properties = {} } = response as { readonly properties?: object };
  return table === true || ('items' in properties && 'next' in properties) || /^\/materials\/:material\/./.test(path);
}

interface Wanted {
  readonly route: { readonly path: string; answer(view: View, asked: Asked): unknown };
  readonly view: View;
  readonly asked: Asked;
  readonly desk: Desk;
  readonly format: 'csv' | 'xlsx';
}
interface Asked {
  readonly params: unknown;
  readonly query: unknown;
}

/** A file has the whole list: paging is for screens. */
function whole({ params, query }: Asked): Asked {
  const { cursor: _cursor, limit: _limit, ...rest } = query as Record<string, unknown>;
  return { params, query: { ...rest, limit: Number.MAX_SAFE_INTEGER } };
}

/** Answers a table as a file with a name of its own. */
export async function sendDownload(reply: FastifyReply, wanted: Wanted): Promise<FastifyReply> {
  const { route, view, asked, desk, format } = wanted;
  const { cursor: _cursor, limit: _limit, ...filters } = asked.query as Record<string, string | undefined>;
  const path = filled(route.path, asked.params as Readonly<Record<string, string>>);
  const { knownOn, counts } = view;
  const permalink = permalinkOf(path, filters, knownOn);
  const about = { route: path, permalink, knownOn, head: counts.head, version: desk.version };
  const answer = await route.answer(view, whole(asked));
  const download = await downloadOf(answer, format, { about, context: contextOf(view), ledger: await view.ledger() });
  const words = Object.values(filters).map((value) => String(value ?? ''));
  const name = fileName(path, words, { knownOn, marking: download.marking, ending: format });
  return reply
    .header('content-disposition', `attachment; filename="${name}"`)
    .header('x-ballast-marking', download.marking)
    .type(download.type)
    .send(download.body);
}

const filled = (path: string, params: Readonly<Record<string, string>>): string =>
  path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(params[name] ?? ''));
