import type { IsoDate } from '../units/period.ts';

/** One all-day entry of a calendar, in plain text. */
export interface CalendarEvent {
  /** Never changes, so that a calendar that is read again replaces and does not repeat. */
  readonly uid: string;
  readonly day: IsoDate;
  readonly summary: string;
  readonly description: string;
  /** Whole address of what it rests on. */
  readonly url: string;
  readonly categories: readonly string[];
  /** Day it was surely known by; the stamp is made of it, so that the same ledger gives the same bytes. */
  readonly stamped: IsoDate;
}

const LINE_OCTETS = 75;

/** Octets of a code point in UTF-8. */
function octetsOf(sign: string): number {
  const point = sign.codePointAt(0) ?? 0;
  return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
}

/** A content line in lines of at most 75 octets, continued with a blank; no character is cut (RFC 5545, 3.1). */
export function folded(line: string): string {
  const lines: string[] = [];
  let [current, octets] = ['', 0];
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > LINE_OCTETS) {
      lines.push(current);
      [current, octets] = [' ', 1];
    }
    current += sign;
    octets += size;
  }
  return [...lines, current].join('\r\n');
}

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the very characters that must not get through.
const CONTROLS = /[\u0000-\u0008\u000B-\u001F\u007F]|\p{Surrogate}/gu;

/** Text as a property value: backslash, semicolon and comma escaped, line ends as \n (RFC 5545, 3.3.11). */
export function calendarText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(CONTROLS, '')
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n');
}

const compact = (day: IsoDate): string => day.replaceAll('-', '');

function alarmLines(summary: string, days: number | null): readonly string[] {
  if (days === null) return [];
  return ['BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${calendarText(summary)}`, `TRIGGER:-P${days}D`, 'END:VALARM'];
}

function eventLines(event: CalendarEvent, alarmDays: number | null): readonly string[] {
  const { uid, day, summary, description, url, categories, stamped } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${calendarText(uid)}`,
    `DTSTAMP:${compact(stamped)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `SUMMARY:${calendarText(summary)}`,
    `DESCRIPTION:${calendarText(description)}`,
    `URL:${url}`,
    `CATEGORIES:${categories.map(calendarText).join(',')}`,
    'TRANSP:TRANSPARENT',
    ...alarmLines(summary, alarmDays),
    'END:VEVENT',
  ];
}

/** A calendar of all-day entries (RFC 5545), with an alarm so many days before each where asked. */
export function calendarFile(name: string, events: readonly CalendarEvent[], alarmDays: number | null): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Ballast//Deadlines and expiries//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${calendarText(name)}`,
    ...events.flatMap((event) => eventLines(event, alarmDays)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
