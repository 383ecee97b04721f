import { useState } from 'react'
import type { LocalText } from '#core/foundation'
import { Alert, ProgressBar } from '../../ui/index.ts'
import { momentInWords } from '../../words/dates.ts'
import { useLanguage, useSay } from '../../words/index.ts'
import type { CodingAnswer, GroupAnswer } from './answers.ts'
import { EndCoding } from './end-coding.tsx'
import { FilterBar } from './filter-bar.tsx'
import { GroupList } from './group-list.tsx'
import { useTakeBack } from './queries.ts'
import { besideGroup, type Filter, shownGroups } from './shown-groups.ts'
import { WorkCard } from './work-card.tsx'

const words = {
  progress: {
    nb: 'Kodet {done} av {all} tekster',
    nn: 'Koda {done} av {all} tekstar',
    en: '{done} of {all} texts coded',
  },
  closed: {
    nb: 'Kodingen ble avsluttet {when}. Du kan lese den, men ikke endre den.',
    nn: 'Kodinga blei avslutta {when}. Du kan lese ho, men ikkje endre ho.',
    en: 'The coding was ended {when}. You can read it, but not change it.',
  },
  none: {
    nb: 'Ingen tekster passer med det du har valgt.',
    nn: 'Ingen tekstar passar med det du har valt.',
    en: 'No texts fit what you have chosen.',
  },
  allDone: {
    nb: 'Alt er kodet.',
    nn: 'Alt er koda.',
    en: 'Everything is coded.',
  },
  agreement: {
    nb: 'To har kodet {both} av tekstene hver for seg, og valgte det samme på {same}.',
    nn: 'To har koda {both} av tekstane kvar for seg, og valde det same på {same}.',
    en: 'Two have coded {both} of the texts, each alone, and chose the same for {same}.',
  },
  kappa: { nb: 'Kappa er {kappa}.', nn: 'Kappa er {kappa}.', en: 'Kappa is {kappa}.' },
} satisfies Record<string, LocalText>

/** The list of texts, and the one that is being coded. */
export function CodingTable({ desk }: { desk: CodingAnswer }) {
  const say = useSay()
  const language = useLanguage()
  const [filter, setFilter] = useState<Filter>({ part: 'first', participant: '', search: '' })
  const [at, setAt] = useState<string | null>(null)
  const [inCard, setInCard] = useState(false)
  const [coded, setCoded] = useState<readonly GroupAnswer[]>([])
  const takeBack = useTakeBack(desk.wave.id)
  const list = shownGroups(desk.groups, filter)
  const current = list.find(({ id }) => id === at) ?? list[0]
  const done = desk.groups.filter(({ task }) => task !== 'first').length
  const { agreement, closing } = desk

  /** To be called before the group leaves the list. */
  const next = (group: GroupAnswer) => go(group, 1)
  const go = (group: GroupAnswer, step: 1 | -1) => {
    setInCard(true)
    setAt(besideGroup(list, group.id, step))
  }
  const undo = () => {
    const last = coded.at(-1)
    if (last === undefined || takeBack.isPending) return
    takeBack.mutate(last, {
      onSuccess: () => {
        setCoded(coded.slice(0, -1))
        setFilter({ part: last.task, participant: '', search: '' })
        setAt(last.id)
      },
    })
  }
  return (
    <>
      {closing && (
        <Alert colour="success">
          <p className="ds-paragraph">
            {say(words.closed, {
              when: momentInWords(new Date(closing.closedAt), new Date(), say, language),
            })}
          </p>
        </Alert>
      )}
      <ProgressBar
        label={say(words.progress, { done, all: desk.groups.length })}
        done={done}
        of={desk.groups.length}
      />
      {agreement.both > 0 && (
        <p className="lp-subtle">
          {say(words.agreement, { both: agreement.both, same: agreement.same })}{' '}
          {agreement.kappa && say(words.kappa, { kappa: twoDecimals(agreement.kappa.kappa, language) })}
        </p>
      )}
      <FilterBar desk={desk} filter={filter} change={setFilter} />
      {current === undefined ? (
        <Alert
          colour={filter.part === 'first' && done === desk.groups.length ? 'success' : 'info'}
          live="polite"
        >
          <p className="ds-paragraph">{say(done === desk.groups.length ? words.allDone : words.none)}</p>
        </Alert>
      ) : (
        <div className="lp-coding-parts">
          <GroupList
            desk={desk}
            list={list}
            current={current.id}
            choose={(id) => {
              setInCard(false)
              setAt(id)
            }}
          />
          <WorkCard
            key={current.id}
            desk={desk}
            group={current}
            place={{ at: list.indexOf(current) + 1, of: list.length }}
            focus={inCard}
            go={(step) => go(current, step)}
            coded={() => {
              next(current)
              setCoded([...coded, current])
            }}
            undo={coded.length > 0 ? undo : null}
            undoing={takeBack}
          />
        </div>
      )}
      <EndCoding desk={desk} />
    </>
  )
}

const twoDecimals = (value: number, language: string): string =>
  new Intl.NumberFormat(language === 'en' ? 'en-GB' : language, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
  }).format(value)
