import { guideDiff, type InterviewGuide } from '#core/interviews'
import { Tag } from '../../ui/index.ts'
import { languageOfText, useLanguage, useSay } from '../../words/index.ts'
import { guideWords as words } from './guide-words.ts'

const colours = { new: 'success', dropped: 'danger', reworded: 'info', moved: 'neutral' } as const

/** What became of topics, questions and prompts from one version to another. */
export function Differences({ before, after }: { before: InterviewGuide; after: InterviewGuide }) {
  const say = useSay()
  const language = useLanguage()
  const changes = guideDiff(before, after)
  const lang = languageOfText(after.title, language)
  return (
    <section className="lp-stack">
      <h3 className="ds-heading" data-size="xs">
        {say(words.differencesOf, { from: before.version, to: after.version })}
      </h3>
      {changes.length === 0 && <p className="ds-paragraph">{say(words.same)}</p>}
      <ul className="lp-changes">
        {changes.map((one) => (
          <li key={`${one.level}-${one.code}-${one.change}`}>
            <Tag colour={colours[one.change]}>{say(words[one.change])}</Tag>{' '}
            <span lang={lang}>{say((one.after ?? one.before)!)}</span>
            {one.change === 'reworded' && one.before && (
              <span className="lp-subtle" lang={lang}>
                {' '}
                {say(words.before, { text: say(one.before) })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
