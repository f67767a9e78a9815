import Type from 'typebox';
import {
  AssumptionId,
  Chance,
  Count,
  Id,
  LevelPath,
  Mass,
  MassPath,
  Month,
  Node,
  PlaceCode,
  Range,
  Share,
  SharePath,
  SourceName,
  Words,
} from './case-words.ts';

const closed = { additionalProperties: false } as const;

/** A source with the user's own numbers: a country's deliveries, a plant at home, scrap. */
export const OwnSource = Type.Object(
  {
    name: SourceName('Stable name; its luck hangs on it: `import/CHN/antimony`.'),
    node: Node('Node it supplies.'),
    kind: Type.Enum(['home primary', 'home secondary', 'import', 'project', 'upstream'], {
      description: 'What it is; `upstream` feeds other sources and supplies no node itself.',
    }),
    place: PlaceCode('Where it stands.'),
    output: Type.Optional(MassPath('What it can deliver in each period.')),
    ramp: Type.Optional(
      Type.Object(
        {
          from: Mass('Output of the first period.'),
          to: Mass('Output of the last period of the ramp, and of those after it.'),
          periods: Type.Optional(Count('How many periods the ramp takes, the first and the last counted; all.')),
        },
        { ...closed, description: 'Output that rises evenly from period to period, in place of `output`.' },
      ),
    ),
    share: Type.Optional(SharePath('Part of the output that the home country can have; 1.')),
    ability: Type.Optional(
      LevelPath('What infrastructure and order let it deliver, 0 to 1; the table where left out.'),
    ),
    willingness: Type.Optional(LevelPath('How far it wants to deliver, 0 to 1; the table where left out.')),
    war_damage: Type.Optional(SharePath('Part destroyed; 0.')),
    shipping_loss: Type.Optional(SharePath('Part lost under way; 0.')),
    lost_chance: Type.Optional(Chance('Chance that all of it is lost over the whole horizon, drawn once a draw.')),
    need: Type.Optional(MassPath('What the producing country keeps first (share rule `pool`).')),
    lag: Type.Optional(Count('Periods the goods are under way.')),
    words: Type.Optional(Words('What it is, in words.')),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'A source of supply with its own numbers; one of the same name in the ledger gives way.' },
);

/** Where a refinery's or a smelter's feed comes from. */
export const Feed = Type.Object(
  {
    of: SourceName('Source that is fed.'),
    from: Type.Record(Type.String(), Type.Union([Share('Share of the feed.'), Range], { format: 'level' }), {
      format: 'places',
      description: 'Share of its feed by country; what is not named comes from where nothing is cut.',
    }),
    material: Type.Optional(Type.String({ format: 'material', description: 'Material of the feed, where another.' })),
    assumption: AssumptionId,
  },
  { ...closed, description: 'What a source is fed with, and by whom: it loses what they lose, in that share.' },
);

/** A mine, smelter or plant that is to come. */
export const Project = Type.Object(
  {
    id: Id('Stable id.'),
    node: Node('Node it supplies.'),
    place: PlaceCode('Where it is.'),
    capacity: Mass('What it makes in a year at full output.'),
    online: Month('First month of output.'),
    ramp: Type.Optional(Count('Months from the first output to all of it, rising evenly; 0.')),
    yield: Type.Optional(Share('Part of the output that meets the specification; 1.')),
    share: Type.Optional(Share('Part that can come to the home country; 1 at home.')),
    late: Type.Optional(
      Type.Array(
        Type.Object(
          {
            months: Count('How many months later it may begin.'),
            chance: Chance('How likely it is to be at least that late.'),
          },
          closed,
        ),
        { description: 'How late it may be. Chances fall as the months rise.' },
      ),
    ),
    host: Type.Optional(Id('Id of a shock of kind `host cut` it depends on.')),
    words: Type.Optional(Words('What it is, in words.')),
    assumption: AssumptionId,
  },
  { ...closed, description: 'A domestic or foreign project with its ramp and how late it may be.' },
);

/** Tonnes under contract for an inventory: they leave their source before it supplies anybody. */
export const Contract = Type.Object(
  {
    id: Id('Stable id.'),
    source: SourceName('Source the tonnes leave.'),
    holder: Id('Inventory they enter, at the beginning of the period after.'),
    amount: MassPath('What is delivered in each period.'),
    from: Type.Optional(Month('First month of delivery.')),
    until: Type.Optional(Month('Last month of delivery.')),
    words: Type.Optional(Words('Which contract it is.')),
    evidence: Type.Optional(Type.Array(Type.String(), { description: 'Ids of the evidence it rests on.' })),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'A contract that fills an inventory out of a source; no tonne counts twice.' },
);

/** What a holder has in store and whether it may be released. */
export const Inventory = Type.Object(
  {
    holder: Id('Who holds it: `nds`.'),
    published: Type.Optional(
      Type.Boolean({
        description:
          'True takes what the holder `nds` was last said to hold of every whole material, from the ledger; `amounts` go before it.',
      }),
    ),
    amounts: Type.Optional(
      Type.Record(Type.String(), Mass('What is held.'), { format: 'nodes', description: 'What is held, by node.' }),
    ),
    available: Type.Optional(Month('First month it is there; the first of the horizon.')),
    release: Type.Enum(['none', 'by group', 'greedy'], {
      description:
        '`none`: not released. `by group`: the first group over all periods before the second has any (F-12). `greedy`: in every period all groups in their order from what is there, so a first group may lack later what a last one had. One case has one of the two.',
    }),
    authority: Words('Whose decision releases it, or why nobody can (`none in peacetime`).'),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'Inventory of a government; without authority it counts in no net shortfall.' },
);

/** Stocks of consumers and producers, drawn before anything counts as short. */
export const IndustryStock = Type.Object(
  {
    node: Node('Node it is in.'),
    start: Mass('What is there at the beginning.'),
    cap: Type.Optional(Mass('The most that is kept; what is there at the beginning.')),
    refill: Type.Optional(Share("Part of a period's surplus that goes in; 0.")),
    assumption: Type.Optional(AssumptionId),
  },
  { ...closed, description: 'Stocks of industry.' },
);
