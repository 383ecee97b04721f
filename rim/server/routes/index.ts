import type { AnyRoute } from '../route.ts'
import { accessLogRoutes } from './access-log.ts'
import { appointmentRoutes } from './appointments.ts'
import { instrumentRoutes } from './instruments.ts'
import { legalBasisRoutes } from './legal-bases.ts'
import { municipalityRoutes } from './municipalities.ts'
import { operationRoutes } from './operation.ts'
import { optOutRoutes } from './opt-outs.ts'
import { ownRegistrationRoutes } from './own-registrations.ts'
import { participationRoutes } from './participations.ts'
import { privacyDocumentRoutes } from './privacy-documents.ts'
import { projectRoutes } from './projects.ts'
import { registrationDocumentRoutes } from './registration-documents.ts'
import { registrationRoutes } from './registrations.ts'
import { roundRoutes } from './rounds.ts'
import { safeTableRoutes } from './safe-tables.ts'
import { tabulationRoutes } from './tabulations.ts'
import { trainingRoutes } from './training.ts'
import { unitProgressRoutes } from './unit-progress.ts'
import { unitRoutes } from './units.ts'

/** All routes. One that is not here does not exist, and one that is here is in the matrix of rights that is tested. */
export const routes: readonly AnyRoute[] = [
  ...municipalityRoutes,
  ...unitRoutes,
  ...appointmentRoutes,
  ...roundRoutes,
  ...instrumentRoutes,
  ...participationRoutes,
  ...legalBasisRoutes,
  ...registrationRoutes,
  ...registrationDocumentRoutes,
  ...unitProgressRoutes,
  ...optOutRoutes,
  ...accessLogRoutes,
  ...ownRegistrationRoutes,
  ...privacyDocumentRoutes,
  ...projectRoutes,
  ...operationRoutes,
  ...tabulationRoutes,
  ...safeTableRoutes,
  ...trainingRoutes,
]
