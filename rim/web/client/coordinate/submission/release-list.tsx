import type { LocalText } from '#core/foundation'
import { Tag } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { ReleaseWithFiles } from './answers.ts'
import { ReleaseFiles } from './release-files.tsx'
import { reasonNames, stateColours, stateNames, toldState } from './release-words.ts'

const words = {
  title: { nb: 'Rapport {number}', nn: 'Rapport {number}', en: 'Report {number}' },
  made: { nb: 'laget {when}', nn: 'laga {when}', en: 'made {when}' },
  asked: { nb: 'bestilt {when}', nn: 'bestilt {when}', en: 'asked for {when}' },
  replaced: { nb: 'erstattet {when}', nn: 'erstatta {when}', en: 'replaced {when}' },
  files: { nb: 'Filene', nn: 'Filene', en: 'The files' },
} satisfies Record<string, LocalText>

/** Reports of the round, the newest first, with what became of each. */
export function ReleaseList({ releases }: { releases: readonly ReleaseWithFiles[] }) {
  const say = useSay()
  const language = useLanguage()
  const now = new Date()
  const when = (moment: string): string => momentInWords(new Date(moment), now, say, language)
  return (
    <ul className="lp-release-list">
      {releases.map((release) => {
        const { id, number, reason, madeAt, askedAt, supersededAt, problem, files } = release
        const state = toldState(release)
        const facts = [
          say(reasonNames[reason]),
          madeAt ? say(words.made, { when: when(madeAt) }) : say(words.asked, { when: when(askedAt) }),
          ...(supersededAt ? [say(words.replaced, { when: when(supersededAt) })] : []),
        ]
        return (
          <li key={id}>
            <div className="lp-row">
              <h3 className="ds-heading" data-size="2xs">
                {say(words.title, { number })}
              </h3>
              <Tag colour={stateColours[state]}>{say(stateNames[state])}</Tag>
            </div>
            <p className="lp-subtle">{facts.join(', ')}</p>
            {state === 'failed' && <p>{problem?.text}</p>}
            {files.length > 0 && (
              <details className="ds-details">
                <summary>{say(words.files)}</summary>
                <div>
                  <ReleaseFiles release={release} />
                </div>
              </details>
            )}
          </li>
        )
      })}
    </ul>
  )
}
