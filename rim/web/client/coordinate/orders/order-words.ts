import type { LocalText } from '#core/foundation'
import { orderSubject } from '#core/mapping'
import type { OrderAnswer } from './answers.ts'

type Colour = 'neutral' | 'info' | 'success' | 'warning' | 'danger'
type State = OrderAnswer['state']

/** A state in a word, for the tag. */
export const stateWords: Readonly<Record<State, LocalText>> = {
  requested: { nb: 'Venter på svar', nn: 'Ventar på svar', en: 'Waiting for an answer' },
  accepted: { nb: 'Lages snart', nn: 'Blir laga snart', en: 'Made soon' },
  making: { nb: 'Lages nå', nn: 'Blir laga no', en: 'Being made' },
  made: { nb: 'Klar til å hentes', nn: 'Klar til å hentast', en: 'Ready' },
  delivered: { nb: 'Hentet', nn: 'Henta', en: 'Fetched' },
  declined: { nb: 'Avslått', nn: 'Avslått', en: 'Declined' },
  withdrawn: { nb: 'Trukket tilbake', nn: 'Trekt tilbake', en: 'Taken back' },
  failed: { nb: 'Kunne ikke lages', nn: 'Kunne ikkje lagast', en: 'Could not be made' },
}

export const stateColours: Readonly<Record<State, Colour>> = {
  requested: 'info',
  accepted: 'info',
  making: 'info',
  made: 'success',
  delivered: 'neutral',
  declined: 'warning',
  withdrawn: 'neutral',
  failed: 'danger',
}

export const crossingWords: Readonly<Record<OrderAnswer['crossing'], LocalText>> = {
  category: { nb: 'Kategori', nn: 'Kategori', en: 'Category' },
  group: { nb: 'Hovedgruppe', nn: 'Hovudgruppe', en: 'Main group' },
  sex: { nb: 'Kjønn', nn: 'Kjønn', en: 'Sex' },
}

export const peopleWords: Readonly<Record<OrderAnswer['people'], LocalText>> = {
  all: { nb: 'Alle voksne', nn: 'Alle vaksne', en: 'All adults' },
  substance: {
    nb: 'Voksne med rusproblemer',
    nn: 'Vaksne med rusproblem',
    en: 'Adults with substance problems',
  },
  mental: {
    nb: 'Voksne med kun psykiske problemer',
    nn: 'Vaksne med berre psykiske problem',
    en: 'Adults with mental problems only',
  },
  young: { nb: '16 og 17 år', nn: '16 og 17 år', en: '16 and 17 years' },
}

const ownTitle: LocalText = { nb: 'Egne ønsker', nn: 'Eigne ønske', en: 'Own wishes' }

/** What an order is about, for a heading. */
export const orderTitle = (subject: string): LocalText => orderSubject(subject)?.title ?? ownTitle

/** Whether somebody waits for it to change by itself. */
export const isUnderWay = ({ state }: OrderAnswer): boolean => state === 'accepted' || state === 'making'
