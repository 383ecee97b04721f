import { auditProblems } from '#core/audit'
import { disclosureProblems } from '#core/disclosure'
import { type ProblemKind, territoryProblems } from '#core/foundation'
import { identityProblems } from '#core/identity'
import { instrumentProblemKinds } from '#core/instruments'
import { enteredProblems, mappingProblems } from '#core/mapping'
import { privacyProblems } from '#core/privacy'
import { reportProblems } from '#core/reports'
import { trainingProblems } from '#core/training'
import { keyProblems } from '#rim/keys'
import { loginProblems } from '#rim/login'
import { mailProblems } from '#rim/mail'
import {
  houseProblems,
  messageProblems,
  municipalityProblems,
  numbersProblems,
  orderProblems,
  regionProblems,
  releaseServiceProblems,
  revisionProblems,
  roundProblems,
  serviceProblems,
  tabulationProblems,
} from '#rim/services'
import { refusals, storageProblems } from '#rim/storage'

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
    houseProblems,
    messageProblems,
    mailProblems,
    revisionProblems,
    roundProblems,
    municipalityProblems,
    tabulationProblems,
    orderProblems,
    releaseServiceProblems,
    regionProblems,
    numbersProblems,
    enteredProblems,
  ].flatMap((catalogue) => Object.values(catalogue)),
]
