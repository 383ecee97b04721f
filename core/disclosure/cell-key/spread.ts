import { formatNumber, type LocalText } from '#core/foundation'
import type { CellKeyTable } from './cell-key-table.ts'

/** What must stand under a table with noise: how much the counts are changed, and that they do not add up. */
export function spreadText({ rows, bound, smallest }: CellKeyTable): LocalText {
  const deviation = Math.sqrt(rows.at(-1)!.variance)
  const nb = formatNumber(deviation, 'decimal1', 'nb')
  const en = formatNumber(deviation, 'decimal1', 'en')
  const small =
    smallest < 2
      ? { nb: '', nn: '', en: '' }
      : smallest === 2
        ? {
            nb: ' Antallet 1 forekommer ikke.',
            nn: ' Talet 1 finst ikkje.',
            en: ' The count 1 does not occur.',
          }
        : {
            nb: ` Antall fra 1 til ${smallest - 1} forekommer ikke.`,
            nn: ` Tal frå 1 til ${smallest - 1} finst ikkje.`,
            en: ` Counts from 1 to ${smallest - 1} do not occur.`,
          }
  return {
    nb: `Antallene er endret tilfeldig for å beskytte personene: standardavvik ${nb}, aldri mer enn ${bound} opp eller ned.${small.nb} Tallene summerer seg derfor ikke.`,
    nn: `Tala er endra tilfeldig for å verne personane: standardavvik ${nb}, aldri meir enn ${bound} opp eller ned.${small.nn} Dei summerer seg difor ikkje.`,
    en: `Counts are changed at random to protect people: standard deviation ${en}, never more than ${bound} up or down.${small.en} They therefore do not add up.`,
  }
}
