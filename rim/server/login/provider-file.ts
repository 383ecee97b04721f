import { readFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import { z } from 'zod'
import { ProblemError, problem } from '#core/foundation'
import { profiles } from '#rim/login'
import { serverProblems } from '../problems.ts'
import type { ProviderSetup } from './providers.ts'

const names = Object.keys(profiles).filter((name) => name !== 'development') as [
  ProviderSetup['profile'],
  ...ProviderSetup['profile'][],
]
const setup = z.strictObject({
  profile: z.enum(names),
  issuer: z.url(),
  clientId: z.string().min(1),
  /** File with the private key as JWK, beside this one. */
  keyFile: z.string().optional(),
  /** File with the client's secret. */
  secretFile: z.string().optional(),
  representation: z.string().optional(),
  for: z.array(z.enum(['staff', 'person'])).min(1),
})

/**
 * Reads which login providers to offer. Keys and secrets stand in files of their own, named from where this one lies.
 *
 * @throws problem 5040 with what is wrong.
 */
export function readProviderFile(path: string): readonly ProviderSetup[] {
  const read = z.array(setup).min(1).safeParse(parsed(path))
  if (!read.success) {
    const [issue] = read.error.issues
    throw refused(path, `feltet «${issue?.path.join('.') ?? ''}» er galt eller mangler`)
  }
  return read.data.map(({ keyFile, secretFile, representation, ...plain }) => ({
    ...plain,
    ...(keyFile !== undefined && { key: JSON.parse(content(path, keyFile)) }),
    ...(secretFile !== undefined && { secret: content(path, secretFile).trim() }),
    ...(representation !== undefined && { representation }),
  }))
}

function parsed(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (cause) {
    throw refused(path, cause instanceof SyntaxError ? 'det er ikke JSON' : 'filen kan ikke leses')
  }
}

function content(path: string, file: string): string {
  try {
    return readFileSync(resolve(dirname(path), file), 'utf8')
  } catch {
    throw refused(path, `filen «${file}» kan ikke leses`)
  }
}

const refused = (path: string, reason: string): ProblemError =>
  new ProblemError(problem(serverProblems.providersNotReadable, { path, reason }))
