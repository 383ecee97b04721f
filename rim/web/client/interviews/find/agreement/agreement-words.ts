import { formatNumber, type Language, type LocalText } from '#core/foundation'
import type { PairAgreement } from '#core/interviews'
import type { Say } from '../../../words/index.ts'

const words = {
  nothing: {
    nb: 'Ingen av dem har kodet noe her.',
    nn: 'Ingen av dei har koda noko her.',
    en: 'Neither has coded anything here.',
  },
  percentage: {
    nb: 'De gjorde det samme med {percent} av teksten. Det tallet er høyt også når lite er kodet, så se på alfa og Jaccard.',
    nn: 'Dei gjorde det same med {percent} av teksten. Det talet er høgt òg når lite er koda, så sjå på alfa og Jaccard.',
    en: 'They did the same with {percent} of the text. That number is high also where little is coded, so look at alpha and Jaccard.',
  },
  jaccard: {
    nb: 'Av det minst én kodet, hadde begge {percent}.',
    nn: 'Av det minst éin koda, hadde begge {percent}.',
    en: 'Of what at least one coded, both had {percent}.',
  },
  high: {
    nb: 'Alfa er {alpha}: minst 0,80, som regnes som pålitelig (Krippendorff).',
    nn: 'Alfa er {alpha}: minst 0,80, som blir rekna som påliteleg (Krippendorff).',
    en: 'Alpha is {alpha}: at least 0.80, which counts as reliable (Krippendorff).',
  },
  middle: {
    nb: 'Alfa er {alpha}: fra 0,667 til 0,80, som bare gir grunnlag for foreløpige slutninger (Krippendorff).',
    nn: 'Alfa er {alpha}: frå 0,667 til 0,80, som berre gir grunnlag for førebelse slutningar (Krippendorff).',
    en: 'Alpha is {alpha}: from 0.667 to 0.80, which allows tentative conclusions only (Krippendorff).',
  },
  low: {
    nb: 'Alfa er {alpha}: under 0,667. Kodene forstås ulikt. Snakk gjennom forskjellene og skriv klarere beskrivelser.',
    nn: 'Alfa er {alpha}: under 0,667. Kodane blir forstått ulikt. Snakk gjennom skilnadene og skriv klarare skildringar.',
    en: 'Alpha is {alpha}: below 0.667. The codes are understood differently. Talk the differences through and write clearer descriptions.',
  },
  undefined: {
    nb: 'Kappa og alfa er ikke definert når begge har kodet alt, eller begge ingenting.',
    nn: 'Kappa og alfa er ikkje definerte når begge har koda alt, eller begge ingenting.',
    en: 'Kappa and alpha are not defined where both have coded everything, or both nothing.',
  },
} satisfies Record<string, LocalText>

/** What the measures mean, in sentences. The limits of alpha are Krippendorff's (2004, p. 241). */
export function agreementInWords(
  { percentage, alpha, jaccard }: PairAgreement,
  say: Say,
  language: Language,
): string {
  if (percentage === null || jaccard === null) return say(words.nothing)
  const percent = (share: number): string => formatNumber(share * 100, 'percent1', language)
  const reliable = alpha === null ? 'undefined' : alpha >= 0.8 ? 'high' : alpha >= 0.667 ? 'middle' : 'low'
  return [
    say(words.percentage, { percent: percent(percentage) }),
    say(words.jaccard, { percent: percent(jaccard) }),
    say(words[reliable], { alpha: alpha === null ? '' : formatNumber(alpha, 'decimal2', language) }),
  ].join(' ')
}
