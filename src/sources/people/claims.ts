import type { Claim, Outcome } from '../../ledger/claim.ts';
import type { EvidenceId, Found } from '../../ledger/evidence.ts';
import { statementId } from '../../ledger/id.ts';
import type { Statement } from '../../ledger/statement.ts';
import { type DecodedTree, NOTHING, type ParseResult } from '../parser.ts';
import { childOf, isMapping, type Node, type Problems, type Reader, refuse, rootOf } from './node.ts';
import { distinct, itemsUnder, later, provenanceFields, reportCount } from './provenance.ts';
import { day, mapping, oneOf, period, slug, text, wholeListOf } from './read.ts';
import { statedFields, statementItem, valueFields, writtenValue } from './statements.ts';
import { subject } from './subject.ts';

const VERDICTS: readonly Outcome['verdict'][] = [
  'met',
  'partly',
  'missed',
  'supported',
  'contradicted',
  'not verifiable',
];

/** Evidence by the names the file gives it. */
type Refs = ReadonlyMap<string, readonly EvidenceId[]>;

interface ClaimRead {
  readonly claim: Claim;
  readonly statement: Found<Statement>;
}

const { stance: _, ...saidFields } = provenanceFields;
const claimReader = mapping(
  { id: slug, text, role: text, interest: text, materials: wholeListOf(slug), ...saidFields },
  { speaker: slug, due: day, said: period, subject, statement: later, outcomes: later },
);
const assertedReader = mapping(statedFields, { ...valueFields, note: text });
type ClaimFields = NonNullable<ReturnType<typeof claimReader>>;
type Asserted = Pick<Statement, 'subject' | 'property' | 'period' | 'value' | 'note'>;

/** What the claim asserts: the statement it writes out, or its words as they stand. */
function assertedBy(node: Node, read: ClaimFields, problems: Problems): Asserted | undefined {
  if (read.statement === undefined) return inWords(node, read, problems);
  const at = childOf(node, 'statement', read.statement);
  const stated = assertedReader(at, problems);
  const value = stated === undefined ? undefined : writtenValue(at, stated, problems);
  if (stated === undefined || value === undefined) return undefined;
  const { subject: about, property, period: when, note } = stated;
  return { subject: about, property, period: when, value, ...(note === undefined ? {} : { note }) };
}

function inWords(node: Node, read: ClaimFields, problems: Problems): Asserted | undefined {
  const { subject: about, said, published } = read;
  if (about === undefined) {
    const advice = 'Say what the claim is about with `subject`, or write out the `statement` it asserts.';
    return refuse(node, problems, 'missing-field', 'field missing: subject or statement', advice);
  }
  const value = { kind: 'described', text: read.text } as const;
  return { subject: about, property: 'assertion', period: said ?? published, value };
}

const outcomeReader = mapping({ verdict: oneOf(VERDICTS), on: day, reason: text, evidence: wholeListOf(slug) }, {});

/** An outcome's evidence is named by `ref`s of statements, or ids of claims, of the same file. */
function outcomeOf(refs: Refs): Reader<Outcome> {
  return (node, problems) => {
    const read = outcomeReader(node, problems);
    const unknown = read?.evidence.filter((ref) => !refs.has(ref)) ?? [];
    if (read === undefined || unknown.length === 0) {
      return read === undefined
        ? undefined
        : { ...read, evidence: read.evidence.flatMap((ref) => refs.get(ref) ?? []) };
    }
    const advice = 'Give the statement that shows it a `ref` in this file and name it here.';
    return refuse(node, problems, 'unknown-ref', `no evidence is called ${unknown.join(', ')} in this file`, advice);
  };
}

function claimOf(refs: Refs): Reader<ClaimRead> {
  return (node, problems) => {
    const read = claimReader(node, problems);
    const asserted = read === undefined ? undefined : assertedBy(node, read, problems);
    if (read === undefined || asserted === undefined) return undefined;
    const outcomes = itemsUnder(node, 'outcomes', outcomeOf(refs), problems);
    const { id, speaker, role, interest, materials, source, published, original, locator } = read;
    const said = speaker === undefined ? {} : { speaker };
    const statement: Found<Statement> = {
      source,
      published,
      stance: 'claimed',
      original,
      locator,
      ...said,
      ...asserted,
    };
    const words = { role, interest, text: read.text, materials, due: read.due ?? null };
    return { statement, claim: { id, evidence: statementId(statement), speaker: speaker ?? null, ...words, outcomes } };
  };
}

/** Names of evidence in the file; a name several reports share stands for all of them. */
function refsOf(named: readonly (readonly [string, EvidenceId])[]): Refs {
  const refs = new Map<string, readonly EvidenceId[]>();
  for (const [ref, id] of named) refs.set(ref, [...(refs.get(ref) ?? []), id]);
  return refs;
}

const file = mapping({}, { statements: later, claims: later });

/** Reads a file of statements and claims, `data/claims/*.yaml`; a claim's own statement is stated as claimed. */
export function parseClaims(tree: DecodedTree): ParseResult {
  const problems: Problems = [];
  const root = rootOf(tree);
  file(root, problems);
  const named = itemsUnder(root, 'statements', statementItem, problems).flat();
  const refs = refsOf(
    named.flatMap(({ refs: own, statement }) => own.map((ref) => [ref, statementId(statement)] as const)),
  );
  const claims = itemsUnder(root, 'claims', claimOf(refs), problems);
  const read = [...named.map(({ statement }) => statement), ...claims.map(({ statement }) => statement)];
  const statements = distinct(read, statementId);
  const data = isMapping(tree.data) ? tree.data : {};
  const cells = reportCount(data.statements) + reportCount(data.claims);
  const duplicates = read.length - statements.length;
  return { ...NOTHING, statements, claims: claims.map(({ claim }) => claim), problems, duplicates, cells };
}
