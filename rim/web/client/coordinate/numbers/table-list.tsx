import { Link } from 'wouter'
import type { LocalText } from '#core/foundation'
import { type EnteredFault, type EnteredNumbers, type EnteredSpec, enteredState } from '#core/mapping'
import { Card, Tag } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { groupNames } from '../round/participation-words.ts'
import type { TableStates } from './entering.ts'
import { keyOf } from './typed.ts'
import { chapterNames, savingNames, stateColours, stateNames } from './words-of.ts'

const words = {
  required: {
    nb: 'Må være med før kommunen kan levere',
    nn: 'Må vere med før kommunen kan levere',
    en: 'Needed before the municipality can submit',
  },
} satisfies Record<string, LocalText>

/** The tables of a main group by chapter, each with how it stands. */
export function TableList({
  group,
  numbers,
  faults,
  states,
  addressOf,
}: {
  group: EnteredSpec['group']
  numbers: EnteredNumbers
  faults: readonly EnteredFault[]
  states: TableStates
  addressOf: (spec: EnteredSpec) => string
}) {
  const say = useSay()
  const language = useLanguage()
  const specs = numbers.specs.filter((spec) => spec.group === group)
  const chapters = [...new Set(specs.map(({ chapter }) => chapter))]
  return (
    <Card title={say(groupNames[group])}>
      <div className="lp-numbers-chapters">
        {chapters.map((chapter) => (
          <section key={chapter}>
            <h3 className="ds-heading" data-size="2xs">
              {say(chapterNames[chapter])}
            </h3>
            <ul className="lp-numbers-list">
              {specs
                .filter((spec) => spec.chapter === chapter)
                .map((spec) => {
                  const state = enteredState(numbers, spec, faults)
                  const saving = states[keyOf(spec)]?.saving ?? 'saved'
                  return (
                    <li key={spec.table}>
                      <span>
                        <Link
                          className="ds-link"
                          to={addressOf(spec)}
                          lang={languageOfText(spec.title, language)}
                        >
                          {say(spec.title)}
                        </Link>
                        {spec.required && <span className="lp-subtle"> {say(words.required)}</span>}
                      </span>
                      <span className="lp-row">
                        {saving !== 'saved' && (
                          <Tag colour={saving === 'failed' ? 'danger' : 'info'}>
                            {say(savingNames[saving])}
                          </Tag>
                        )}
                        <Tag colour={stateColours[state]}>{say(stateNames[state])}</Tag>
                      </span>
                    </li>
                  )
                })}
            </ul>
          </section>
        ))}
      </div>
    </Card>
  )
}
