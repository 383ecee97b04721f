import type { LocalText } from '#core/foundation'
import type { RoundAnswer } from '../../api/index.ts'

/** Where a round stands. `ended`: its time is over, and nobody has closed it yet. */
export type RoundStage = 'planned' | 'open' | 'ended' | 'closed' | 'released'

type Dated = Pick<RoundAnswer, 'opensOn' | 'closesOn' | 'closedAt' | 'releasedAt'>

/** The stage of a round on a day, `YYYY-MM-DD`. */
export function roundStage(round: Dated, today: string): RoundStage {
  if (round.releasedAt !== null) return 'released'
  if (round.closedAt !== null) return 'closed'
  if (today < round.opensOn) return 'planned'
  return today <= round.closesOn ? 'open' : 'ended'
}

/** In the order in which they ask for attention. */
export const roundStages: readonly RoundStage[] = ['open', 'ended', 'closed', 'planned', 'released']

export const stageNames: Readonly<Record<RoundStage, LocalText>> = {
  planned: { nb: 'Planlagt', nn: 'Planlagd', en: 'Planned' },
  open: { nb: 'Åpen', nn: 'Open', en: 'Open' },
  ended: { nb: 'Venter på å bli avsluttet', nn: 'Ventar på å bli avslutta', en: 'Waiting to be closed' },
  closed: {
    nb: 'Avsluttet, ikke gitt ut',
    nn: 'Avslutta, ikkje gitt ut',
    en: 'Closed, not released',
  },
  released: { nb: 'Gitt ut', nn: 'Gitt ut', en: 'Released' },
}

export const stageColours = {
  planned: 'neutral',
  open: 'info',
  ended: 'warning',
  closed: 'warning',
  released: 'success',
} as const satisfies Record<RoundStage, string>
