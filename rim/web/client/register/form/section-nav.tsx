import type { LocalText } from '#core/foundation'
import { textIn } from '#core/foundation'
import { useLanguage, useSay } from '../../words/index.ts'
import type { FieldSection } from './field/fields.ts'
import { FormText } from './field/form-text.tsx'
import { Sign } from './field/sign.tsx'
import type { SectionState } from './sections.ts'
import { summaryTitle } from './summary-title.ts'

const words = {
  parts: { nb: 'Deler av skjemaet', nn: 'Delar av skjemaet', en: 'Parts of the form' },
  goTo: { nb: 'Gå til del', nn: 'Gå til del', en: 'Go to part' },
  done: { nb: 'besvart', nn: 'svara på', en: 'answered' },
  of: { nb: '{answered} av {fields}', nn: '{answered} av {fields}', en: '{answered} of {fields}' },
  faults: { nb: '{count} å se på', nn: '{count} å sjå på', en: '{count} to look at' },
} as const satisfies Record<string, LocalText>

/** Id of a section's heading. */
export const sectionId = (code: string): string => `section-${code}`
/** Id of the last section: what is still open, and completion. */
export const summaryId = 'summary-title'

interface Props {
  readonly sections: readonly FieldSection[]
  readonly states: readonly SectionState[]
  readonly hasSummary: boolean
  readonly readOnly: boolean
  readonly goTo: (section: string) => void
}

/** The sections with how far one has come in each: a list beside the form. */
export function SectionList({ sections, states, hasSummary, readOnly, goTo }: Props) {
  const say = useSay()
  const link = (id: string, content: React.ReactNode) => (
    <a
      className="lp-nav-link"
      href={`#${id}`}
      onClick={(event) => {
        event.preventDefault()
        goTo(id)
      }}
    >
      {content}
    </a>
  )
  return (
    <nav className="lp-nav lp-no-print" aria-label={say(words.parts)}>
      <ol className="lp-nav-list">
        {sections.map(({ section }, at) => (
          <li key={section.code}>
            {link(
              sectionId(section.code),
              <>
                <span className="lp-nav-title">
                  {section.code} <FormText text={section.title} />
                </span>
                <SectionMark state={states[at]!} />
              </>,
            )}
          </li>
        ))}
        {hasSummary && (
          <li>{link(summaryId, <span className="lp-nav-title">{say(summaryTitle(readOnly))}</span>)}</li>
        )}
      </ol>
    </nav>
  )
}

function SectionMark({ state }: { state: SectionState }) {
  const say = useSay()
  const { answered, fields, faults } = state
  return (
    <span className="lp-nav-mark">
      {faults > 0 && (
        <span className="lp-nav-faults">
          <Sign name="alert" /> {say(words.faults, { count: faults })}
        </span>
      )}
      {answered === fields ? (
        <span className="lp-nav-done">
          <Sign name="tick" />
          <span className="lp-hidden">{say(words.done)}</span>
        </span>
      ) : (
        <span>{say(words.of, { answered, fields })}</span>
      )}
    </span>
  )
}

/** The sections as a choice, where there is no room for the list. */
export function SectionSelect({ sections, states, hasSummary, readOnly, goTo }: Props) {
  const say = useSay()
  const language = useLanguage()
  const markOf = ({ answered, fields }: SectionState) =>
    answered === fields ? '✓' : say(words.of, { answered, fields })
  return (
    <select
      className="ds-input lp-section-select"
      aria-label={say(words.goTo)}
      value=""
      onChange={({ target }) => goTo(target.value)}
    >
      <option value="" disabled>
        {say(words.goTo)}
      </option>
      {sections.map(({ section }, at) => (
        <option key={section.code} value={sectionId(section.code)}>
          {section.code} {textIn(section.title, language)} ({markOf(states[at]!)})
        </option>
      ))}
      {hasSummary && <option value={summaryId}>{say(summaryTitle(readOnly))}</option>}
    </select>
  )
}
