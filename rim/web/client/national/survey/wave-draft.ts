import type { Language, LocalText } from '#core/foundation'
import type { WaveAnswer } from './answers.ts'

/** A wave as it is written in a form: texts, and shares in percent. */
export interface WaveDraft {
  readonly instrument: string
  readonly year: string
  readonly nb: string
  readonly nn: string
  readonly en: string
  readonly opensOn: string
  readonly closesOn: string
  readonly responsible: string
  readonly contact: string
  readonly refusalOffered: boolean
  readonly secondEntry: string
  readonly errorLimit: string
}

const words = {
  year: {
    nb: 'Skriv et årstall fra 2017 til 2100.',
    nn: 'Skriv eit årstal frå 2017 til 2100.',
    en: 'Write a year from 2017 to 2100.',
  },
  title: { nb: 'Skriv et navn.', nn: 'Skriv eit namn.', en: 'Write a name.' },
  day: { nb: 'Velg en dag.', nn: 'Vel ein dag.', en: 'Choose a day.' },
  order: {
    nb: 'Siste dag må være den første dagen, eller senere.',
    nn: 'Siste dag må vere den første dagen, eller seinare.',
    en: 'The last day must be the first day, or later.',
  },
  long: {
    nb: 'Skriv høyst 200 tegn.',
    nn: 'Skriv høgst 200 teikn.',
    en: 'Write at most 200 characters.',
  },
  percent: {
    nb: 'Skriv en prosent fra 0 til 100.',
    nn: 'Skriv ein prosent frå 0 til 100.',
    en: 'Write a percentage from 0 to 100.',
  },
} satisfies Record<string, LocalText>

export type WaveErrors = Readonly<Partial<Record<keyof WaveDraft, LocalText>>>

/** A new wave's form, with what is usual. */
export const emptyDraft = (instrument: string, year: number): WaveDraft => ({
  instrument,
  year: String(year),
  nb: `Brukerundersøkelsen ${year}`,
  nn: `Brukarundersøkinga ${year}`,
  en: `The user survey ${year}`,
  opensOn: `${year}-02-01`,
  closesOn: `${year}-03-31`,
  responsible: '',
  contact: '',
  refusalOffered: false,
  secondEntry: '10',
  errorLimit: '0,5',
})

/** A wave that is there, to be changed. */
export const draftOf = (wave: WaveAnswer): WaveDraft => ({
  instrument: wave.instrument,
  year: String(wave.year),
  ...wave.title,
  opensOn: wave.opensOn,
  closesOn: wave.closesOn,
  responsible: wave.responsible,
  contact: wave.contact,
  refusalOffered: wave.refusalOffered,
  secondEntry: percentOf(wave.secondEntryShare),
  errorLimit: percentOf(wave.errorLimit),
})

/** 0.005 as «0,5». */
export const percentOf = (share: number): string => String(Math.round(share * 10_000) / 100).replace('.', ',')

/** The same to be read, as the language writes it. */
export const percentIn = (share: number, language: Language): string =>
  language === 'en' ? percentOf(share).replace(',', '.') : percentOf(share)

/** «0,5» as 0.005; null for what is no percentage of 0 to 100. */
export function shareOf(percent: string): number | null {
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(percent.trim())) return null
  const share = Math.round(Number(percent.trim().replace(',', '.')) * 100) / 10_000
  return share <= 1 ? share : null
}

/** What is wrong with what was written, by field. */
export function errorsOf(draft: WaveDraft): WaveErrors {
  const year = Number(draft.year)
  return {
    ...(!(/^\d{4}$/.test(draft.year) && year >= 2017 && year <= 2100) && { year: words.year }),
    ...(draft.nb.trim() === '' && { nb: words.title }),
    ...(draft.nn.trim() === '' && { nn: words.title }),
    ...(draft.en.trim() === '' && { en: words.title }),
    ...(draft.opensOn === '' && { opensOn: words.day }),
    ...(draft.closesOn === ''
      ? { closesOn: words.day }
      : draft.closesOn < draft.opensOn && { closesOn: words.order }),
    ...(draft.responsible.trim().length > 200 && { responsible: words.long }),
    ...(draft.contact.trim().length > 200 && { contact: words.long }),
    ...(shareOf(draft.secondEntry) === null && { secondEntry: words.percent }),
    ...(shareOf(draft.errorLimit) === null && { errorLimit: words.percent }),
  }
}

/** What is sent of it: everything but the year. */
export const changeOf = (draft: WaveDraft) => ({
  instrument: draft.instrument,
  title: { nb: draft.nb.trim(), nn: draft.nn.trim(), en: draft.en.trim() },
  opensOn: draft.opensOn,
  closesOn: draft.closesOn,
  responsible: draft.responsible.trim(),
  contact: draft.contact.trim(),
  refusalOffered: draft.refusalOffered,
  secondEntryShare: shareOf(draft.secondEntry) ?? 0,
  errorLimit: shareOf(draft.errorLimit) ?? 0,
})
