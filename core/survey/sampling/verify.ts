import { canonicalHash, type LocalText, type Territory } from '#core/foundation'
import { drawMunicipalities, type SurveyDraw } from './draw.ts'

/** What was found when a draw was made again. */
export interface DrawVerification {
  /** Everything agrees. */
  readonly same: boolean
  /** The hash that the draw has when it is made again. */
  readonly resultHash: string
  readonly findings: readonly { readonly code: DrawFinding; readonly text: LocalText }[]
}

export type DrawFinding = 'frame' | 'hash' | 'result'

const texts: Readonly<Record<DrawFinding, LocalText>> = {
  frame: {
    nb: 'Kommunene eller innbyggertallene er ikke de samme som da det ble trukket.',
    nn: 'Kommunane eller innbyggjartala er ikkje dei same som då det blei trekt.',
    en: 'The municipalities or their populations are not those that were drawn from.',
  },
  hash: {
    nb: 'Kontrollsummen hører ikke til resultatet som er lagret.',
    nn: 'Kontrollsummen høyrer ikkje til resultatet som er lagra.',
    en: 'The hash is not that of the result that is stored.',
  },
  result: {
    nb: 'Frøet og planen gir et annet resultat enn det som er lagret.',
    nn: 'Frøet og planen gir eit anna resultat enn det som er lagra.',
    en: 'The seed and the plan give another result than the one that is stored.',
  },
}

/** Makes a draw again from its seed and plan, and compares the whole of it. */
export function verifyDraw(territory: Territory, draw: SurveyDraw): DrawVerification {
  const again = drawMunicipalities(territory, draw.plan, draw.seed)
  const codes: DrawFinding[] = []
  if (again.frameHash !== draw.frameHash) codes.push('frame')
  if (canonicalHash(draw.result) !== draw.resultHash) codes.push('hash')
  if (again.resultHash !== canonicalHash(draw.result)) codes.push('result')
  return {
    same: codes.length === 0,
    resultHash: again.resultHash,
    findings: codes.map((code) => ({ code, text: texts[code] })),
  }
}
