import type { LocalText } from '#core/foundation'
import type { ReportSection } from '../../model.ts'
import { type Context, list, paragraph } from './context.ts'
import { recurringNodes } from './recurring.ts'
import { changesSentence, extremes } from './summary.ts'
import { nationalWords as words } from './words.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

const caveat = text(
  'Resultatene sier ikke hva som ligger bak forskjellene mellom grupper eller over tid. De gjelder brukerne som svarte, og kan være påvirket av hvilke tjenester som delte ut skjemaet, og hvem som takket ja.',
  'Resultata seier ikkje kva som ligg bak skilnadene mellom grupper eller over tid. Dei gjeld brukarane som svara, og kan vere påverka av kva tenester som delte ut skjemaet, og kven som takka ja.',
)

/** The last chapter: what is high, what is low, what has changed, who stands out. */
export function closing(context: Context, number: number): readonly ReportSection[] {
  const { say, tables } = context
  const changes = changesSentence(
    context,
    tables.questions.filter(({ scale }) => scale === 'extent' || scale === 'quality').map(({ code }) => code),
  )
  return [
    {
      id: 'closing',
      title: say(words.closing),
      level: 1,
      number: String(number),
      nodes: [
        ...list('closing_extremes', extremes(context, 6)),
        ...paragraph('closing_change', changes),
        ...recurringNodes(context),
        ...paragraph('closing_caveat', say(caveat)),
      ],
    },
  ]
}
