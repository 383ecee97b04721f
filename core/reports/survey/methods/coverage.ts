import { formatNumber, type LocalText, sayIn } from '#core/foundation'
import type { RecipientCoverage } from '#core/survey'
import type { ParagraphNode } from '../../model.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const coverageSaid = text(
  'Kartleggingen anslår at {rate} av 1 000 innbyggere får tjenester fra kommunen for rusproblemer. I kommunene og bydelene som er med, bor det {inhabitants} innbyggere, og anslaget blir {recipients} mottakere. {answers} svar er {percent} av dem. Dette er ikke en svarprosent: ingen vet hvor mange av mottakerne som var i kontakt med tjenestene mens svarene ble samlet inn, eller hvor mange som ble spurt og sa nei.',
  'Kartlegginga anslår at {rate} av 1 000 innbyggjarar får tenester frå kommunen for rusproblem. I kommunane og bydelane som er med, bur det {inhabitants} innbyggjarar, og anslaget blir {recipients} mottakarar. {answers} svar er {percent} av dei. Dette er ikkje ein svarprosent: ingen veit kor mange av mottakarane som var i kontakt med tenestene medan svara blei samla inn, eller kor mange som blei spurde og sa nei.',
)

/** What share of the estimated recipients has answered, and why it is no response rate. Null where nobody is estimated. */
export function coverageParagraph(coverage: RecipientCoverage, language: 'nb' | 'nn'): ParagraphNode | null {
  if (coverage.percent === null) return null
  const count = (value: number): string => formatNumber(value, 'count', language)
  return {
    type: 'paragraph',
    id: 'coverage',
    text: sayIn(language)(coverageSaid, {
      rate: count(coverage.rate),
      inhabitants: count(coverage.inhabitants),
      recipients: count(coverage.recipients),
      answers: count(coverage.answers),
      percent: formatNumber(coverage.percent, 'percent1', language),
    }),
  }
}
