import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { type AtomEntry, type AtomFeed, atomXml, xmlText } from '../../src/brief/atom.ts';

const ENTRY: AtomEntry = {
  id: 'urn:x-ballast:happening:a',
  title: 'DLA cancels <the> "solicitation" & waits',
  updated: '2025-10-31',
  link: 'http://127.0.0.1:4700/evidence?ids=a~b&known_on=2025-11-01',
  categories: ['procurement', 'cobalt'],
  author: 'O’Neill & Sons',
  summary: 'cancelled “on Wednesday”',
};
const FEED: AtomFeed = {
  id: 'urn:x-ballast:feed',
  title: 'What happened',
  subtitle: 'all of it',
  self: 'http://127.0.0.1:4700/api/v1/feed.atom?a=1&b=2',
  alternate: 'http://127.0.0.1:4700/feed',
  updated: '2026-11-23',
  entries: [ENTRY, { ...ENTRY, id: 'urn:x-ballast:happening:b', updated: '2026-01-02' }],
};
const parser = new XMLParser({
  ignoreAttributes: false,
  isArray: (name) => ['entry', 'category', 'link'].includes(name),
  parseTagValue: false,
});
const read = (xml: string) => parser.parse(xml).feed;

describe('an Atom feed', () => {
  it('is well formed and has what RFC 4287 requires of a feed and of an entry', () => {
    const xml = atomXml(FEED);
    expect(XMLValidator.validate(xml)).toBe(true);
    const feed = read(xml);
    expect(feed['@_xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed).toMatchObject({ id: FEED.id, title: 'What happened', updated: '2026-01-02T00:00:00Z' });
    expect(feed.entry).toHaveLength(2);
    expect(feed.entry[0]).toMatchObject({
      id: ENTRY.id,
      updated: '2025-10-31T00:00:00Z',
      author: { name: ENTRY.author },
    });
  });

  it('gives back every text as it was, in elements and in attributes', () => {
    const [entry] = read(atomXml(FEED)).entry;
    expect([entry.title, entry.summary]).toEqual([ENTRY.title, ENTRY.summary]);
    expect(entry.link[0]['@_href']).toBe(ENTRY.link);
    expect(read(atomXml(FEED)).link[0]['@_href']).toBe(FEED.self);
  });

  it('is as new as the day it is of where it has no entries', () => {
    expect(read(atomXml({ ...FEED, entries: [] }))).toMatchObject({ updated: '2026-11-23T00:00:00Z' });
  });

  it('stays well formed whatever texts it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (title, summary) => {
        const xml = atomXml({ ...FEED, entries: [{ ...ENTRY, title, summary, categories: [title] }] });
        expect(XMLValidator.validate(xml)).toBe(true);
        expect([...xml].filter((sign) => sign < ' ' && !'\n\t\r'.includes(sign))).toEqual([]);
        expect(read(xml).entry).toHaveLength(1);
      }),
      { numRuns: 25 },
    );
  });

  it('replaces what XML cannot hold', () => {
    expect(xmlText('a\u0000b\ud800c')).toBe('a\ufffdb\ufffdc');
    expect(xmlText('ünï 😀')).toBe('ünï 😀');
  });
});
