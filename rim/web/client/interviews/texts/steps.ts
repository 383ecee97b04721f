import type { LocalText } from '#core/foundation'
import type { VersionAnswer } from '../queries.ts'
import type { StepsAnswer } from './queries.ts'

/** What can be done next with an interview's text. */
export type Step = 'transcribe' | 'deidentify' | 'confirm' | 'correct' | 'versions'

export const stepWords = {
  transcribe: { nb: 'Opptak og utskrift', nn: 'Opptak og utskrift', en: 'Recording and transcript' },
  deidentify: { nb: 'Avidentifisering', nn: 'Avidentifisering', en: 'De-identification' },
  confirm: { nb: 'Kontroll', nn: 'Kontroll', en: 'Check' },
  correct: { nb: 'Retting', nn: 'Retting', en: 'Correction' },
  versions: { nb: 'Versjoner', nn: 'Versjonar', en: 'Versions' },
} satisfies Record<Step, LocalText>

/** The de-identified version that waits for its second reader. */
export const waitingVersion = ({ versions, returns }: StepsAnswer): VersionAnswer | undefined =>
  versions.findLast(
    ({ id, kind, confirmedBy }) =>
      kind === 'deidentified' && confirmedBy === null && !returns.some(({ version }) => version === id),
  )

export const rawVersion = ({ versions }: StepsAnswer): VersionAnswer | undefined =>
  versions.findLast(({ kind }) => kind === 'raw')

/** What may be done with an interview's text now; the first is what comes next. */
export function openSteps(interview: StepsAnswer, raw: boolean): readonly Step[] {
  if (interview.withdrawnOn !== null) return []
  if (interview.current !== null)
    return ['correct', 'versions', ...(raw && interview.sound ? (['transcribe'] as const) : [])]
  if (!raw) return []
  if (waitingVersion(interview)) return ['confirm', 'versions', 'transcribe']
  if (interview.transcript !== null)
    return ['transcribe', ...(rawVersion(interview) ? (['deidentify', 'versions'] as const) : [])]
  return rawVersion(interview) ? ['deidentify', 'transcribe', 'versions'] : ['transcribe']
}
