import type { StoredSurveyWave } from '#rim/storage'
import { type PaperWorkshop, readOrderFile, type WavePaper, wavePaper } from '../paper-forms/index.ts'
import type { ServiceWithOrder } from './services.ts'
import { as, type Stage } from './stage.ts'

/** A file to be placed. */
export interface PlayedFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const wanted: readonly (readonly [what: WavePaper, name: string])[] = [
  ['specimen', 'sporreskjema'],
  ['information', 'informasjonsskriv'],
  ['instruction', 'instruks-til-ansatte'],
]

/** The papers of the wave without codes, and one order as the trial login's coordinator fetches it. */
export async function playedPapers(
  stage: Stage,
  wave: StoredSurveyWave,
  services: readonly ServiceWithOrder[],
  workshop: Pick<PaperWorkshop, 'print'>,
): Promise<readonly PlayedFile[]> {
  const { desks, clock } = stage
  const files: PlayedFile[] = []
  for (const [what, name] of wanted) {
    const { bytes } = await workshop.print(wavePaper(desks, wave, what, 'nb', clock.today()))
    files.push({ name: `${name}-${wave.year}-nb.pdf`, bytes })
  }
  const own = services.find(({ participant }) => participant.municipality === '1121') ?? services[0]
  if (!own) return files
  const { municipality, name } = own.participant
  const coordinator = await stage.coordinatorOf(municipality, name)
  const order = await as(stage, coordinator, (work) => readOrderFile(desks, work, own.order))
  return [...files, { name: order.name, bytes: order.bytes }]
}
