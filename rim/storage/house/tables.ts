import type { AnnualTables } from './tables/annual-tables.ts'
import type { AnswerTables } from './tables/answer-tables.ts'
import type { FieldWorkTables } from './tables/field-work-tables.ts'
import type { GoalTables } from './tables/goal-tables.ts'
import type { MessageTables } from './tables/message-tables.ts'
import type { MunicipalSurveyTables } from './tables/municipal-survey-tables.ts'
import type { PaperTables } from './tables/paper-tables.ts'
import type { PlaceTables } from './tables/place-tables.ts'
import type { PublicationTables } from './tables/publication-tables.ts'
import type { RegistrationTables } from './tables/registration-tables.ts'
import type { ReleaseTables } from './tables/release-tables.ts'
import type { RevisionTables } from './tables/revision-tables.ts'
import type { RoundTables } from './tables/round-tables.ts'
import type { RunningTables } from './tables/running-tables.ts'
import type { SavedTableTables } from './tables/saved-table-tables.ts'
import type { StudyExchangeTables } from './tables/study-exchange-tables.ts'
import type { StudyPeopleTables } from './tables/study-people-tables.ts'
import type { StudyReportTables } from './tables/study-report-tables.ts'
import type { StudyTables } from './tables/study-tables.ts'
import type { StudyTextTables } from './tables/study-text-tables.ts'
import type { SurveyCodingTables } from './tables/survey-coding-tables.ts'
import type { SurveyCommentTables } from './tables/survey-comment-tables.ts'
import type { SurveyOrderTables } from './tables/survey-order-tables.ts'
import type { SurveyReleaseTables } from './tables/survey-release-tables.ts'
import type { SurveyTables } from './tables/survey-tables.ts'
import type { SurveyTextTables } from './tables/survey-text-tables.ts'
import type { TabulationTables } from './tables/tabulation-tables.ts'

/**
 * The tables of schema `lyttepost` as the migrations make them. Points in time are ISO strings in UTC, calendar dates
 * are `YYYY-MM-DD` (see `connect.ts`).
 */
export interface Tables
  extends PlaceTables,
    RoundTables,
    RegistrationTables,
    MessageTables,
    ReleaseTables,
    AnnualTables,
    TabulationTables,
    SavedTableTables,
    MunicipalSurveyTables,
    GoalTables,
    PublicationTables,
    RevisionTables,
    StudyTables,
    StudyReportTables,
    StudyExchangeTables,
    StudyPeopleTables,
    StudyTextTables,
    SurveyTables,
    SurveyCodingTables,
    SurveyCommentTables,
    SurveyReleaseTables,
    SurveyTextTables,
    SurveyOrderTables,
    AnswerTables,
    PaperTables,
    FieldWorkTables,
    RunningTables {}
