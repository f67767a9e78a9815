import type { IsoDate } from '../units/period.ts';

/** One entry of an Atom feed, in plain text. */
export interface AtomEntry {
  /** An IRI that never changes. */
  readonly id: string;
  readonly title: string;
  readonly updated: IsoDate;
  readonly link: string;
  readonly categories: readonly string[];
  readonly author: string;
  readonly summary: string;
}

/** An Atom feed: addresses are whole, days are days in UTC. */
export interface AtomFeed {
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly self: string;
  readonly alternate: string;
  /** Day of the feed where it has no entries. */
  readonly updated: IsoDate;
  readonly entries: readonly AtomEntry[];
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};

/** Characters XML 1.0 cannot hold, even escaped: most control characters, two of every plane's end, lone surrogates. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must not get through.
const UNHOLDABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Text as it may stand in XML, in an element or an attribute; what XML cannot hold becomes the replacement character. */
export function xmlText(text: string): string {
  return text.replace(UNHOLDABLE, '\uFFFD').replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
const instant = (day: IsoDate): string => `${day}T00:00:00Z`;

function entryXml({ id, title, updated, link, categories, author, summary }: AtomEntry): string {
  return [
    '  <entry>',
    `    ${element('id', id)}`,
    `    ${element('title', title)}`,
    `    ${element('updated', instant(updated))}`,
    `    <author>${element('name', author)}</author>`,
    `    <link rel="alternate" type="text/html" href="${xmlText(link)}"/>`,
    ...categories.map((term) => `    <category term="${xmlText(term)}"/>`),
    `    ${element('summary', summary)}`,
    '  </entry>',
  ].join('\n');
}

/** A feed as an Atom document (RFC 4287). The feed is as new as its newest entry. */
export function atomXml({ id, title, subtitle, self, alternate, updated, entries }: AtomFeed): string {
  const newest = entries
    .map((entry) => entry.updated)
    .reduce((a, b) => (a > b ? a : b), entries[0]?.updated ?? updated);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom">',
    `  ${element('id', id)}`,
    `  ${element('title', title)}`,
    `  ${element('subtitle', subtitle)}`,
    `  ${element('updated', instant(newest))}`,
    `  <link rel="self" type="application/atom+xml" href="${xmlText(self)}"/>`,
    `  <link rel="alternate" type="text/html" href="${xmlText(alternate)}"/>`,
    '  <generator>Ballast</generator>',
    ...entries.map(entryXml),
    '</feed>',
    '',
  ].join('\n');
}
