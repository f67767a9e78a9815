import type { LinkProps } from '@tanstack/react-router';

/** A page with an address of its own: its name, what it is for, the key after `g` and other words it is found by. */
export interface Page {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
  readonly hint: string;
  readonly key?: string;
  readonly aliases?: readonly string[];
}

/** Pages under one heading of the navigation. */
export interface PageGroup {
  readonly name: string;
  readonly pages: readonly Page[];
}

/** The page everything starts from; it stands beside the groups. */
export const FIRST_PAGE: Page = {
  to: '/',
  name: 'Situation',
  hint: 'who holds, asks for and contracts what',
  key: 's',
};

/**
 * The pages as the navigation, the box of commands, the keys and the help show them: a line here is all a page needs to
 * be reached. A group without pages is not shown.
 */
export const PAGE_GROUPS: readonly PageGroup[] = [
  {
    name: 'Materials',
    pages: [
      {
        to: '/materials',
        name: 'Materials',
        hint: 'all compared, sorted and filtered',
        key: 'm',
        aliases: ['compare'],
      },
      { to: '/lists', name: 'Critical lists', hint: 'critical minerals 2018, 2022, 2025 side by side' },
      { to: '/not-modelled', name: 'Not modelled', hint: 'which have no shortfall model, and why' },
      {
        to: '/codes',
        name: 'Customs codes',
        hint: 'HS and tariff codes, and the materials they cover',
        aliases: ['HTS'],
      },
    ],
  },
  {
    name: 'Stockpile',
    pages: [
      {
        to: '/stockpile',
        name: 'Stockpile',
        hint: 'your books on a day: four totals by form, gross and content apart',
        key: 'i',
        aliases: ['inventory', 'book'],
      },
      {
        to: '/stockpile/nds',
        name: 'Public stock',
        hint: 'what was published of the National Defense Stockpile, with its age and what explains its change',
        aliases: ['NDS', 'inventory', 'stockpile'],
      },
      { to: '/stockpile/lots', name: 'Lots', hint: 'each with its state, site and standing' },
      {
        to: '/stockpile/movements',
        name: 'Movements',
        hint: 'every record of the books, and how to undo one',
        aliases: ['receipts', 'sales', 'transfers'],
      },
      { to: '/stockpile/record', name: 'Record', hint: 'receive, move, assay, sell: shown first, then written' },
      {
        to: '/stockpile/sites',
        name: 'Sites',
        hint: 'where lots lie, how full, at what cost',
        aliases: ['warehouses'],
      },
      { to: '/stockpile/due', name: 'Due', hint: 'inspections, assays, loans and authorities that fall due' },
      {
        to: '/stockpile/reports',
        name: 'Reports',
        hint: 'off specification, need by form, storage, closing, cover, disposals',
        aliases: ['reconciliation', 'disposals'],
      },
      {
        to: '/stockpile/print',
        name: 'Print',
        hint: 'certificates, labels with barcodes, count sheets, pick lists',
        aliases: ['certificate', 'barcode'],
      },
      { to: '/stockpile/import', name: 'Import', hint: 'take in a spreadsheet of a book, after a trial' },
    ],
  },
  {
    name: 'Procurement',
    pages: [
      {
        to: '/procurements',
        name: 'Procurements',
        hint: 'every request and contract on a day and over time',
        aliases: ['solicitations', 'RFI', 'Gantt'],
      },
      {
        to: '/wanted',
        name: 'Key materials wanted',
        hint: 'form, quantity, ceiling, minimum, dates, status; each cell sourced',
      },
      {
        to: '/contracts',
        name: 'Contracts',
        hint: 'ceiling, minimum, ordered, delivered, paid; what the ceiling buys',
      },
      {
        to: '/survival',
        name: 'What becomes of requests',
        hint: 'how long they stay open, and whether they come back, as far as the record tells',
        aliases: ['survival', 'Aalen-Johansen'],
      },
      { to: '/pot', name: 'The pot', hint: 'money given, apportioned, ordered; ceilings beside it', key: 'p' },
    ],
  },
  {
    name: 'Policy',
    pages: [
      { to: '/feed', name: 'Feed', hint: 'what happened, newest first, and what falls due; Atom, iCalendar', key: 'f' },
      {
        to: '/measures',
        name: 'Measures',
        hint: 'tariffs, export controls and laws on a day; what comes due',
        key: 'e',
      },
      { to: '/projects', name: 'Projects', hint: 'days given for mines and smelters, and how far they slipped' },
      {
        to: '/plans',
        name: 'Plans',
        hint: 'annual materials plans against requests; open recommendations',
        aliases: ['AMP', 'GAO', 'recommendations'],
      },
      {
        to: '/commitments',
        name: 'Commitments',
        hint: 'stakes, loans, grants, price floors, offtakes by stage',
        aliases: ['loans', 'offtakes', 'equity'],
      },
      { to: '/duty', name: 'Duty', hint: 'the US duty on a tariff code by origin and day, layer by layer', key: 'd' },
    ],
  },
  {
    name: 'Shortfall',
    pages: [
      {
        to: '/cases',
        name: 'Cases',
        hint: 'what may go wrong, with all its numbers; move a lever and see',
        aliases: ['scenarios', 'case builder', 'what if'],
      },
      {
        to: '/runs',
        name: 'Runs',
        hint: 'what would be missing, when, how likely; two compared',
        aliases: ['shortfall', 'simulation', 'results'],
      },
      {
        to: '/buying-plans',
        name: 'Buying plans',
        hint: 'what to buy next, from whom, when; what one more dollar would do',
        key: 'b',
        aliases: ['planner', 'budget', 'buy', 'optimise', 'frontier'],
      },
      {
        to: '/decisions',
        name: 'Decisions',
        hint: 'plans adopted, by whom and why, and what became of each buy',
        aliases: ['adopted', 'overdue'],
      },
    ],
  },
  {
    name: 'Evidence',
    pages: [
      { to: '/search', name: 'Search', hint: 'statements, events, claims, sources, materials' },
      {
        to: '/claims',
        name: 'Claims',
        hint: 'who said so, with what interest, and what became of it',
        aliases: ['speakers'],
      },
      { to: '/statements', name: 'Statements', hint: 'every value as its source makes it, filtered' },
      { to: '/conflicts', name: 'Conflicts', hint: 'where sources disagree, and which is followed', key: 'k' },
      {
        to: '/revisions',
        name: 'Revisions',
        hint: 'what changed between two editions',
        key: 'r',
        aliases: ['editions'],
      },
      { to: '/sources', name: 'Sources', hint: 'who says it, editions, licences, checks', key: 'o' },
      { to: '/tour', name: 'Tour', hint: 'ten slips of one article, step by step', aliases: ['slips'] },
    ],
  },
];

/** Every page there is a way to, in the order of the navigation. */
export const PAGES: readonly Page[] = [FIRST_PAGE, ...PAGE_GROUPS.flatMap(({ pages }) => pages)];
