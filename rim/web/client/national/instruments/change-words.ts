import type { LocalText } from '#core/foundation'
import { type Instrument, questionOf, type RevisionChange, type SimpleCondition } from '#core/instruments'
import type { Say } from '../../words/index.ts'
import { choicesOf } from './begun-change.ts'

/** What a form can be changed in. */
export const changeKindWords: Readonly<Record<RevisionChange['kind'], LocalText>> = {
  'question-wording': {
    nb: 'Ordlyden i et spørsmål',
    nn: 'Ordlyden i eit spørsmål',
    en: 'The wording of a question',
  },
  'choice-wording': {
    nb: 'Ordlyden i et svaralternativ',
    nn: 'Ordlyden i eit svaralternativ',
    en: 'The wording of an answer choice',
  },
  'add-choice': { nb: 'Nytt svaralternativ', nn: 'Nytt svaralternativ', en: 'New answer choice' },
  'retire-choice': {
    nb: 'Ta ut eller slå sammen svaralternativ',
    nn: 'Ta ut eller slå saman svaralternativ',
    en: 'Take out or merge an answer choice',
  },
  'add-question': { nb: 'Nytt spørsmål', nn: 'Nytt spørsmål', en: 'New question' },
  'retire-question': { nb: 'Ta ut et spørsmål', nn: 'Ta ut eit spørsmål', en: 'Take out a question' },
  answering: {
    nb: 'Om spørsmålet må besvares, og «vet ikke»',
    nn: 'Om spørsmålet må svarast på, og «veit ikkje»',
    en: 'Whether the question must be answered, and “unknown”',
  },
  'asked-when': {
    nb: 'Når et spørsmål vises',
    nn: 'Når eit spørsmål blir vist',
    en: 'When a question is shown',
  },
  'add-warning': {
    nb: 'Nytt varsel om uvanlige svar',
    nn: 'Nytt varsel om uvanlege svar',
    en: 'New warning of unusual answers',
  },
  'retire-rule': { nb: 'Ta ut en regel', nn: 'Ta ut ein regel', en: 'Take out a rule' },
}

const words = {
  first: { nb: 'Først i delen', nn: 'Først i delen', en: 'First in the section' },
  rule: { nb: 'Regel {number}: {message}', nn: 'Regel {number}: {message}', en: 'Rule {number}: {message}' },
  merged: {
    nb: '«{from}» blir til «{into}»',
    nn: '«{from}» blir til «{into}»',
    en: '“{from}” becomes “{into}”',
  },
  gone: { nb: '«{from}» tas ut', nn: '«{from}» blir teke ut', en: '“{from}” is taken out' },
  added: { nb: '«{label}» kommer til', nn: '«{label}» kjem til', en: '“{label}” is added' },
  now: { nb: 'Ny ordlyd: «{text}»', nn: 'Ny ordlyd: «{text}»', en: 'New wording: “{text}”' },
  whole: {
    nb: 'Hele spørsmålet: «{text}»',
    nn: 'Heile spørsmålet: «{text}»',
    en: 'The whole question: “{text}”',
  },
  help: { nb: 'Ny hjelpetekst: «{text}»', nn: 'Ny hjelpetekst: «{text}»', en: 'New help text: “{text}”' },
  noHelp: {
    nb: 'Hjelpeteksten tas bort',
    nn: 'Hjelpeteksten blir teken bort',
    en: 'The help text is removed',
  },
  always: { nb: 'Vises alltid', nn: 'Blir alltid vist', en: 'Always shown' },
  when: { nb: 'Vises når {condition}', nn: 'Blir vist når {condition}', en: 'Shown when {condition}' },
  warns: {
    nb: 'Når {condition}: «{message}»',
    nn: 'Når {condition}: «{message}»',
    en: 'When {condition}: “{message}”',
  },
  isAny: { nb: '{question} er {values}', nn: '{question} er {values}', en: '{question} is {values}' },
  isFrom: {
    nb: '{question} er fra {from} til {to}',
    nn: '{question} er frå {from} til {to}',
    en: '{question} is from {from} to {to}',
  },
  and: { nb: ' og ', nn: ' og ', en: ' and ' },
  or: { nb: ' eller ', nn: ' eller ', en: ' or ' },
  required: { nb: 'Må besvares', nn: 'Må svarast på', en: 'Must be answered' },
  voluntary: { nb: 'Kan stå ubesvart', nn: 'Kan stå utan svar', en: 'May be left unanswered' },
  unknown: { nb: '«Vet ikke» kan velges', nn: '«Veit ikkje» kan veljast', en: '“Unknown” can be chosen' },
  noUnknown: {
    nb: '«Vet ikke» kan ikke velges',
    nn: '«Veit ikkje» kan ikkje veljast',
    en: '“Unknown” cannot be chosen',
  },
  refused: {
    nb: '«Ønsker ikke å svare» kan velges',
    nn: '«Ønskjer ikkje å svare» kan veljast',
    en: '“Does not want to answer” can be chosen',
  },
  noRefused: {
    nb: '«Ønsker ikke å svare» kan ikke velges',
    nn: '«Ønskjer ikkje å svare» kan ikkje veljast',
    en: '“Does not want to answer” cannot be chosen',
  },
} satisfies Record<string, LocalText>

/** The question that a change is about, as the forms have it; null for a new one and for rules. */
export const changedQuestion = (change: RevisionChange): string | null =>
  'question' in change && typeof change.question === 'string' ? change.question : null

/** What a change does, in lines to read. `forms`: the form with the changes and the one before; the first that knows a code names it. */
export function changeInWords(
  change: RevisionChange,
  forms: readonly Instrument[],
  say: Say,
): readonly string[] {
  const label = (code: string, choice: string): string => {
    for (const form of forms) {
      const found = choicesOf(form, code).find((one) => one.code === choice)
      if (found) return say(found.label)
    }
    return choice
  }
  const condition = (simple: SimpleCondition): string => {
    const question = forms.map((form) => questionOf(form, simple.question)).find((one) => one !== undefined)
    const name = question?.number ?? simple.question
    if (!('anyOf' in simple)) return say(words.isFrom, { question: name, from: simple.from, to: simple.to })
    const values = simple.anyOf.map((value) => `«${label(simple.question, value)}»`).join(say(words.or))
    return say(words.isAny, { question: name, values })
  }
  const help = (text: LocalText | null | undefined): string[] =>
    text === undefined ? [] : text === null ? [say(words.noHelp)] : [say(words.help, { text: say(text) })]
  switch (change.kind) {
    case 'question-wording':
      return [
        ...(change.text ? [say(words.now, { text: say(change.text) })] : []),
        ...(change.title ? [say(words.whole, { text: say(change.title) })] : []),
        ...help(change.help),
      ]
    case 'choice-wording':
      return [
        `«${label(change.question, change.choice)}»`,
        ...(change.label ? [say(words.now, { text: say(change.label) })] : []),
        ...help(change.help),
      ]
    case 'add-choice':
      return [say(words.added, { label: say(change.choice.label) })]
    case 'retire-choice': {
      const from = label(change.question, change.choice)
      if (change.into === null) return [say(words.gone, { from })]
      return [say(words.merged, { from, into: label(change.question, change.into) })]
    }
    case 'add-question':
      return [
        `«${say(change.question.text)}»`,
        ...(change.question.choices ?? []).map((choice) => `– ${say(choice.label)}`),
        ...(change.question.askedWhen
          ? [say(words.when, { condition: condition(change.question.askedWhen) })]
          : []),
      ]
    case 'retire-question':
      return []
    case 'answering': {
      const { required, allowsUnknown, allowsRefused } = change
      return [
        ...(required === undefined ? [] : [say(required ? words.required : words.voluntary)]),
        ...(allowsUnknown === undefined ? [] : [say(allowsUnknown ? words.unknown : words.noUnknown)]),
        ...(allowsRefused === undefined ? [] : [say(allowsRefused ? words.refused : words.noRefused)]),
      ]
    }
    case 'asked-when':
      return [
        change.condition === null
          ? say(words.always)
          : say(words.when, { condition: condition(change.condition) }),
      ]
    case 'add-warning':
      return [
        say(words.warns, {
          condition: change.when.map(condition).join(say(words.and)),
          message: say(change.message),
        }),
      ]
    case 'retire-rule': {
      const rule = forms.flatMap(({ rules }) => rules).find(({ number }) => number === change.number)
      return [say(words.rule, { number: change.number, message: rule ? say(rule.message) : '' })]
    }
  }
}
