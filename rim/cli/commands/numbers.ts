import { ProblemError, problem } from '#core/foundation'
import type { Call } from '../command.ts'
import { cliProblems } from '../problems.ts'

/** A whole number given to an option, or undefined where it was not given. Throws 4105 outside its range. */
export function wholeNumber(call: Call, option: string, from: number, to: number): number | undefined {
  const value = call.option(option)
  if (value === undefined) return undefined
  const number = Number(value)
  if (!/^\d+$/.test(value) || number < from || number > to) {
    throw new ProblemError(
      problem(cliProblems.badValue, { value, option: `--${option}`, allowed: `${from}–${to}` }),
    )
  }
  return number
}
