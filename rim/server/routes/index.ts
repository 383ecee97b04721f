import type { AnyRoute } from '../route.ts'
import { accessLogRoutes } from './access-log.ts'
import { appointmentRoutes } from './appointments.ts'
import { legalBasisRoutes } from './legal-bases.ts'
import { municipalityRoutes } from './municipalities.ts'
import { operationRoutes } from './operation.ts'
import { optOutRoutes } from './opt-outs.ts'
import { ownRegistrationRoutes } from './own-registrations.ts'
import { participationRoutes } from './participations.ts'
import { privacyDocumentRoutes } from './privacy-documents.ts'
import { projectRoutes } from './projects.ts'
import { registrationRoutes } from './registrations.ts'
import { roundRoutes } from './rounds.ts'
import { safeTableRoutes } from './safe-tables.ts'
import { tabulationRoutes } from './tabulations.ts'
import { unitRoutes } from './units.ts'

/** All routes. One that is not here does not exist, and one that is here is in the matrix of rights that is tested. */
export const routes: readonly AnyRoute[] = [
  ...municipalityRoutes,
  ...unitRoutes,
  ...appointmentRoutes,
  ...roundRoutes,
  ...participationRoutes,
  ...legalBasisRoutes,
  ...registrationRoutes,
  ...optOutRoutes,
  ...accessLogRoutes,
  ...ownRegistrationRoutes,
  ...privacyDocumentRoutes,
  ...projectRoutes,
  ...operationRoutes,
  ...tabulationRoutes,
  ...safeTableRoutes,
]
