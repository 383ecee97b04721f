import type { ReactNode } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert } from '../ui/index.ts'
import { useSay } from '../words/index.ts'
import type { TextPart } from './answers.ts'
import { useDesk } from './desk.ts'
import { WrittenText } from './written-text.tsx'

const words = {
  generatedNow: { nb: 'Generert nå', nn: 'Generert no', en: 'Generated now' },
  generatedThen: { nb: 'Generert da du skrev', nn: 'Generert då du skreiv', en: 'Generated when you wrote' },
  gone: {
    nb: 'Teksten denne erstattet, blir ikke laget lenger. Din tekst står sist i kapitlet.',
    nn: 'Teksten denne erstatta, blir ikkje laga lenger. Teksten din står sist i kapitlet.',
    en: 'The text that this replaced is no longer generated. Yours stands last in its chapter.',
  },
  sectionGone: {
    nb: 'Kapitlet denne hørte til, er ikke i rapporten lenger. Teksten står ingen steder før du legger den til et annet sted.',
    nn: 'Kapitlet denne høyrde til, er ikkje i rapporten lenger. Teksten står ingen stader før du legg han til ein annan stad.',
    en: 'The chapter that this belonged to is no longer in the report. The text stands nowhere until you add it elsewhere.',
  },
  placeGone: {
    nb: 'Det denne fulgte etter, er ikke i rapporten lenger. Teksten står sist i kapitlet. Velg «Endre» for å gi den en ny plass.',
    nn: 'Det denne følgde etter, er ikkje i rapporten lenger. Teksten står sist i kapitlet. Vel «Endre» for å gi han ein ny plass.',
    en: 'What this followed is no longer in the report. The text stands last in its chapter. Choose “Change” to give it a new place.',
  },
  stale: {
    nb: 'Disse tallene i din tekst er ikke i den nye: {numbers}',
    nn: 'Desse tala i teksten din er ikkje i den nye: {numbers}',
    en: 'These numbers in your text are not in the new one: {numbers}',
  },
} satisfies Record<string, LocalText>

const conflictWords = {
  gone: words.gone,
  'section-gone': words.sectionGone,
  'place-gone': words.placeGone,
} as const

/** Why a text and what is generated no longer go together, with both wordings, and what may be chosen. */
export function TextConflict({ part, children }: { part: TextPart; children: ReactNode }) {
  const say = useSay()
  const desk = useDesk()
  const { conflict, state, list, replaced } = part
  if (!conflict) return null
  const why =
    conflict.kind === 'changed'
      ? desk.words[state === 'removed' ? 'changedRemoved' : 'changed']
      : conflictWords[conflict.kind]
  const both: readonly (readonly [LocalText, string | null])[] = [
    [words.generatedNow, conflict.now],
    [words.generatedThen, replaced === '' ? null : replaced],
  ]
  return (
    <Alert colour="warning">
      <p className="ds-paragraph">{say(why)}</p>
      {conflict.stale.length > 0 && <p>{say(words.stale, { numbers: conflict.stale.join('; ') })}</p>}
      <dl className="lp-text-both">
        {both.map(
          ([name, text]) =>
            text !== null && (
              <div key={name.nb}>
                <dt>{say(name)}</dt>
                <dd lang={desk.language}>
                  <WrittenText text={text} list={list} />
                </dd>
              </div>
            ),
        )}
      </dl>
      <div className="lp-row">{children}</div>
    </Alert>
  )
}
