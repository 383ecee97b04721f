import { type LocalText, listed, type Say, sayIn, textIn } from '#core/foundation'
import { saidPercent } from '../../numbers-said.ts'
import { answerNamed, askedSaid, gradeSaid, questionSaid } from '../parts/index.ts'
import type { Finding } from './findings.ts'
import { placeWords as words } from './place-words.ts'

/** Sentences of a report, each with the id of its paragraph. */
export interface SaidParagraph {
  readonly id: string
  readonly text: string
}

/** Where the people of a report are: "i Vik kommune". */
export interface Whereabouts {
  readonly where: string
  /** The same of the region around a municipality: "i kommunene i KoRus Øst"; absent: there is none. */
  readonly around?: string
  readonly language: 'nb' | 'nn'
}

/** "Den hjelpen de trenger (i stor grad)". */
export function topicSaid(
  { question, key }: Pick<Finding, 'question' | 'key'>,
  language: 'nb' | 'nn',
): string {
  const grade = textIn(answerNamed(question.scale, key), language)
  return `${textIn(questionSaid(question).topic, language)} (${grade})`
}

/**
 * What a chapter's shares say: how the first that can be shown stands to the country, then every certain difference from the
 * rest of the country or the place's own earlier wave. Where numbers are withheld that is all that is said of them.
 */
export function chapterParagraphs(
  id: string,
  findings: readonly Finding[],
  { where, around, language }: Whereabouts,
): readonly SaidParagraph[] {
  const say = sayIn(language)
  const shown = findings.filter(({ own }) => own !== null)
  const first = shown[0]
  if (!first) {
    const beside = findings.find(({ region, country }) => region !== null && country !== null)
    return [
      { id: `${id}_withheld`, text: say(words.noneShown, { where }) },
      ...(beside && around
        ? [
            {
              id: `${beside.question.code}_around`,
              text: levelSaid(beside, beside.region!, around, say, language),
            },
          ]
        : []),
    ]
  }
  const certain = shown.filter(({ mark, change }) => mark !== null || isCertain(change))
  const told = [first, ...certain.filter((one) => one !== first)]
  const others = shown.length > 1 && certain.every(({ mark }) => mark === null)
  const closing = first.mark !== null ? words.othersUnsure : words.noneSure
  const onlyFirst = certain.every((one) => one === first || one.mark === null)
  return [
    ...told.map((finding) => ({
      id: `${finding.question.code}_place`,
      text: findingSaid(finding, where, say, language),
    })),
    ...(others || (shown.length > 1 && onlyFirst) ? [{ id: `${id}_others`, text: say(closing) }] : []),
    ...(shown.length < findings.length ? [{ id: `${id}_some_withheld`, text: say(words.someHidden) }] : []),
  ]
}

type Change = Finding['change']
const isCertain = (change: Change): boolean => change !== null && change.mark !== null

/** "57 prosent av brukerne i Vik kommune svarer at …, mot 64 prosent i landet." */
function levelSaid(
  { question, key, country }: Finding,
  share: number,
  where: string,
  say: Say,
  language: 'nb' | 'nn',
): string {
  return say(country === null ? words.levelAlone : words.level, {
    own: saidPercent(share),
    asked: textIn(askedSaid(question), language),
    where,
    that: say(questionSaid(question).that, { grad: textIn(gradeSaid(question.scale, key), language) }),
    country: country === null ? '' : saidPercent(country),
  })
}

function findingSaid(finding: Finding, where: string, say: Say, language: 'nb' | 'nn'): string {
  const { own, country, mark, change } = finding
  return [
    levelSaid(finding, own!, where, say, language),
    ...(country === null ? [] : [say(mark === null ? words.unsure : words.sure)]),
    ...changeSaid(change, say),
  ].join(' ')
}

function changeSaid(change: Change, say: Say): string[] {
  if (change === null || change.mark === null) return []
  const template = change.mark === 'higher' ? words.higherThan : words.lowerThan
  return [
    say(template, { year: change.year, before: saidPercent(change.before) }),
    ...(change.changed ? [say(words.askedOtherwise)] : []),
  ]
}

/** The certain differences of the whole report, as a list: where the place is above and below the rest of the country, and what has changed. */
export function summaryItems(findings: readonly Finding[], language: 'nb' | 'nn'): readonly string[] {
  const say = sayIn(language)
  const shown = findings.filter(({ own }) => own !== null)
  const item = (template: LocalText, found: readonly Finding[], year = ''): string[] =>
    found.length === 0
      ? []
      : [
          say(template, {
            year,
            list: listed(found.map((one) => `«${topicSaid(one, language)}»`)),
          }),
        ]
  const marked = (mark: 'higher' | 'lower'): Finding[] => shown.filter((one) => one.mark === mark)
  const years = [...new Set(shown.flatMap(({ change }) => change?.year ?? []))].sort().reverse()
  const changed = (year: string, mark: 'higher' | 'lower'): Finding[] =>
    shown.filter(({ change }) => change?.year === year && change.mark === mark)
  const beside = [
    ...item(words.summaryHigher, marked('higher')),
    ...item(words.summaryLower, marked('lower')),
  ]
  return [
    ...(beside.length > 0 || shown.length === 0 ? beside : [say(words.summaryNone)]),
    ...years.flatMap((year) => {
      const items = [
        ...item(words.summaryUp, changed(year, 'higher'), year),
        ...item(words.summaryDown, changed(year, 'lower'), year),
      ]
      return items.length > 0 ? items : [say(words.summaryStill, { year })]
    }),
  ]
}
