import type { Claim } from '../../ledger/claim.ts';
import type { Found } from '../../ledger/evidence.ts';
import { statementId } from '../../ledger/id.ts';
import type { Statement } from '../../ledger/statement.ts';
import { type DecodedTree, NOTHING, type ParseResult } from '../parser.ts';
import { childOf, isMapping, type Node, type Problems, type Reader, refuse, rootOf } from './node.ts';
import { outcomesOf, refsOf } from './outcomes.ts';
import { distinct, itemsUnder, later, provenanceFields, reportCount } from './provenance.ts';
import { day, mapping, oneOf, period, slug, text, wholeListOf } from './read.ts';
import { statedFields, statementItem, valueFields, writtenValue } from './statements.ts';
import { subject } from './subject.ts';

/** A claim as read, before its outcomes: they may name evidence, and other claims, of the whole file. */
interface ClaimRead {
  readonly node: Node;
  readonly claim: Claim;
  readonly statement: Found<Statement>;
}

const { stance: _, ...saidFields } = provenanceFields;
const claimReader = mapping(
  { id: slug, text, role: text, interest: text, materials: wholeListOf(slug), ...saidFields },
  {
    kind: oneOf(['report'] as const),
    speaker: slug,
    due: day,
    said: period,
    subject,
    statement: later,
    outcomes: later,
  },
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

/** Reads a claim and the statement it makes, which is stated as claimed. */
const claimItem: Reader<ClaimRead> = (node, problems) => {
  const read = claimReader(node, problems);
  const asserted = read === undefined ? undefined : assertedBy(node, read, problems);
  if (read === undefined || asserted === undefined) return undefined;
  const { id, kind, speaker, role, interest, materials, due, source, published, original, locator } = read;
  const provenance = { source, published, original, locator, ...(speaker === undefined ? {} : { speaker }) };
  const statement: Found<Statement> = { ...provenance, stance: 'claimed', ...asserted };
  const said = { id, evidence: statementId(statement), speaker: speaker ?? null, role, interest, text: read.text };
  const claim = { ...said, materials, due: due ?? null, ...(kind === undefined ? {} : { kind }), outcomes: [] };
  return { node, statement, claim };
};

const file = mapping({}, { statements: later, claims: later });

/** Reads a file of statements and claims, `data/claims/*.yaml`; a claim's own statement is stated as claimed. */
export function parseClaims(tree: DecodedTree): ParseResult {
  const problems: Problems = [];
  const root = rootOf(tree);
  file(root, problems);
  const named = itemsUnder(root, 'statements', statementItem, problems).flat();
  const made = itemsUnder(root, 'claims', claimItem, problems);
  const refs = refsOf([
    ...named.flatMap(({ refs: own, statement }) => own.map((ref) => [ref, statementId(statement)] as const)),
    ...made.map(({ claim }) => [claim.id, claim.evidence] as const),
  ]);
  const claims = made.map(({ node, claim }) => ({ ...claim, outcomes: outcomesOf(node, refs, problems) }));
  const read = [...named, ...made].map(({ statement }) => statement);
  const statements = distinct(read, statementId);
  const data = isMapping(tree.data) ? tree.data : {};
  const cells = reportCount(data.statements) + reportCount(data.claims);
  return { ...NOTHING, statements, claims, problems, duplicates: read.length - statements.length, cells };
}
