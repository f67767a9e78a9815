import type { FigureDto } from '../../../api/contract.ts';

export interface DistributionDto {
  readonly chance: number;
  readonly mean: number;
  readonly standardError: number;
  readonly p50: number;
  readonly p90: number;
  readonly p95: number;
  readonly cvar95: number;
}
export interface BandDto {
  readonly mean: number;
  readonly chance: number;
  readonly p5: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
}
export interface NodeLabelDto {
  readonly id: string;
  readonly material: string;
  readonly name: string;
  readonly basis: string;
  readonly price: { readonly usdPerTonne: number; readonly figure: FigureDto } | null;
  readonly consumption: { readonly tonnesPerYear: number; readonly figure: FigureDto } | null;
  readonly refining: string;
}
export interface NodeResultDto {
  readonly node: NodeLabelDto;
  readonly demand: number;
  readonly supplyWithoutCuts: number;
  readonly gross: DistributionDto;
  readonly net: DistributionDto;
  readonly alternative: { readonly gross: DistributionDto; readonly net: DistributionDto } | null;
  readonly byPeriod: readonly {
    readonly label: string;
    readonly demand: number;
    readonly gross: BandDto;
    readonly net: BandDto;
  }[];
  readonly byGroup: readonly { readonly group: string; readonly gross: number; readonly net: number }[];
  readonly restsOnAssumptions: number | null;
  readonly worth: { readonly usd: number; readonly price: FigureDto } | null;
  readonly daysOfCover: {
    readonly held: number | null;
    readonly days: number | null;
    readonly figure: FigureDto | null;
  };
  readonly losses: readonly {
    readonly source: string;
    readonly place: string;
    readonly words: string;
    readonly tonnes: number;
    readonly share: number;
  }[];
  readonly mitigations: readonly {
    readonly id: string;
    readonly words: string;
    readonly mean: number;
    readonly p90: number;
  }[];
}
export interface AssumptionDto {
  readonly id: string;
  readonly words: string;
  readonly author: string;
  readonly reason: string;
  readonly kind: string;
  readonly value: string;
}
export interface CellDto {
  readonly where: string;
  readonly words: string;
  readonly figure: FigureDto;
  readonly assumptions: readonly string[];
}
export interface ShockDto {
  readonly id: string;
  readonly kind: string;
  readonly words: string;
  readonly changes: number;
}
export interface NotModelledDto {
  readonly material: string;
  readonly why: string;
  readonly needs: readonly string[];
  readonly evidence: readonly string[];
}
export interface RunResultDto {
  readonly id: string;
  readonly manifest: {
    readonly case: string;
    readonly caseSha256: string;
    readonly caseText: string;
    readonly evidenceHead: number;
    readonly evidenceDigest: string;
    readonly knownOn: string;
    readonly edition: string | null;
    readonly seed: number;
    readonly draws: number;
    readonly sampling: string;
    readonly kernel: string;
    readonly engine: string;
    readonly tables: { readonly primary: string; readonly alternative: string | null };
    readonly materials: readonly string[];
  };
  readonly title: string;
  readonly summary: string;
  readonly home: string;
  readonly headline: { readonly words: string; readonly restsOnAssumptions: number | null };
  readonly nodes: readonly NodeResultDto[];
  readonly shocks: readonly ShockDto[];
  readonly assumptions: readonly AssumptionDto[];
  readonly notModelled: readonly NotModelledDto[];
  readonly cells: readonly CellDto[];
  readonly tables: { readonly primary: string; readonly alternative: string | null };
}
export interface ExplanationDto {
  readonly run: string;
  readonly node: string;
  readonly waterfall: readonly { readonly class: string; readonly words: string; readonly tonnes: number }[];
  readonly tornado: readonly {
    readonly lever: string;
    readonly words: string;
    readonly low: number;
    readonly high: number;
    readonly unit: string;
    readonly base: number;
    readonly atLow: number;
    readonly atHigh: number;
    readonly baseline: number;
    readonly assumed: boolean;
  }[];
  readonly breakEven: readonly {
    readonly lever: string;
    readonly words: string;
    readonly value: number | null;
    readonly unit: string;
    readonly why: string;
  }[];
  readonly inventoryForZero: { readonly p90: number; readonly mean: number };
}
export interface RunDto {
  readonly id: string;
  readonly state: string;
  readonly case: string;
  readonly message: string | null;
  readonly result: RunResultDto | null;
}
export interface RunComparisonDto {
  readonly a: string;
  readonly b: string;
  readonly nodes: readonly {
    readonly node: string;
    readonly a: number;
    readonly b: number;
    readonly evidence: number;
    readonly assumptions: number;
    readonly code: number;
    readonly luck: number;
  }[];
  readonly changed: { readonly evidence: readonly string[]; readonly assumptions: readonly string[] };
}
