import type { LocalText } from '#core/foundation'
import { countInWords } from '../../words/counts.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { StatusLine } from './answers.ts'
import { stageNames } from './stages.ts'

const words = {
  detailCounts: {
    nb: 'Fullført: {complete}. Under arbeid: {drafts}. Forventet: {expected}. Enheter i gang: {units}.',
    nn: 'Fullførte: {complete}. Under arbeid: {drafts}. Venta: {expected}. Einingar i gang: {units}.',
    en: 'Complete: {complete}. Drafts: {drafts}. Expected: {expected}. Units at work: {units}.',
  },
  reason: { nb: 'Begrunnelse: {reason}', nn: 'Grunngiving: {reason}', en: 'Reason: {reason}' },
} satisfies Record<string, LocalText>

/** What there is to tell of one municipality that was chosen on the map. */
export function MunicipalityDetail({ line: { name, stage, taking, invitation } }: { line: StatusLine }) {
  const say = useSay()
  const language = useLanguage()
  const count = (value: number | null): string => countInWords(value, say, language)
  return (
    <>
      <p>
        <strong>{name}</strong>: {say(stageNames[stage])}
      </p>
      {taking && (
        <p>
          {say(words.detailCounts, {
            complete: count(taking.complete),
            drafts: count(taking.drafts),
            expected: count(taking.expected),
            units: taking.units,
          })}
        </p>
      )}
      {stage === 'declined' && invitation && invitation.reason !== '' && (
        <p>{say(words.reason, { reason: invitation.reason })}</p>
      )}
    </>
  )
}
