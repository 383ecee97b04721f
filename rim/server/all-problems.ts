import { auditProblems } from '#core/audit'
import { disclosureProblems } from '#core/disclosure'
import { type ProblemKind, territoryProblems } from '#core/foundation'
import { identityProblems } from '#core/identity'
import { instrumentProblemKinds } from '#core/instruments'
import { mappingProblems } from '#core/mapping'
import { privacyProblems } from '#core/privacy'
import { trainingProblems } from '#core/training'
import { keyProblems } from '#rim/keys'
import { loginProblems } from '#rim/login'
import { houseProblems, serviceProblems, tabulationProblems } from '#rim/services'
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
    disclosureProblems,
    storageProblems,
    refusals,
    keyProblems,
    loginProblems,
    serviceProblems,
    houseProblems,
    tabulationProblems,
  ].flatMap((catalogue) => Object.values(catalogue)),
]
