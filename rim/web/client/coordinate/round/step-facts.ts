import type { LocalText } from '#core/foundation'
import { dayInOslo, dayInWords } from '../../words/dates.ts'
import type { Say } from '../../words/index.ts'
import { unitTypeName } from '../unit-types.ts'
import type { DeskAnswer, StepAnswer } from './answers.ts'
import { groupNames, modeNames } from './participation-words.ts'
import { lockWords } from './step-words.ts'

const words = {
  joined: { nb: '{mode}: {groups}.', nn: '{mode}: {groups}.', en: '{mode}: {groups}.' },
  answerBy: { nb: 'Svarfrist {day}.', nn: 'Svarfrist {day}.', en: 'Answer by {day}.' },
  declined: {
    nb: 'Dere har svart nei. Dere kan ombestemme dere.',
    nn: 'De har svart nei. De kan ombestemme dykk.',
    en: 'You have said no. You may change your mind.',
  },
  noUnits: {
    nb: 'Ingen enheter ennå.',
    nn: 'Ingen einingar enno.',
    en: 'No units yet.',
  },
  units: { nb: 'Enheter: {count}.', nn: 'Einingar: {count}.', en: 'Units: {count}.' },
  withoutStaff: {
    nb: 'Uten ansatte: {count}.',
    nn: 'Utan tilsette: {count}.',
    en: 'Without staff: {count}.',
  },
  waiting: {
    nb: 'Venter på at koden tas i bruk: {count}.',
    nn: 'Ventar på at koden blir teken i bruk: {count}.',
    en: 'Waiting for the code to be used: {count}.',
  },
  expected: { nb: 'Til sammen {count}.', nn: 'Til saman {count}.', en: '{count} altogether.' },
  withoutExpected: {
    nb: 'Enheter uten antall: {count}.',
    nn: 'Einingar utan tal: {count}.',
    en: 'Units without a number: {count}.',
  },
  lacksBasis: { nb: 'Mangler for {types}.', nn: 'Manglar for {types}.', en: 'Missing for {types}.' },
  lettersReady: {
    nb: 'Klare til å skrives ut. Del dem ut før noen registreres.',
    nn: 'Klare til å skrivast ut. Del dei ut før nokon blir registrert.',
    en: 'Ready to be printed. Give them out before anybody is registered.',
  },
  noController: {
    nb: 'Hvem som svarer for behandlingen, er ikke ført inn.',
    nn: 'Kven som svarar for behandlinga, er ikkje ført inn.',
    en: 'Who answers for the processing is not recorded.',
  },
  withoutContact: {
    nb: 'Enheter uten kontaktopplysninger: {count}.',
    nn: 'Einingar utan kontaktopplysningar: {count}.',
    en: 'Units without contact information: {count}.',
  },
  counts: {
    nb: 'Fullført: {complete}. Under arbeid: {drafts}.',
    nn: 'Fullførte: {complete}. Under arbeid: {drafts}.',
    en: 'Complete: {complete}. Drafts: {drafts}.',
  },
  ofExpected: {
    nb: 'Fullført: {complete} av {expected} forventede. Under arbeid: {drafts}.',
    nn: 'Fullførte: {complete} av {expected} venta. Under arbeid: {drafts}.',
    en: 'Complete: {complete} of {expected} expected. Drafts: {drafts}.',
  },
  notBegun: { nb: 'Ikke begynt: {units}.', nn: 'Ikkje begynt: {units}.', en: 'Not begun: {units}.' },
  submitted: { nb: 'Levert {day}.', nn: 'Levert {day}.', en: 'Submitted {day}.' },
  draftsLeft: {
    nb: '{count} er ikke fullført og blir ikke med.',
    nn: '{count} er ikkje fullførte og blir ikkje med.',
    en: '{count} are not complete and are left out.',
  },
  findings: {
    nb: 'Å se på før levering: {count}.',
    nn: 'Å sjå på før levering: {count}.',
    en: 'To look at before submission: {count}.',
  },
  failed: {
    nb: 'Rapportene kunne ikke lages. Se hvorfor, og prøv igjen.',
    nn: 'Rapportane kunne ikkje lagast. Sjå kvifor, og prøv igjen.',
    en: 'The reports could not be made. See why, and try again.',
  },
} satisfies Record<string, LocalText>

/** What is to be known of a step, in short sentences; empty: nothing more than its state. */
export function stepFacts(
  { step, state, because }: StepAnswer,
  desk: DeskAnswer,
  say: Say,
  written: (day: string) => string,
): readonly string[] {
  if (because !== null) return [say(lockWords[because], { day: written(desk.round.opensOn) })]
  const { units, joined, invitation } = desk
  const some = (count: number, text: LocalText): string[] => (count > 0 ? [say(text, { count })] : [])
  switch (step) {
    case 'join':
      if (joined) {
        const groups = joined.groups.map((group) => say(groupNames[group]).toLocaleLowerCase('nb')).join(', ')
        return [say(words.joined, { mode: say(modeNames[joined.mode]), groups })]
      }
      if (invitation?.answer === 'declined') return [say(words.declined)]
      return invitation ? [say(words.answerBy, { day: written(invitation.answerBy) })] : []
    case 'units':
      if (units.count === 0) return [say(words.noUnits)]
      return [
        say(words.units, { count: units.count }),
        ...some(units.withoutStaff, words.withoutStaff),
        ...some(units.waiting, words.waiting),
      ]
    case 'expected':
      return [
        ...(desk.expected === null ? [] : [say(words.expected, { count: desk.expected })]),
        ...some(units.withoutExpected, words.withoutExpected),
      ]
    case 'legal-basis': {
      const types = desk.typesWithoutBasis.map((type) => say(unitTypeName(type))).join(', ')
      return types === '' ? [] : [say(words.lacksBasis, { types })]
    }
    case 'letters':
      if (state === 'done') return [say(words.lettersReady)]
      return units.withoutContact > 0
        ? some(units.withoutContact, words.withoutContact)
        : [say(words.noController)]
    case 'registering': {
      const { complete, drafts, expected, notBegun } = desk
      const all = expected !== null && units.withoutExpected === 0
      const numbers = say(all ? words.ofExpected : words.counts, {
        complete,
        drafts,
        expected: expected ?? '',
      })
      const none = state === 'underway' && notBegun.length > 0
      return [numbers, ...(none ? [say(words.notBegun, { units: notBegun.join(', ') })] : [])]
    }
    case 'quality':
      return desk.findings === null ? [] : some(desk.findings, words.findings)
    case 'submission':
      if (joined?.submittedAt)
        return [say(words.submitted, { day: written(dayInOslo(new Date(joined.submittedAt))) })]
      return some(desk.drafts, words.draftsLeft)
    case 'results':
      return state === 'todo' ? [say(words.failed)] : []
    default:
      return []
  }
}

/** For `stepFacts`: days as they are written in a language. */
export const writtenIn =
  (language: Parameters<typeof dayInWords>[1]) =>
  (day: string): string =>
    dayInWords(day, language)
