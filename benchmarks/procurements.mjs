import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { decodeYaml } from '../dist/archive/decode.js';
import { eventId, statementId } from '../dist/ledger/id.js';
import { preparedProcurements } from '../dist/procurement/prepared.js';
import { procurementsOn } from '../dist/procurement/procurement.js';
import { parseClaims } from '../dist/sources/people/claims.js';
import { parseEvents } from '../dist/sources/people/events.js';

/** Days looked at, as a reader who pulls the slider looks at them. */
const DAYS = 200;
const DATA = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'data');

const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const percentile95 = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)];
const dayAt = (n) => new Date(Date.UTC(2025, 0, 1) + n * 3 * 86_400_000).toISOString().slice(0, 10);

function kept(folder, parse) {
  const files = readdirSync(path.join(DATA, folder)).filter((name) => name.endsWith('.yaml'));
  return files.map((name) => parse(decodeYaml(readFileSync(path.join(DATA, folder, name))).value));
}

function evidence(found, idOf) {
  return found.map((item) => ({ ...item, id: idOf(item), marking: 'public' }));
}

/** Whatever stands in the built-in data, as often as asked for: the same procurements under other ids. */
function copied(events, times) {
  return Array.from({ length: times }, (_, n) =>
    n === 0
      ? events
      : events.map((event) => ({
          ...event,
          id: `${event.id.slice(0, 56)}${String(n).padStart(8, '0')}`,
          subject: { ...event.subject, id: `${event.subject.id}-${n}` },
          payload: { ...event.payload, occurrence: `${event.payload.occurrence}-${n}`, number: undefined },
        })),
  ).flat();
}

function timed(events, statements, label) {
  const started = performance.now();
  const prepared = preparedProcurements(events, { statements, knownOn: '2026-11-23' });
  const preparing = performance.now() - started;
  for (let n = 0; n < 20; n++) procurementsOn(prepared, dayAt(n * 7));
  const times = Array.from({ length: DAYS }, (_, n) => {
    const start = performance.now();
    procurementsOn(prepared, dayAt(n));
    return performance.now() - start;
  });
  return [
    { name: `procurements laid out${label}`, value: preparing, kind: 'ms', budget: label === '' ? 100 : 500 },
    {
      name: `state of every procurement on a day${label}, median`,
      value: median(times),
      kind: 'ms',
      budget: label === '' ? 20 : 100,
    },
    {
      name: `state of every procurement on a day${label}, 95th percentile`,
      value: percentile95(times),
      kind: 'ms',
      budget: label === '' ? 20 : 200,
    },
  ];
}

/** The fold of every procurement on a day: the built-in data, and ten times as many. */
export function measureProcurements() {
  const events = evidence(
    kept('events', parseEvents).flatMap((read) => read.events),
    eventId,
  );
  const own = events.filter(({ subject }) => subject.kind === 'procurement');
  const statements = evidence(
    kept('claims', parseClaims).flatMap((read) => read.statements ?? []),
    statementId,
  );
  return [...timed(own, statements, ''), ...timed(copied(own, 10), statements, ', ten times as many')];
}
