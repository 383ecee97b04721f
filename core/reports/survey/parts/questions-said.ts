import { type LocalText, textIn } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import { extentSaid, type QuestionSaid } from './extent-said.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })
const said = (topic: LocalText, that: LocalText): QuestionSaid => ({ topic, that })

const otherScales: Readonly<Record<string, QuestionSaid>> = {
  life_overall: said(
    text('Livet totalt sett', 'Livet totalt sett'),
    text('de har det {grad} totalt sett i livet', 'dei har det {grad} totalt sett i livet'),
  ),
  own_physical_health: said(
    text('Egen fysisk helse', 'Eiga fysiske helse'),
    text('den fysiske helsen er {grad}', 'den fysiske helsa er {grad}'),
  ),
  own_mental_health: said(
    text('Egen psykisk helse', 'Eiga psykiske helse'),
    text('den psykiske helsen er {grad}', 'den psykiske helsa er {grad}'),
  ),
  help_in_pandemic: said(
    text('Hjelpen under koronapandemien', 'Hjelpa under koronapandemien'),
    text('hjelpen {grad} under koronapandemien', 'hjelpa {grad} under koronapandemien'),
  ),
  help_over_3_years: said(
    text('Hjelpen de siste tre årene', 'Hjelpa dei siste tre åra'),
    text('hjelpen fra kommunen {grad} de siste tre årene', 'hjelpa frå kommunen {grad} dei siste tre åra'),
  ),
  has_individual_plan: said(
    text('Har individuell plan', 'Har individuell plan'),
    text('de har en individuell plan', 'dei har ein individuell plan'),
  ),
  has_responsibility_group: said(
    text('Har ansvarsgruppe', 'Har ansvarsgruppe'),
    text('de har en ansvarsgruppe', 'dei har ei ansvarsgruppe'),
  ),
  has_contact_person: said(
    text('Har koordinator', 'Har koordinator'),
    text(
      'de har en kontaktperson som koordinerer tjenestene',
      'dei har ein kontaktperson som koordinerer tenestene',
    ),
  ),
  in_lar: said(
    text('Er i LAR', 'Er i LAR'),
    text(
      'de er i legemiddelassistert rehabilitering (LAR)',
      'dei er i legemiddelassistert rehabilitering (LAR)',
    ),
  ),
  admitted_last_year: said(
    text('Døgnbehandling det siste året', 'Døgnbehandling det siste året'),
    text(
      'de har vært innlagt til døgnbehandling det siste året',
      'dei har vore innlagde til døgnbehandling det siste året',
    ),
  ),
  treated_badly: said(
    text('Nedlatende eller krenkende behandling', 'Nedlatande eller krenkjande behandling'),
    text(
      'de det siste året har blitt behandlet nedlatende eller krenkende av ansatte i kommunen',
      'dei det siste året har blitt behandla nedlatande eller krenkjande av tilsette i kommunen',
    ),
  ),
}

/**
 * How a question is said. One that a revised form has added is said by its own wording.
 *
 * @example questionSaid(question).that.nb // 'de {grad} får den hjelpen de trenger'
 */
export function questionSaid(question: TableQuestion): QuestionSaid {
  const known = extentSaid[question.code] ?? otherScales[question.code]
  if (known) return known
  const own = (language: 'nb' | 'nn'): string => textIn(question.title, language)
  const answer = (language: 'nb' | 'nn'): string => {
    const asked = language === 'nb' ? 'svaret er' : 'svaret er'
    const place = question.scale === 'having' || question.scale === 'ill_treatment' ? 'ja' : '{grad}'
    return `${asked} «${place}» på spørsmålet «${own(language)}»`
  }
  return { topic: { nb: own('nb'), nn: own('nn') }, that: { nb: answer('nb'), nn: answer('nn') } }
}

/** Answers as they stand in a sentence, by scale and category. */
const grades: Readonly<Record<TableQuestion['scale'], Readonly<Record<string, LocalText>>>> = {
  extent: {
    low: text('i liten grad', 'i liten grad'),
    middle: text('i noen grad', 'i nokon grad'),
    high: text('i stor grad', 'i stor grad'),
  },
  quality: {
    low: text('dårlig', 'dårleg'),
    middle: text('verken bra eller dårlig', 'verken bra eller dårleg'),
    high: text('bra', 'bra'),
  },
  change: {
    worse: text('har blitt dårligere', 'har blitt dårlegare'),
    unchanged: text('er uendret', 'er uendra'),
    better: text('har blitt bedre', 'har blitt betre'),
  },
  having: {
    yes: text('ja', 'ja'),
    no: text('nei', 'nei'),
    dont_know: text('vet ikke', 'veit ikkje'),
  },
  ill_treatment: { yes: text('ja', 'ja'), no: text('nei', 'nei') },
}

/** A category inside a sentence: "i stor grad", "dårlig", "har blitt bedre", "ja". */
export const gradeSaid = (scale: TableQuestion['scale'], category: string): LocalText =>
  grades[scale][category] ?? text(category, category)

/** A category as an answer in running text: "i stor grad" as it is, the others in quotation marks: "«bra»", "«bedre»". */
export function answerSaid(scale: TableQuestion['scale'], category: string): LocalText {
  if (scale === 'extent') return gradeSaid(scale, category)
  const said = answerNamed(scale, category)
  return { nb: `«${said.nb}»`, nn: `«${said.nn}»` }
}

/** A category by its name alone: "i stor grad", "bra", "bedre". */
export const answerNamed = (scale: TableQuestion['scale'], category: string): LocalText =>
  (scale === 'change' && changes[category]) || gradeSaid(scale, category)

/** The answers on change by themselves; `gradeSaid` has them as the end of a clause. */
const changes: Readonly<Record<string, LocalText>> = {
  worse: text('dårligere', 'dårlegare'),
  unchanged: text('uendret', 'uendra'),
  better: text('bedre', 'betre'),
}

/** The category that a scale is read by, and the one at its other end; null where it has none to speak of. */
export const ends: Readonly<
  Record<TableQuestion['scale'], { readonly key: string; readonly far: string | null }>
> = {
  extent: { key: 'high', far: 'low' },
  quality: { key: 'high', far: 'low' },
  change: { key: 'better', far: 'worse' },
  having: { key: 'yes', far: null },
  ill_treatment: { key: 'yes', far: null },
}
