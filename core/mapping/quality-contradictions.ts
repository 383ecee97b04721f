import type { LocalText } from '#core/foundation'
import type { Condition } from '#core/instruments'

/** An age beside a service or activity that seldom go together, and that no rule of the form asks about. */
export interface Contradiction {
  /** Permanent. */
  readonly code: string
  readonly when: Condition
  readonly text: LocalText
}

const older = (value: number): Condition => ({ op: 'atLeast', question: 'age', value })
const has = (question: string, value: string): Condition => ({ op: 'has', question, value })
const both = (...all: readonly Condition[]): Condition => ({ op: 'and', all })

/** Set by judgement. What the rules of the form ask about already is not here. */
export const contradictions: readonly Contradiction[] = [
  {
    code: 'work_measure_after_67',
    when: both(older(68), has('services_nav', 'work_measure')),
    text: {
      nb: 'Over 67 år og i arbeidsrettet tiltak',
      nn: 'Over 67 år og i arbeidsretta tiltak',
      en: 'Over 67 and in a work measure',
    },
  },
  {
    code: 'temporary_benefit_after_67',
    when: both(older(68), has('services_nav', 'temporary_benefit')),
    text: {
      nb: 'Over 67 år og med midlertidige trygdeytelser',
      nn: 'Over 67 år og med mellombelse trygdeytingar',
      en: 'Over 67 and with temporary benefits',
    },
  },
  {
    code: 'sheltered_work_after_67',
    when: both(older(68), has('services_nav', 'sheltered_work')),
    text: {
      nb: 'Over 67 år og i varig tilrettelagt arbeid',
      nn: 'Over 67 år og i varig tilrettelagt arbeid',
      en: 'Over 67 and in permanent sheltered work',
    },
  },
  {
    code: 'ordinary_work_after_75',
    when: both(older(75), has('livelihood', 'ordinary_work')),
    text: {
      nb: '75 år eller eldre og lever av ordinært arbeid',
      nn: '75 år eller eldre og lever av ordinært arbeid',
      en: '75 or older and living by ordinary work',
    },
  },
  {
    code: 'education_after_70',
    when: both(older(70), has('activity', 'education')),
    text: {
      nb: '70 år eller eldre og i utdanning',
      nn: '70 år eller eldre og i utdanning',
      en: '70 or older and in education',
    },
  },
  {
    code: 'school_help_after_30',
    when: both(older(30), has('services_other', 'ppt_ot')),
    text: {
      nb: '30 år eller eldre og med hjelp fra PPT eller oppfølgingstjenesten',
      nn: '30 år eller eldre og med hjelp frå PPT eller oppfølgingstenesta',
      en: '30 or older and helped by the educational-psychological or follow-up service',
    },
  },
]
