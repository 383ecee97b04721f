import type { LocalText } from '#core/foundation'
import { type Operation, operation } from '../project/operations.ts'

/** The evaluation's four questions (KoRus Midt 2020, chapter 1); bokmål as printed, nynorsk translated by us. */
export const evaluationQuestions: readonly LocalText[] = [
  {
    nb: 'Er tjenestene tilgjengelige for brukerne, og får brukerne hjelp når de trenger det?',
    nn: 'Er tenestene tilgjengelege for brukarane, og får brukarane hjelp når dei treng det?',
  },
  {
    nb: 'Har tjenesteapparatet systemer for å involvere brukerne i utforming av tjenestetilbudet?',
    nn: 'Har tenesteapparatet system for å involvere brukarane i utforminga av tenestetilbodet?',
  },
  {
    nb: 'Er det samsvar mellom behovet brukerne har og den hjelpen de mottar fra tjenesteapparatet?',
    nn: 'Er det samsvar mellom behovet brukarane har og den hjelpa dei får frå tenesteapparatet?',
  },
  {
    nb: 'Hvordan er den opplevde nytteverdien for brukerne av tjenestene?',
    nn: 'Korleis er den opplevde nytteverdien for brukarane av tenestene?',
  },
]

/** What a study's analysis begins with: the four questions. One id for each. */
export const begun = (ids: readonly string[]): readonly Operation[] =>
  evaluationQuestions.map((text, index) =>
    operation(null, { kind: 'question', id: ids[index]!, number: index + 1, text }),
  )
