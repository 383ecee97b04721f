import type { LocalText } from '#core/foundation'
import { type Operation, type Project, put, type Reading } from '#core/interviews'

/** How an interview is coded, in words. */
export const modeWords = {
  full: { nb: 'Kodes helt', nn: 'Blir koda heilt', en: 'Coded in full' },
  selective: { nb: 'Kodes utvalgt', nn: 'Blir koda utvalt', en: 'Coded selectively' },
  none: { nb: 'Kodes ikke', nn: 'Blir ikkje koda', en: 'Not coded' },
} satisfies Record<Reading['mode'], LocalText>

/** How an interview is coded; in full until somebody has said otherwise. */
export const readingOf = (project: Project, interview: string): Reading =>
  project.reading.get(interview) ?? { kind: 'reading', id: interview, interview, mode: 'full', done: false }

export const changedReading = (
  project: Project,
  interview: string,
  change: Partial<Pick<Reading, 'mode' | 'done'>>,
): readonly Operation[] => put(project, { ...readingOf(project, interview), ...change })
