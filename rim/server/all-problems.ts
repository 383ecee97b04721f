import { auditProblems } from '#core/audit'
import { builderProblems } from '#core/builder'
import { disclosureProblems } from '#core/disclosure'
import { type ProblemKind, territoryProblems } from '#core/foundation'
import { identityProblems } from '#core/identity'
import { goalProblems } from '#core/indicators'
import { instrumentProblemKinds } from '#core/instruments'
import {
  analysisProblems,
  exchangeProblems,
  quoteProblems,
  studyProblems,
  textProblems,
} from '#core/interviews'
import { enteredProblems, mappingProblems } from '#core/mapping'
import { privacyProblems } from '#core/privacy'
import { archiveProblems, publicationProblems } from '#core/releases'
import { reportProblems } from '#core/reports'
import { paperProblems, samplingProblems } from '#core/survey'
import { trainingProblems } from '#core/training'
import { keyProblems } from '#rim/keys'
import { loginProblems } from '#rim/login'
import { mailProblems } from '#rim/mail'
import {
  annualProblems,
  answeringProblems,
  archiveServiceProblems,
  builtTableProblems,
  codingProblems,
  commentProblems,
  fieldWorkProblems,
  goalServiceProblems,
  houseProblems,
  interviewProblems,
  messageProblems,
  municipalHouseProblems,
  municipalityProblems,
  numbersProblems,
  orderProblems,
  paperEntryProblems,
  paperFormProblems,
  publicationServiceProblems,
  regionProblems,
  releaseServiceProblems,
  resultProblems,
  revisionProblems,
  roundProblems,
  serviceProblems,
  studyExchangeProblems,
  studyTextProblems,
  tabulationProblems,
  waveProblems,
} from '#rim/services'
import {
  annualRefusals,
  goalRefusals,
  municipalSurveyRefusals,
  publicationRefusals,
  refusals,
  savedTableRefusals,
  storageProblems,
} from '#rim/storage'
import { answeringPageProblems } from './answering/problems.ts'

/** What the server may answer with, of all folders: each is explained at /problems/{number}. */
export const allProblems: readonly ProblemKind[] = [
  ...instrumentProblemKinds,
  ...[
    territoryProblems,
    identityProblems,
    auditProblems,
    privacyProblems,
    trainingProblems,
    mappingProblems,
    reportProblems,
    disclosureProblems,
    storageProblems,
    refusals,
    keyProblems,
    loginProblems,
    serviceProblems,
    answeringProblems,
    builderProblems,
    builtTableProblems,
    annualRefusals,
    savedTableRefusals,
    municipalSurveyRefusals,
    municipalHouseProblems,
    goalProblems,
    goalRefusals,
    goalServiceProblems,
    archiveProblems,
    archiveServiceProblems,
    publicationProblems,
    publicationRefusals,
    publicationServiceProblems,
    houseProblems,
    messageProblems,
    mailProblems,
    revisionProblems,
    roundProblems,
    municipalityProblems,
    tabulationProblems,
    orderProblems,
    resultProblems,
    releaseServiceProblems,
    regionProblems,
    annualProblems,
    numbersProblems,
    paperEntryProblems,
    paperFormProblems,
    paperProblems,
    codingProblems,
    commentProblems,
    fieldWorkProblems,
    waveProblems,
    samplingProblems,
    enteredProblems,
    answeringPageProblems,
    textProblems,
    analysisProblems,
    exchangeProblems,
    studyProblems,
    quoteProblems,
    interviewProblems,
    studyExchangeProblems,
    studyTextProblems,
  ].flatMap((catalogue) => Object.values(catalogue)),
]
