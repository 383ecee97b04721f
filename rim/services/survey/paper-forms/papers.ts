import { type Language, ProblemError, printedDate, problem, sayIn, slug } from '#core/foundation'
import type { InstrumentRegistry } from '#core/instruments'
import {
  type HandOutFacts,
  informationSheet,
  orderInstruction,
  paperForm,
  paperWords,
  type SheetFacts,
  showCode,
  staffInstruction,
} from '#core/survey'
import type { SurveyOrderWork } from '#rim/storage'
import type { PaperAsked } from './printing.ts'
import { paperFormProblems } from './problems.ts'

/** What papers of a wave are made from. */
export interface PaperGround {
  readonly surveys: InstrumentRegistry
  /** Where browsers reach the house. */
  readonly publicUrl?: string | undefined
}

/** The wave, as papers tell of it. */
export interface PaperWave {
  readonly instrument: string
  readonly year: number
  /** `YYYY-MM-DD`. */
  readonly closesOn: string
  /** Who answers for the survey; '': the papers name the national coordinator. */
  readonly responsible: string
  /** How to reach them; '': the papers refer to the page that tells about the survey. */
  readonly contact: string
}

/** Address without its scheme, as people type it. Problem 4431 where none is set. */
function typedAddress({ publicUrl }: PaperGround): string {
  if (!publicUrl) throw new ProblemError(problem(paperFormProblems.noAddress))
  return `${publicUrl.replace(/^https?:\/\//, '').replace(/\/$/, '')}/svar`
}

function sheetFacts(ground: PaperGround, wave: PaperWave, language: Language): SheetFacts {
  const address = typedAddress(ground)
  return {
    responsible: wave.responsible || sayIn(language)(paperWords.nation),
    contact: wave.contact || `${address}/om`,
    lastDay: printedDate(wave.closesOn, language),
    address,
  }
}

/** Everything that is printed for an order. @param place the participant's name. @param made `YYYY-MM-DD` */
export function orderPapers(
  ground: PaperGround,
  order: Omit<SurveyOrderWork, 'municipality' | 'district' | 'attempts'> & { readonly place: string },
  codes: readonly string[],
  made: string,
): PaperAsked {
  const { language, paper, service, place } = order
  const general = sheetFacts(ground, order, language)
  const facts: HandOutFacts = { ...general, service, place, copies: codes.length }
  const common = {
    title: `${service}, ${place}`,
    instruction: orderInstruction(facts, paper ? 'forms' : 'cards', language),
    copies: codes.map((code) => ({
      code: showCode(code),
      link: `${ground.publicUrl!.replace(/\/$/, '')}/svar/${code}`,
    })),
    address: general.address,
    made,
  }
  if (!paper) return { kind: 'cards', ...common, lastDay: general.lastDay }
  const form = paperForm(ground.surveys.get(order.instrument), language)
  return { kind: 'forms', ...common, form, information: informationSheet(general, language) }
}

/** File name of an order: whose, and what it holds; not how many there are of its kind. */
export const orderFileName = (
  order: Pick<SurveyOrderWork, 'id' | 'service' | 'paper' | 'language'>,
): string =>
  `${order.paper ? 'skjema' : 'kort'}-${slug(order.service).slice(0, 80) || 'tjeneste'}-${order.language}-${order.id.slice(-6)}.pdf`

/** A paper of a wave to look at, or to hand out by itself. */
export type WavePaper = 'specimen' | 'information' | 'instruction'

/** A paper of a wave without codes. @param made `YYYY-MM-DD` */
export function wavePaper(
  ground: PaperGround,
  wave: PaperWave,
  what: WavePaper,
  language: Language,
  made: string,
): PaperAsked {
  const facts = sheetFacts(ground, wave, language)
  if (what === 'information') return { kind: 'sheet', sheet: informationSheet(facts, language), made }
  if (what === 'instruction') return { kind: 'sheet', sheet: staffInstruction(facts, language), made }
  const form = paperForm(ground.surveys.get(wave.instrument), language)
  return { kind: 'specimen', form, address: facts.address, made, mark: sayIn(language)(paperWords.specimen) }
}
