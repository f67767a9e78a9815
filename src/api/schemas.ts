import type Type from 'typebox';
import { ClaimSchema, ConflictSchema, EventSchema, FigureSchema, RevisionSchema, StatementSchema } from './contract.ts';
import { MaterialBriefSchema, ProcurementSchema, SituationSchema } from './contract-brief.ts';
import { BuyingPlanViewSchema } from './contract-buying-plans.ts';
import { CaseAssemblySchema, CaseSchemaDto } from './contract-cases.ts';
import { CommitmentSchema, StripSchema } from './contract-commitments.ts';
import { ComparedMaterialSchema } from './contract-compare.ts';
import { AffordabilitySchema, ContractRecordSchema, ContractSchema, RequestSizeSchema } from './contract-contracts.ts';
import { CounterfactualSchema } from './contract-counterfactual.ts';
import { DecisionSchema, RegistersSchema } from './contract-decisions.ts';
import { DeliverabilitySchema } from './contract-deliverability.ts';
import { DutySchema } from './contract-duty.ts';
import { EditionChangeSchema } from './contract-edition-changes.ts';
import { ErrorSchema } from './contract-envelope.ts';
import { EvidenceSchema } from './contract-evidence.ts';
import { DeadlineSchema, FeedEntrySchema } from './contract-feed.ts';
import { ImpactSchema } from './contract-impact.ts';
import {
  ConcentrationHistoriesSchema,
  CoverSchema,
  RelianceSchema,
  RevisionSizesSchema,
} from './contract-indicators.ts';
import { MaterialShortfallSchema } from './contract-material-shortfall.ts';
import { MeasureLineSchema } from './contract-measures.ts';
import { NotModelledSchema } from './contract-not-modelled.ts';
import { OcdsRecordPackageSchema, OcdsReleasePackageSchema } from './contract-ocds.ts';
import { OrganisationSchema } from './contract-organisation.ts';
import { PlanAnswerSchema, PlanLineSchema, PlanManifestSchema, PlanRiskSchema } from './contract-plan-answer.ts';
import { PotSchema } from './contract-pot.ts';
import {
  JoinProposalSchema,
  ProcurementChangesSchema,
  ProcurementLifeSchema,
  ProcurementRecordSchema,
} from './contract-procurements.ts';
import { CriticalListSchema, ProfileSchema, TradeCodeSchema } from './contract-profile.ts';
import { ProjectSchema } from './contract-projects.ts';
import { IndicatorRowSchema, IndicatorRowsSchema, IndicatorSchema, MaterialIndicatorsSchema } from './contract-risk.ts';
import {
  BandSchema,
  DistributionSchema,
  ExplanationSchema,
  ManifestSchema,
  NodeResultSchema,
  RunComparisonSchema,
  RunResultSchema,
  RunViewSchema,
} from './contract-runs.ts';
import { SearchSchema } from './contract-search.ts';
import { SourceSchema } from './contract-service.ts';
import { SourceProfileSchema } from './contract-source-profile.ts';
import { StockReportSchema } from './contract-stock-reports.ts';
import { StockPreviewSchema, StockWrittenSchema } from './contract-stock-writing.ts';
import {
  LotRowSchema,
  LotSchema,
  LotStateSchema,
  SiteSchema,
  StockMassSchema,
  StockRecordSchema,
  StockTotalsSchema,
} from './contract-stockpile.ts';
import { PublicStockSchema, StockpileFactSchema, StockpileHistorySchema } from './contract-stockpile-history.ts';
import { ProcurementSurvivalSchema, SpellSchema, StudySchema, SurvivalSchema } from './contract-survival.ts';
import { TourSchema } from './contract-tour.ts';
import { WantedSchema } from './contract-wanted.ts';

/** Schemas with a name of their own in the OpenAPI document; everywhere else they are referred to. */
export const NAMED_SCHEMAS: readonly Type.TSchema[] = [
  FigureSchema,
  StatementSchema,
  EventSchema,
  EvidenceSchema,
  ConflictSchema,
  RevisionSchema,
  ClaimSchema,
  OrganisationSchema,
  ProcurementSchema,
  ContractSchema,
  ContractRecordSchema,
  AffordabilitySchema,
  RequestSizeSchema,
  DeliverabilitySchema,
  ProcurementRecordSchema,
  ProcurementChangesSchema,
  ProcurementLifeSchema,
  SpellSchema,
  StudySchema,
  SurvivalSchema,
  ProcurementSurvivalSchema,
  JoinProposalSchema,
  MaterialBriefSchema,
  SituationSchema,
  ComparedMaterialSchema,
  EditionChangeSchema,
  SourceSchema,
  SourceProfileSchema,
  ProfileSchema,
  NotModelledSchema,
  CriticalListSchema,
  TradeCodeSchema,
  RelianceSchema,
  ConcentrationHistoriesSchema,
  CoverSchema,
  RevisionSizesSchema,
  IndicatorSchema,
  MaterialIndicatorsSchema,
  IndicatorRowSchema,
  IndicatorRowsSchema,
  MaterialShortfallSchema,
  CommitmentSchema,
  StripSchema,
  ProjectSchema,
  SearchSchema,
  PotSchema,
  WantedSchema,
  PublicStockSchema,
  StockpileFactSchema,
  StockpileHistorySchema,
  MeasureLineSchema,
  DutySchema,
  ImpactSchema,
  CounterfactualSchema,
  FeedEntrySchema,
  DeadlineSchema,
  TourSchema,
  StockMassSchema,
  StockTotalsSchema,
  LotRowSchema,
  LotStateSchema,
  LotSchema,
  StockRecordSchema,
  SiteSchema,
  StockReportSchema,
  StockPreviewSchema,
  StockWrittenSchema,
  OcdsReleasePackageSchema,
  OcdsRecordPackageSchema,
  CaseSchemaDto,
  CaseAssemblySchema,
  RunViewSchema,
  RunResultSchema,
  ManifestSchema,
  NodeResultSchema,
  DistributionSchema,
  BandSchema,
  ExplanationSchema,
  RunComparisonSchema,
  BuyingPlanViewSchema,
  PlanAnswerSchema,
  PlanManifestSchema,
  PlanLineSchema,
  PlanRiskSchema,
  DecisionSchema,
  RegistersSchema,
  ErrorSchema,
];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A schema as plain JSON with every named schema inside it replaced by a reference; the outermost keeps its name. */
export function withReferences(schema: unknown, outermost = true): unknown {
  if (Array.isArray(schema)) return schema.map((item) => withReferences(item, false));
  if (!isObject(schema)) return schema;
  if (!outermost && typeof schema.$id === 'string') return { $ref: `${schema.$id}#` };
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, withReferences(value, false)]));
}

/** A response schema for the OpenAPI document: named schemas become references, also at the top. */
export function responseSchema(schema: Type.TSchema): unknown {
  return withReferences(schema, false);
}

/** Errors every route can answer with, by status, all in the one shape. */
export const ERROR_RESPONSES = {
  '4xx': { description: 'Refused; `error.code` says why', $ref: 'Error#' },
  '5xx': { description: 'Ballast could not answer', $ref: 'Error#' },
};
