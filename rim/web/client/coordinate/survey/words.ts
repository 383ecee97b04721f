import type { LocalText } from '#core/foundation'
import { formatNumber, type Language } from '#core/foundation'
import type { Say } from '../../words/index.ts'
import type { ServiceState } from './answers.ts'

export const serviceStates: Readonly<
  Record<ServiceState, { readonly name: LocalText; readonly colour: 'info' | 'success' | 'neutral' }>
> = {
  asked: { name: { nb: 'Spurt', nn: 'Spurd', en: 'Asked' }, colour: 'info' },
  joined: { name: { nb: 'Er med', nn: 'Er med', en: 'Takes part' }, colour: 'success' },
  declined: { name: { nb: 'Takket nei', nn: 'Takka nei', en: 'Declined' }, colour: 'neutral' },
}

const words = {
  fewer: { nb: 'færre enn 5', nn: 'færre enn 5', en: 'fewer than 5' },
  least: { nb: 'minst {count}', nn: 'minst {count}', en: 'at least {count}' },
}

/** Finished answers as they may be told: in steps of five and more, so that up to four more may have come in. */
export const finishedInWords = (finished: number, say: Say, language: Language): string =>
  finished === 0 ? say(words.fewer) : say(words.least, { count: formatNumber(finished, 'count', language) })

/** A share as a whole per cent; a dash where there is none to tell. */
export const shareInWords = (share: number | null, language: Language): string =>
  share === null
    ? '–'
    : `${formatNumber(Math.round(share * 100), 'count', language)}${language === 'en' ? '' : '\u00a0'}%`

/** A wave's time in words, for a tag. */
export const perHandedOutName: LocalText = {
  nb: 'Svar per utdelt skjema',
  nn: 'Svar per utdelt skjema',
  en: 'Answers per form handed out',
}
export const notResponseRate: LocalText = {
  nb: '«Svar per utdelt skjema» er ikke en svarprosent: ikke alle utdelte skjemaer er ført opp, og vi vet ikke hvem som aldri ble spurt.',
  nn: '«Svar per utdelt skjema» er ikkje ein svarprosent: ikkje alle utdelte skjema er førte opp, og vi veit ikkje kven som aldri blei spurde.',
  en: '“Answers per form handed out” is not a response rate: not every form handed out is noted, and nobody knows who was never asked.',
}
export const toldInSteps: LocalText = {
  nb: 'Antall svar vises først når fem nye kan vises sammen, og først når dagen er over. Slik kan ingen se hvem som har svart.',
  nn: 'Talet på svar blir vist først når fem nye kan visast saman, og først når dagen er over. Slik kan ingen sjå kven som har svart.',
  en: 'Numbers of answers are shown when five new ones can be shown together, and when the day is over. So nobody can see who has answered.',
}
