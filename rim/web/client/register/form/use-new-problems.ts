import { useEffect, useRef } from 'react'
import type { Instrument, Session } from '#core/instruments'
import { useLanguage } from '../../words/index.ts'
import { problemWords } from './parts/index.ts'

/**
 * Reads aloud a rule that an answer has just met: it is shown where the answers are, and whoever does not see may have
 * gone on already.
 */
export function useNewProblems(
  session: Session,
  instrument: Instrument,
  announce: (text: string) => void,
): void {
  const language = useLanguage()
  const known = useRef<ReadonlySet<number> | null>(null)
  useEffect(() => {
    const rules = session.problems.filter(({ rule, severity }) => rule !== undefined && severity !== 'info')
    const before = known.current
    known.current = new Set(rules.map(({ number }) => number))
    const fresh = before ? rules.filter(({ number }) => !before.has(number)) : []
    if (fresh.length > 0) {
      announce(fresh.map((problem) => problemWords(problem, instrument, language)).join(' '))
    }
  }, [session, instrument, language, announce])
}
