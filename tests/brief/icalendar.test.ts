import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CalendarEvent, calendarFile, calendarText, folded } from '../../src/brief/icalendar.ts';

const EVENT: CalendarEvent = {
  uid: 'urn:x-ballast:deadline:cn-susp-2025%20measure%20ends',
  day: '2026-11-27',
  summary: 'Measure ends: China suspends its ban of antimony, gallium; germanium',
  description: 'Suspended “in part”.\nEvidence: abc\\def',
  url: 'http://127.0.0.1:4700/evidence?ids=abc',
  categories: ['measure ends', 'antimony, metal'],
  stamped: '2026-10-07',
};

/** Content lines as a reader of RFC 5545 sees them: unfolded, split at the first colon. */
function linesOf(file: string): readonly (readonly [string, string])[] {
  const lines = file.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
  return lines.map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1)]);
}
const unescaped = (text: string): string => text.replace(/\\([\\;,nN])/g, (_, sign) => (/n/i.test(sign) ? '\n' : sign));
const octets = (line: string): number => new TextEncoder().encode(line).length;

describe('a calendar', () => {
  const file = calendarFile('Ballast', [EVENT], 30);

  it('has what RFC 5545 requires, an all-day entry with a stamp that no clock makes', () => {
    expect(linesOf(file)).toEqual([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//Ballast//Deadlines and expiries//EN'],
      ['CALSCALE', 'GREGORIAN'],
      ['X-WR-CALNAME', 'Ballast'],
      ['BEGIN', 'VEVENT'],
      ['UID', EVENT.uid],
      ['DTSTAMP', '20261007T000000Z'],
      ['DTSTART;VALUE=DATE', '20261127'],
      ['SUMMARY', 'Measure ends: China suspends its ban of antimony\\, gallium\\; germanium'],
      ['DESCRIPTION', 'Suspended “in part”.\\nEvidence: abc\\\\def'],
      ['URL', EVENT.url],
      ['CATEGORIES', 'measure ends,antimony\\, metal'],
      ['TRANSP', 'TRANSPARENT'],
      ['BEGIN', 'VALARM'],
      ['ACTION', 'DISPLAY'],
      ['DESCRIPTION', 'Measure ends: China suspends its ban of antimony\\, gallium\\; germanium'],
      ['TRIGGER', '-P30D'],
      ['END', 'VALARM'],
      ['END', 'VEVENT'],
      ['END', 'VCALENDAR'],
    ]);
    expect(calendarFile('Ballast', [EVENT], null)).not.toContain('VALARM');
  });

  it('ends every line with CR LF, and none is longer than 75 octets', () => {
    expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
    for (const line of file.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
  });

  it('folds and escapes so that a reader gets every text back, whatever it holds', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 });
    fc.assert(
      fc.property(text, (summary) => {
        const written = calendarFile('n', [{ ...EVENT, summary }], null);
        for (const line of written.split('\r\n')) expect(octets(line)).toBeLessThanOrEqual(75);
        const [, read = ''] = linesOf(written).find(([name]) => name === 'SUMMARY') ?? [];
        expect(unescaped(read)).toBe(summary);
      }),
    );
  });

  it('cuts no character in two', () => {
    const line = folded(`SUMMARY:${'ü'.repeat(80)}${'😀'.repeat(40)}`);
    expect(line.replaceAll('\r\n ', '')).toBe(`SUMMARY:${'ü'.repeat(80)}${'😀'.repeat(40)}`);
    expect(line.split('\r\n').map(octets)).toEqual(line.split('\r\n').map((part) => Math.min(75, octets(part))));
  });

  it('lets no line end or control character of a text through', () => {
    expect(calendarText('a\r\nb\rc\u0000d')).toBe('a\\nb\\ncd');
    expect(calendarFile('n', [{ ...EVENT, summary: 'x\r\nBEGIN:VALARM' }], null)).not.toMatch(/^BEGIN:VALARM/m);
  });
});
