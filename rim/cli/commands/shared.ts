import { isAbsolute, relative, resolve, sep } from 'node:path'
import { type Policy, policyNamed } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import type { RoundRelease } from '#core/reports'
import { loadLinearSolver } from '#rim/assets'
import { openCountry, releaseFor } from '#rim/services/files'
import type { Call, OptionSpec } from '../command.ts'
import { cliProblems } from '../problems.ts'

/** Options of every command that reads registrations. */
export const dataOptions: readonly OptionSpec[] = [
  {
    name: 'data',
    value: 'fil',
    text: {
      nb: 'datasett laget med «import» eller «synthetic»; uten: opplæringslandet',
      nn: 'datasett laga med «import» eller «synthetic»; utan: opplæringslandet',
      en: 'dataset made by "import" or "synthetic"; without: the training country',
    },
  },
  {
    name: 'round',
    value: 'år',
    default: '2020',
    text: { nb: 'runden rapporten gjelder', nn: 'runden rapporten gjeld', en: 'the round reported' },
  },
]

export const policyOption: OptionSpec = {
  name: 'policy',
  value: 'navn',
  default: 'default',
  text: {
    nb: 'regler for visning: default, rounded (avrundede tall), as-published-2020 (bare opplæringsdata)',
    nn: 'reglar for vising: default, rounded (avrunda tal), as-published-2020 (berre opplæringsdata)',
    en: 'disclosure policy: default, rounded (rounded counts), as-published-2020 (training data only)',
  },
}

export const outOption: OptionSpec = {
  name: 'out',
  value: 'mappe',
  default: 'out',
  text: {
    nb: 'mappen der filene legges',
    nn: 'mappa der filene blir lagde',
    en: 'the folder for the files',
  },
}

/** Opens the registrations that the options name, as one report round. */
export function countryFor(call: Call): CountryRound {
  const path = call.option('data')
  const source = {
    round: call.option('round')!,
    onProgress: (share: number) =>
      call.terminal.progress({ nb: 'leser', nn: 'les', en: 'reading' }[call.language], share),
  }
  if (path === undefined) return openCountry(source)
  try {
    return openCountry({ ...source, path })
  } catch (cause) {
    throw readingFailure(path, cause)
  }
}

export function policyFor(call: Call): Policy {
  return policyNamed(call.option('policy')!)
}

/**
 * What may be shown of a round. Of a dataset the whole round is decided first, once, and kept: a municipality's numbers
 * beside its size class and the country must not give away another's. Of the training country, which is made anew each
 * time, only what is asked for is decided.
 */
export async function roundRelease(
  call: Call,
  country: CountryRound,
  municipality: string | undefined,
): Promise<RoundRelease> {
  const dataPath = call.option('data')
  const scope = dataPath === undefined && municipality !== undefined ? { municipality } : 'country'
  if (scope === 'country') {
    const deciding = {
      nb: 'avgjør hva som kan vises',
      nn: 'avgjer kva som kan visast',
      en: 'deciding what may be shown',
    }
    call.terminal.progress(deciding[call.language], 0)
  }
  const solver = await loadLinearSolver()
  const made = call.terminal.today()
  const decideIt = (): RoundRelease =>
    releaseFor({ country, policy: policyFor(call), solver, scope, dataPath, made })
  return dataPath === undefined ? decideIt() : writing(`${dataPath}.releases`, decideIt)
}

/** Norwegian reports have two forms; English is the interface's only. */
export function reportLanguage(call: Call): 'nb' | 'nn' {
  return call.language === 'nn' ? 'nn' : 'nb'
}

/** What to throw where reading a file failed: problem 4106 if it is the file system that refused the file. */
export function readingFailure(path: string, cause: unknown): unknown {
  return isRefusal(cause, path) ? new ProblemError(problem(cliProblems.fileNotRead, { path })) : cause
}

/** Runs something that writes to one or more places, and tells the place that was refused as problem 4107. */
export async function writing<T>(places: string | readonly string[], act: () => T | Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    const path = [places].flat().find((place) => isRefusal(cause, place))
    throw path === undefined ? cause : new ProblemError(problem(cliProblems.placeNotWritable, { path }))
  }
}

/**
 * Whether the operating system refused something at a place, whatever its reason: missing, a folder, full, locked,
 * without access. A refusal that names another place, such as one of our own files, is a fault in the program.
 */
function isRefusal(cause: unknown, place: string): boolean {
  if (!(cause instanceof Error) || !('syscall' in cause)) return false
  const { path } = cause as NodeJS.ErrnoException
  // the names within a place begin with it (`data.lyttepost.partial`); its parents are folders that had to be made
  return path === undefined || resolve(path).startsWith(resolve(place)) || isWithin(place, path)
}

function isWithin(place: string, folder: string): boolean {
  const way = relative(folder, place)
  return way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way)
}
