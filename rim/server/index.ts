export { allProblems } from './all-problems.ts'
export { answeringPageProblems } from './answering/problems.ts'
export { expects } from './fields.ts'
export { readProviderFile } from './login/provider-file.ts'
export { createProviders, type ProviderSetup } from './login/providers.ts'
export { createMetrics, type Metrics } from './metrics.ts'
export { Refusal, refusal } from './problem-answer.ts'
export { serverProblems } from './problems.ts'
export { type ServedSite, servePublicSite } from './public/serve.ts'
export {
  type AnyRoute,
  type Call,
  type FileAnswer,
  type Found,
  type Input,
  type Route,
  route,
} from './route.ts'
export { routes } from './routes/index.ts'
export { type ListenOptions, listen, type Running } from './run.ts'
export { frameableBy } from './security.ts'
export { createServer, type ServerParts } from './server.ts'
export {
  clearSessionCookie,
  cookieName,
  type Door,
  type SessionInfo,
  type Sessions,
  setSessionCookie,
  tokenOf,
} from './session.ts'
export { defaultLimits, type Limits, type ServerSettings } from './settings.ts'
export { type ProgramParts, startProgram } from './start.ts'
export { httpStatusOf } from './status.ts'
export { startWorker, type WorkerParts } from './work.ts'
