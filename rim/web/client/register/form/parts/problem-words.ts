import { fillText, type Language, type LocalText, problemText, textIn } from '#core/foundation'
import { type Instrument, questionOf, type SessionProblem } from '#core/instruments'
import { answerInWords } from '../field/value-words.ts'

const formFault: LocalText = {
  nb: 'Skjemaet har en feil ved «{question}», så svaret kan ikke kontrolleres. Si fra til koordinatoren i kommunen.',
  nn: 'Skjemaet har ein feil ved «{question}», så svaret kan ikkje kontrollerast. Sei frå til koordinatoren i kommunen.',
  en: 'The form has a fault at “{question}”, so the answer cannot be checked. Tell the municipality’s coordinator.',
}

/**
 * What the problems of a session are called in the form, by the number of their kind. Places: the question's own text
 * and what the kind tells; a choice by its label. (Rules have texts of their own, in the form.)
 */
const wordings: Readonly<Record<number, LocalText>> = {
  1012: formFault,
  1013: formFault,
  1014: formFault,
  1015: formFault,
  1040: {
    nb: 'Registreringen har et svar på «{question}», som ikke finnes i dette skjemaet. Svaret blir ikke tatt med.',
    nn: 'Registreringa har eit svar på «{question}», som ikkje finst i dette skjemaet. Svaret blir ikkje teke med.',
    en: 'The registration has an answer to “{question}”, which is not in this form. The answer is left out.',
  },
  1041: {
    nb: 'Svaret på «{question}» kan ikke leses. Velg ett av svarene.',
    nn: 'Svaret på «{question}» kan ikkje lesast. Vel eitt av svara.',
    en: 'The answer to “{question}” cannot be read. Choose one of the answers.',
  },
  1042: {
    nb: 'Svarene på «{question}» kan ikke leses. Velg på nytt.',
    nn: 'Svara på «{question}» kan ikkje lesast. Vel på nytt.',
    en: 'The answers to “{question}” cannot be read. Choose again.',
  },
  1043: {
    nb: 'Svaret på «{question}» må være et helt tall. Skriv tallet uten desimaler.',
    nn: 'Svaret på «{question}» må vere eit heilt tal. Skriv talet utan desimalar.',
    en: 'The answer to “{question}” must be a whole number. Write it without decimals.',
  },
  1044: {
    nb: 'Svaret på «{question}» er ikke blant svarene i dette skjemaet. Velg på nytt.',
    nn: 'Svaret på «{question}» er ikkje blant svara i dette skjemaet. Vel på nytt.',
    en: 'The answer to “{question}” is not among the answers of this form. Choose again.',
  },
  1045: {
    nb: '«{choice}» kan ikke velges sammen med andre svar på «{question}». Ta bort det ene eller de andre.',
    nn: '«{choice}» kan ikkje veljast saman med andre svar på «{question}». Ta bort det eine eller dei andre.',
    en: '“{choice}” cannot be chosen together with other answers to “{question}”. Take away the one or the others.',
  },
  1046: {
    nb: 'Svaret på «{question}» er {given}, men må være fra {min} til {max}. Rett tallet.',
    nn: 'Svaret på «{question}» er {given}, men må vere frå {min} til {max}. Rett talet.',
    en: 'The answer to “{question}” is {given}, but must be from {min} to {max}. Correct the number.',
  },
  1047: {
    nb: 'Du må svare på «{question}».',
    nn: 'Du må svare på «{question}».',
    en: 'You must answer “{question}”.',
  },
  1048: {
    nb: '«Vet ikke» kan ikke brukes på «{question}». Velg et annet svar.',
    nn: '«Veit ikkje» kan ikkje brukast på «{question}». Vel eit anna svar.',
    en: '“Do not know” cannot be used for “{question}”. Choose another answer.',
  },
  1049: {
    nb: '«Ønsker ikke å svare» kan ikke brukes på «{question}». Velg et annet svar.',
    nn: '«Ønskjer ikkje å svare» kan ikkje brukast på «{question}». Vel eit anna svar.',
    en: '“Does not want to answer” cannot be used for “{question}”. Choose another answer.',
  },
  1050: {
    nb: 'Det blir ikke lenger spurt om «{question}». Svaret blir ikke tatt med.',
    nn: 'Det blir ikkje lenger spurt om «{question}». Svaret blir ikkje teke med.',
    en: '“{question}” is no longer asked. The answer is left out.',
  },
  1051: {
    nb: '«{question}» er merket som ikke spurt, men skal besvares her.',
    nn: '«{question}» er merkt som ikkje spurt, men skal svarast på her.',
    en: '“{question}” is marked as not asked, but is to be answered here.',
  },
  1090: {
    nb: 'Svaret på «{question}» må være tekst. Skriv det på nytt.',
    nn: 'Svaret på «{question}» må vere tekst. Skriv det på nytt.',
    en: 'The answer to “{question}” must be text. Write it again.',
  },
  1091: {
    nb: 'Svaret på «{question}» er på {length} tegn. Det er plass til {most}. Kort det ned.',
    nn: 'Svaret på «{question}» er på {length} teikn. Det er plass til {most}. Kort det ned.',
    en: 'The answer to “{question}” has {length} characters. There is room for {most}. Make it shorter.',
  },
}

/**
 * A problem of a session in words for whoever fills in the form: the question by its own text, not by its code, and
 * what to do. Rules have their own text, which stands in the form. The instrument's texts are Norwegian: in English
 * they are in bokmål (`problemLanguage`).
 */
export function problemWords(problem: SessionProblem, instrument: Instrument, language: Language): string {
  const wording = problem.rule === undefined ? wordings[problem.number] : undefined
  if (!wording) return problemText(problem, language)
  const question = questionOf(instrument, problem.questions[0])
  const { choice } = problem.details
  return fillText(textIn(wording, language), {
    ...problem.details,
    question: question ? textIn(question.text, language) : (problem.details.question ?? ''),
    ...(choice !== undefined && { choice: question ? answerInWords(question, choice, language) : choice }),
  })
}

/** The language that `problemWords` answers in: what the form itself says is not translated to English. */
export const problemLanguage = (problem: SessionProblem, language: Language): Language =>
  language === 'en' && problem.rule !== undefined && problem.text.en === undefined ? 'nb' : language
