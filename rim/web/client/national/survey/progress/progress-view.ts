import { type Standing, shareOf, standings } from '#core/survey'
import type { ProgressLine } from './answers.ts'

/** What the list is narrowed down by; empty: not narrowed. */
export interface ProgressFilter {
  readonly standing: Standing | 'taking' | ''
  readonly region: string
  /** Part of a name or a number. */
  readonly text: string
}

/** The lines that are shown: those that need somebody first, and among the same by name. */
export function linesShown(
  lines: readonly ProgressLine[],
  { standing, region, text }: ProgressFilter,
): readonly ProgressLine[] {
  const wanted = text.trim().toLowerCase()
  return lines
    .filter(
      ({ taking, name, standing: own }) =>
        (standing === '' || own === standing || (standing === 'taking' && taking.answer === 'accepted')) &&
        (region === '' || taking.region === region) &&
        (wanted === '' ||
          name.toLowerCase().includes(wanted) ||
          (taking.district ?? taking.municipality).startsWith(wanted)),
    )
    .toSorted(
      (one, other) =>
        standings.indexOf(one.standing) - standings.indexOf(other.standing) ||
        one.name.localeCompare(other.name, 'nb'),
    )
}

/** Sums over participants; finished answers are those told. */
export interface ProgressSums {
  readonly participants: number
  readonly accepted: number
  readonly declined: number
  /** Services that take part. */
  readonly services: number
  readonly copies: number
  readonly handedOut: number
  /** Who was asked and did not want the form. */
  readonly refused: number
  readonly finished: number
  readonly target: number
  readonly perHandedOut: number | null
  /** Estimated recipients of those that take part and are known, and the answers of the same. */
  readonly recipients: number
  readonly perRecipient: number | null
}

export function sumsOf(lines: readonly ProgressLine[]): ProgressSums {
  const sum = (of: (line: ProgressLine) => number): number => lines.reduce((all, line) => all + of(line), 0)
  const known = lines.filter(({ recipients, taking }) => recipients !== null && taking.answer === 'accepted')
  const recipients = known.reduce((all, line) => all + (line.recipients ?? 0), 0)
  const handedOut = sum(({ coverage }) => coverage.handedOut)
  const finished = sum(({ coverage }) => coverage.finished)
  return {
    participants: lines.length,
    accepted: lines.filter(({ taking }) => taking.answer === 'accepted').length,
    declined: lines.filter(({ taking }) => taking.answer === 'declined').length,
    services: sum(({ services }) => services.joined),
    copies: sum(({ copies }) => copies),
    handedOut,
    refused: sum(({ coverage }) => coverage.declined),
    finished,
    target: sum(({ coverage }) => coverage.target ?? 0),
    perHandedOut: finished === 0 ? null : shareOf(finished, handedOut),
    recipients,
    perRecipient: shareOf(
      known.reduce((all, { coverage }) => all + coverage.finished, 0),
      recipients,
    ),
  }
}

/** A region and size class, with what its participants have done. */
export interface StratumProgress extends ProgressSums {
  readonly region: string
  readonly sizeClass: 'small' | 'medium' | 'large'
}

const sizes = ['small', 'medium', 'large'] as const

/** The same sums by region, in the order given, and size class; those without participants are left out. */
export function strataOf(
  lines: readonly ProgressLine[],
  regions: readonly string[],
): readonly StratumProgress[] {
  return regions.flatMap((region) =>
    sizes.flatMap((sizeClass) => {
      const own = lines.filter(({ taking }) => taking.region === region && taking.sizeClass === sizeClass)
      return own.length === 0 ? [] : [{ region, sizeClass, ...sumsOf(own) }]
    }),
  )
}
