import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalJson, type Json } from './canonical.ts';
import type { Event } from './event.ts';
import type { EvidenceId, Found, Intake, Sha256 } from './evidence.ts';
import type { Statement } from './statement.ts';
import type { StockEvent } from './stock-event.ts';

/** SHA-256 of bytes, or of a text's UTF-8 bytes, as lower-case hexadecimal. */
export function sha256Of(content: Uint8Array | string): Sha256 {
  return bytesToHex(sha256(typeof content === 'string' ? utf8ToBytes(content) : content));
}

/** The id of a statement: who said what of which subject and period, when. Snapshot and locator are only sightings of it. */
export function statementId(s: Found<Statement>): EvidenceId {
  const { source, speaker, stance, subject, property, period, value, published } = s;
  return idOf({ source, speaker, stance, subject, property, period, value, published });
}

/** The id of an event, from the same fields with kind, date and payload. */
export function eventId(e: Found<Event>): EvidenceId {
  const { source, speaker, stance, subject, kind, date, datePrecision, payload, published } = e;
  return idOf({ source, speaker, stance, subject, kind, date, datePrecision, payload, published });
}

/** The id of a stock record, from the same fields with its holder. */
export function stockId(e: Found<StockEvent>): EvidenceId {
  const { source, speaker, stance, holder, kind, date, payload, published } = e;
  return idOf({ source, speaker, stance, holder, kind, date, payload, published });
}

/** Interfaces have no index signature, so plain data must be told it is JSON. */
function idOf(fields: object): EvidenceId {
  return sha256Of(canonicalJson(fields as Json));
}

/** A found statement, taken in. */
export function takeInStatement(found: Found<Statement>, intake: Intake): Statement {
  return { ...found, ...intake, id: statementId(found) };
}

/** A found event, taken in. */
export function takeInEvent(found: Found<Event>, intake: Intake): Event {
  return { ...found, ...intake, id: eventId(found) };
}

/** A found stock record, taken in; the kind decides the payload, which a spread cannot tell the compiler. */
export function takeInStock(found: Found<StockEvent>, intake: Intake): StockEvent {
  return { ...found, ...intake, id: stockId(found) } as StockEvent;
}
