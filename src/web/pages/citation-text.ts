import type { EvidenceDto } from '../../api/contract-evidence.ts';

/** A citation in words: producer, title, edition, day, place in it, then Ballast and the evidence id. */
export function citationOf(evidence: EvidenceDto, address: string): string {
  const said = evidence.statement ?? evidence.event ?? evidence.stock;
  if (said === null) return '';
  const { producer, title, edition, published, url } = said.source;
  const work = [title, edition, said.locator].filter(Boolean).join(', ');
  return `${producer} (${published}): ${work}.${url === null ? '' : ` ${url}.`} Taken from Ballast, evidence ${evidence.id.slice(0, 16)}, ${address}`;
}

/** The same as a BibTeX entry, with the characters TeX would take for commands escaped. */
export function bibtexOf(evidence: EvidenceDto, address: string): string {
  const said = evidence.statement ?? evidence.event ?? evidence.stock;
  if (said === null) return '';
  const { producer, title, edition, published, url, id } = said.source;
  const fields = [
    ['author', `{${tex(producer)}}`],
    ['title', tex(edition === null ? title : `${title}, ${edition}`)],
    ['year', published.slice(0, 4)],
    ['url', url ?? address],
    ['note', tex(`${said.locator}. Taken from Ballast, evidence ${evidence.id}`)],
  ] as const;
  const lines = fields.map(([name, text]) => `  ${name} = {${text}},`);
  return [`@misc{${id}-${evidence.id.slice(0, 8)},`, ...lines, '}'].join('\n');
}

const tex = (text: string): string =>
  text
    .replace(/[\\{}]/g, '')
    .replace(/[&%$#_]/g, '\\$&')
    .replaceAll('~', '\\textasciitilde{}')
    .replaceAll('^', '\\textasciicircum{}');
