import { hashText, type LocalText, sayIn, textIn, upperFirst } from '#core/foundation'
import type { TableQuestion } from '#core/survey'
import { saidCount, saidFraction, saidPercent } from '../../numbers-said.ts'
import { everybodyColumn, type SurveyTables } from '../tables.ts'
import { baseAt, percentAt } from './cells.ts'
import { ends, gradeSaid, questionSaid } from './questions-said.ts'

const text = (nb: string, nn: string): LocalText => ({ nb, nn })

interface Asked {
  /** "brukerne med individuell plan", after "prosent av". */
  readonly the: LocalText
  /** "brukere med individuell plan", after "én av ti". */
  readonly some: LocalText
}

const asked = (nb: string, nn: string): Asked => ({
  the: text(`brukerne${nb}`, `brukarane${nn}`),
  some: text(`brukere${nb}`, `brukarar${nn}`),
})

/** Who a question is put to, where it is not everybody: by the question that decides it. */
const amongWhom: Readonly<Record<string, Asked>> = {
  has_children: asked(' med barn under 18 år', ' med barn under 18 år'),
  has_individual_plan: asked(' med individuell plan', ' med individuell plan'),
  has_responsibility_group: asked(' med ansvarsgruppe', ' med ansvarsgruppe'),
  has_contact_person: asked(' med koordinator', ' med koordinator'),
  in_lar: asked(' i LAR', ' i LAR'),
  admitted_last_year: asked(' som har vært innlagt det siste året', ' som har vore innlagde det siste året'),
}

/** Who the numbers are of: the users, or the part of them that is asked. */
export const peopleAsked = ({ among }: TableQuestion): Asked =>
  (among && amongWhom[among.question]) ?? asked('', '')

/** "brukerne", or the part of them that a question is put to. */
export const askedSaid = (question: TableQuestion): LocalText => peopleAsked(question).the

/** The same sentence in other words, chosen by the question and not by its numbers. */
const pick = <T>(choices: readonly T[], code: string): T => choices[hashText(code) % choices.length]!

const threeParts = [
  text(
    '{KeyOf} svarer at {that}. {Middle} svarer {middleGrade}, og {far} {farGrade}.',
    '{KeyOf} svarer at {that}. {Middle} svarer {middleGrade}, og {far} {farGrade}.',
  ),
  text(
    'Blant {asked} svarer {key} at {that}, mens {far} svarer {farGrade}. {Middle} svarer {middleGrade}.',
    'Blant {asked} svarer {key} at {that}, medan {far} svarer {farGrade}. {Middle} svarer {middleGrade}.',
  ),
  text(
    'Av {n} {askedWith} tatt stilling, svarer {key} at {that}. {Far} svarer {farGrade}, og {middle} {middleGrade}.',
    'Av {n} {askedWith} teke stilling, svarer {key} at {that}. {Far} svarer {farGrade}, og {middle} {middleGrade}.',
  ),
]

const others: Readonly<Record<string, LocalText>> = {
  quality: text(
    '{KeyOf} svarer at {that}. {Far} svarer «{farGrade}», og {middle} «{middleGrade}».',
    '{KeyOf} svarer at {that}. {Far} svarer «{farGrade}», og {middle} «{middleGrade}».',
  ),
  change: text(
    '{KeyOf} svarer at {that}. {Far} svarer at den {farGrade}, og {middle} at den {middleGrade}.',
    '{KeyOf} svarer at {that}. {Far} svarer at ho {farGrade}, og {middle} at ho {middleGrade}.',
  ),
  having: text(
    '{KeyOf} svarer at {that}. {Far} svarer nei, og {middle} svarer «vet ikke».',
    '{KeyOf} svarer at {that}. {Far} svarer nei, og {middle} svarer «veit ikkje».',
  ),
  ill_treatment: text(
    '{KeyOf} svarer at {that}, én eller flere ganger. {Far} svarer nei.',
    '{KeyOf} svarer at {that}, éin eller fleire gonger. {Far} svarer nei.',
  ),
}

/** Categories in the order key, far end, middle. */
const parts: Readonly<Record<TableQuestion['scale'], readonly [string, string, string | null]>> = {
  extent: ['high', 'low', 'middle'],
  quality: ['high', 'low', 'middle'],
  change: ['better', 'worse', 'unchanged'],
  having: ['yes', 'no', 'dont_know'],
  ill_treatment: ['yes', 'no', null],
}

/**
 * What people answer to a question: the shares of all its categories. Where one of them is not shown the shown key share
 * alone is said, and null where that is not shown either: nothing hints at a number that is withheld.
 *
 * @param column whose answers; everybody's if nothing is said.
 */
export function levelSentence(
  tables: SurveyTables,
  question: TableQuestion,
  language: 'nb' | 'nn',
  column = everybodyColumn,
): string | null {
  const say = sayIn(language)
  const table = tables.groups(question.code)
  const [key, far, middle] = parts[question.scale]
  const of = (category: string | null): number | null =>
    category === null ? null : percentAt(table, category, column)
  const [keyShare, farShare, middleShare] = [of(key), of(far), of(middle)]
  if (keyShare === null) return null
  if (farShare === null || (middle !== null && middleShare === null)) {
    return keySentence(tables, question, language, column)
  }
  const n = baseAt(table, column)
  const grade = (category: string | null): string =>
    category === null ? '' : textIn(gradeSaid(question.scale, category), language)
  const choices = n === null || question.among ? threeParts.slice(0, 2) : threeParts
  const template = others[question.scale] ?? pick(choices, question.code)
  const values = {
    asked: textIn(askedSaid(question), language),
    that: say(questionSaid(question).that, { grad: grade(key) }),
    key: shareAlone(keyShare, language),
    KeyOf: upperFirst(shareOf(keyShare, question, language)),
    far: saidPercent(farShare),
    Far: saidPercent(farShare),
    middle: middleShare === null ? '' : saidPercent(middleShare),
    Middle: middleShare === null ? '' : saidPercent(middleShare),
    middleGrade: grade(middle),
    farGrade: grade(far),
    n: n === null ? '' : saidCount(n),
    askedWith: language === 'nb' ? 'brukere som har' : 'brukarar som har',
  }
  return say(template, values)
}

/** The key share alone: "64 prosent av brukerne svarer at …". Null where it is not shown. */
export function keySentence(
  tables: SurveyTables,
  question: TableQuestion,
  language: 'nb' | 'nn',
  column = everybodyColumn,
): string | null {
  const { key } = ends[question.scale]
  const share = percentAt(tables.groups(question.code), key, column)
  if (share === null) return null
  return sayIn(language)(
    text('{share} av {asked} svarer at {that}.', '{share} av {asked} svarer at {that}.'),
    {
      share: saidPercent(share),
      asked: textIn(askedSaid(question), language),
      that: sayIn(language)(questionSaid(question).that, {
        grad: textIn(gradeSaid(question.scale, key), language),
      }),
    },
  )
}

/** "om lag to av tre (66 prosent)" where a simple fraction is near, else "64 prosent". */
function shareAlone(share: number, language: 'nb' | 'nn'): string {
  const fraction = saidFraction(share)
  return fraction ? `${textIn(fraction, language)} (${saidPercent(share)})` : saidPercent(share)
}

/** "om lag én av ti brukere (10 prosent)", "nesten halvparten av brukerne (48 prosent)", "64 prosent av brukerne". */
function shareOf(share: number, question: TableQuestion, language: 'nb' | 'nn'): string {
  const { the, some } = peopleAsked(question)
  const fraction = saidFraction(share)
  if (!fraction) return `${saidPercent(share)} av ${textIn(the, language)}`
  const said = textIn(fraction, language)
  const people = said.endsWith('halvparten') ? `av ${textIn(the, language)}` : textIn(some, language)
  return `${said} ${people} (${saidPercent(share)})`
}
