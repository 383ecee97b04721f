import { existsSync } from 'node:fs'
import { type Policy, policyNamed } from '#core/disclosure'
import { ProblemError, problem } from '#core/foundation'
import type { CountryRound } from '#core/mapping'
import { openCountry } from '#rim/services'
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
    nb: 'regler for visning: default, as-published-2020 (bare opplæringsdata)',
    nn: 'reglar for vising: default, as-published-2020 (berre opplæringsdata)',
    en: 'disclosure policy: default, as-published-2020 (training data only)',
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
  if (path !== undefined) requireFile(path)
  return openCountry({
    ...(path === undefined ? {} : { path }),
    round: call.option('round')!,
    onProgress: (share) =>
      call.terminal.progress({ nb: 'leser', nn: 'les', en: 'reading' }[call.language], share),
  })
}

/** Throws 4106 where there is no such file. */
export function requireFile(path: string): void {
  if (!existsSync(path)) throw new ProblemError(problem(cliProblems.fileNotRead, { path }))
}

export function policyFor(call: Call): Policy {
  return policyNamed(call.option('policy')!)
}

/** Norwegian reports have two forms; English is the interface's only. */
export function reportLanguage(call: Call): 'nb' | 'nn' {
  return call.language === 'nn' ? 'nn' : 'nb'
}

/** Runs something that writes to a place, and tells a refused place as problem 4107. */
export async function writing<T>(path: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act()
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    if (
      code === 'EACCES' ||
      code === 'EROFS' ||
      code === 'ENOTDIR' ||
      code === 'EEXIST' ||
      code === 'ENOSPC' ||
      code === 'EPERM'
    ) {
      throw new ProblemError(problem(cliProblems.placeNotWritable, { path }))
    }
    throw cause
  }
}
